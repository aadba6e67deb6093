import type { PersonName, PublicationDate } from '#contract/article'
import { type Byline, readByline } from './byline.ts'
import { endOfHead, isRole } from './deck.ts'
import type { ArticleHints, WorkingBlock } from './draft.ts'
import { readDateLine, readHistoryLine } from './head-lines.ts'
import { isOrganisation } from './organisation.ts'
import { isAbstractLabel, isKnownSection, isMasthead } from './sections.ts'
import { foldForComparison, headingNumber, isProse, looksLikeHeading } from './shape.ts'
import { findTitle } from './title.ts'

/** What stands above an article's first paragraph. */
export interface Head {
  readonly end: number // index of the first block after the head
  title: string | null
  bylines: string[]
  people: PersonName[]
  organisation: string | null
  date: PublicationDate | null
  category: string | null
  outlet: string | null
}

interface Reading {
  readonly blocks: readonly WorkingBlock[]
  readonly language: string | null
  readonly readAt: string
  readonly head: Head
}

/** Tells the blocks of the head apart (title, bylines, date, furniture) and reads what they say. */
export function readHead(
  blocks: readonly WorkingBlock[],
  hints: ArticleHints,
  language: string | null,
  readAt: string
): Head {
  const firstProse = findFirstProse(blocks, language)
  const title = findTitle(blocks, firstProse, hints)
  const end =
    title === null ? firstProse : Math.max(title + 1, endOfHead(blocks, Math.max(firstProse, title + 1), language))
  const head: Head = {
    end,
    title: null,
    bylines: [],
    people: [],
    organisation: null,
    date: null,
    category: null,
    outlet: null
  }
  const reading = { blocks, language, readAt, head }
  for (let index = 0; index < (title ?? 0); index++) readAboveTitle(reading, index, title ?? 0)
  if (title !== null) markTitle(reading, title)
  for (let index = title === null ? 0 : title + 1; index < end; index++) readBelowTitle(reading, index, title !== null)
  return head
}

function findFirstProse(blocks: readonly WorkingBlock[], language: string | null): number {
  const index = blocks.findIndex((block) => block.kind !== 'furniture' && isBody(block, language))
  return index === -1 ? blocks.length : index
}

function isBody(block: WorkingBlock, language: string | null): boolean {
  if (block.given === 'heading' || block.given === 'title' || block.given === 'byline') return false
  if (!isProse(block.text)) return false
  const byline = readByline(block.text, language)
  return byline === null || !(byline.isExplicit || byline.isCertain)
}

function markTitle({ blocks, head }: Reading, index: number): void {
  const block = blocks[index]
  if (block === undefined) return
  block.kind = 'title'
  block.level = 1
  head.title = block.text.replace(/\s+/g, ' ').replace(/(?<=\p{L})\s*[∗*†‡§¶]{1,2}$/u, '') // the mark of a note
}

function readAboveTitle(reading: Reading, index: number, title: number): void {
  const block = reading.blocks[index]
  if (block === undefined) return
  readDates(reading, block)
  const byline = index >= title - 2 ? readByline(block.text, reading.language) : null
  if (byline !== null && (byline.isExplicit || (byline.isCertain && block.kind !== 'furniture'))) {
    sign(reading, block, byline)
    return
  }
  if (isMasthead(block.text) && reading.head.outlet === null) reading.head.outlet = outletName(block.text)
  if (reading.head.category === null) reading.head.category = breadcrumbCategory(block.text)
  block.kind = 'furniture'
}

function outletName(masthead: string): string | null {
  const name = masthead.split(/\s*[,;|·]\s*|\s+\(?\b(?:vol|no|issue|núm|nr)\b/i)[0]?.trim() ?? ''
  return /^(?:vol|no|issue|e?-?issn)\b/i.test(name) || name === '' ? null : name
}

/** "Inicio > Sociedad > Análisis" is in Sociedad. */
function breadcrumbCategory(text: string): string | null {
  return /^(?:home|inicio|startseite|accueil|portada)\s[>»›→/]\s(.{2,40}?)(?:\s[>»›→/]|$)/i.exec(text)?.[1] ?? null
}

function readDates({ head, language, readAt }: Reading, block: WorkingBlock): boolean {
  const line = readDateLine(block.text, language, readAt)
  if (line !== null && (head.date === null || (head.date.approximate && !line.date.approximate))) head.date = line.date
  if (line?.category != null) head.category ??= line.category
  if (line === null) head.date ??= readHistoryLine(block.text, language, readAt)
  return line?.isBare === true
}

function sign({ head, language, readAt }: Reading, block: WorkingBlock, byline: Byline): void {
  block.kind = 'byline'
  head.bylines.push(block.text.replace(/\s*\n\s*/g, ' · '))
  head.people.push(...byline.people)
  head.organisation ??= byline.organisation
  const line = readDateLine(byline.rest, language, readAt) ?? lastPartDate(byline.rest, language, readAt)
  if (line !== null && head.date === null) head.date = line.date
}

function lastPartDate(rest: string, language: string | null, readAt: string): ReturnType<typeof readDateLine> {
  const part = rest.split(/\s*[|·•]\s*|\s[–—-]\s/u).find((piece) => /\d{4}/.test(piece))
  return part === undefined ? null : readDateLine(part, language, readAt)
}

function readBelowTitle(reading: Reading, index: number, hasTitle: boolean): void {
  const block = reading.blocks[index]
  if (block === undefined || block.kind === 'title') return
  const { head, language } = reading
  if (head.title !== null && foldForComparison(block.text) === foldForComparison(head.title)) {
    block.kind = 'furniture'
    block.level = undefined
    return
  }
  const isBareDate = readDates(reading, block)
  if (isDeck(reading, index)) block.kind = 'paragraph'
  if (block.kind === 'furniture' || !isUntoldInHead(block)) return
  if (block.given === 'list-item') {
    readHeadItem(reading, index, isBareDate)
    return
  }
  const byline = hasTitle || block.given === 'byline' ? signature(reading, index, language) : null
  // "Port Vell, 3 May 2022" has the shape of a name, and is a place.
  const isPlace = isBareDate && byline?.isCertain === false && block.given !== 'byline'
  if (byline !== null && !isPlace) sign(reading, block, byline)
  else block.kind = isBareDate ? 'dateline' : kindOfHeadLine(reading, index)
}

/** A heading between title and byline is a deck: headings of sections stand over text. */
function isDeck({ blocks }: Reading, index: number): boolean {
  const next = blocks[index + 1]
  if (blocks[index]?.given !== 'heading' || next === undefined) return false
  return next.kind !== 'heading' && next.given !== 'list-item' && !isProse(next.text)
}

function isUntoldInHead({ given }: WorkingBlock): boolean {
  return given === null || given === 'paragraph' || given === 'byline' || given === 'list-item'
}

/** Some pages set byline, date and section as a list; other lists above the text are the article's own. */
function readHeadItem(reading: Reading, index: number, isBareDate: boolean): void {
  const block = reading.blocks[index]
  if (block === undefined) return
  const byline = readByline(block.text, reading.language)
  const before = reading.blocks[index - 1]?.kind
  if (byline?.isExplicit === true) sign(reading, block, byline)
  else if (isBareDate) block.kind = 'dateline'
  else if (before === 'byline' || before === 'dateline') block.kind = 'furniture'
}

function signature({ blocks }: Reading, index: number, language: string | null): Byline | null {
  const block = blocks[index]
  if (block === undefined || isKnownSection(block.text) || isAbstractLabel(block.text)) return null
  const byline = readByline(block.text, language)
  if (byline === null || byline.isExplicit || byline.isCertain || block.given === 'byline') return byline
  // Two or three capitalised words alone may be a heading; right under the title they are a name.
  const before = blocks[index - 1]
  const isRightBelow = before?.kind === 'title' || before?.kind === 'byline' || before?.kind === 'furniture'
  return isRightBelow && block.text.split(/\s+/).length <= 8 ? byline : null
}

function kindOfHeadLine({ blocks, head }: Reading, index: number): WorkingBlock['kind'] {
  const { text } = blocks[index] ?? { text: '' }
  const before = blocks[index - 1]
  if (isProse(text)) return 'paragraph'
  if (blocks[index]?.given === 'byline') return 'byline'
  if (isAbstractLabel(text) || isKnownSection(text)) return null
  if (
    before?.kind === 'byline' &&
    (isOrganisation(text) || isRole(text) || /^[*†‡\d¹²³]/.test(text)) &&
    text.length < 200
  )
    return 'byline'
  if (isMasthead(text) && head.outlet === null) {
    head.outlet = outletName(text)
    return 'furniture'
  }
  if (headingNumber(text) !== null) return null
  const isLast = index === head.end - 1
  const isShortHeading = looksLikeHeading(text) && (head.bylines.length > 0 || text.split(/\s+/).length <= 5)
  return isLast && isShortHeading ? null : 'paragraph'
}
