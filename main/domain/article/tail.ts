import type { PersonName } from '#contract/article'
import type { WorkingBlock } from './draft.ts'
import { endsArticle, isFurnitureLine, startsFurnitureRegion } from './furniture.ts'
import { cleanName, looksLikePerson } from './person-name.ts'
import { isAuthorLabel, isBackMatterSection } from './sections.ts'
import { foldForComparison, isProse } from './shape.ts'

/** Who signed, for telling a note on the author and a card of the organisation. */
export interface Signatories {
  readonly people: readonly PersonName[]
  readonly organisation: string | null
}

/** Marks lines that are furniture by their words alone, wherever they stand. */
export function markFurnitureLines(blocks: readonly WorkingBlock[]): void {
  for (const block of blocks) {
    if (block.given !== 'title' && block.given !== 'code' && isFurnitureLine(block.text)) block.kind = 'furniture'
  }
}

/**
 * Marks what comes after the article where it has no reference list to end it: from a line such as "Comments" or
 * "Related articles" on, everything that is not long prose; after comments, everything.
 */
export function markFurnitureRegions(blocks: readonly WorkingBlock[], from: number, until: number): void {
  const middle = middleOfProse(blocks, from, until)
  let region: 'none' | 'short-lines' | 'everything' = 'none'
  for (let index = from; index < until; index++) {
    const block = blocks[index]
    if (block === undefined) continue
    if (region === 'short-lines' && block.kind !== 'furniture' && isLongProse(block.text)) region = 'none'
    if (region === 'everything' || (region === 'short-lines' && block.given === null)) block.kind = 'furniture'
    if (block.kind !== 'furniture') continue
    if (index >= middle && endsArticle(block.text)) region = 'everything'
    else if (region === 'none' && startsFurnitureRegion(block.text)) region = 'short-lines'
  }
}

function isLongProse(text: string): boolean {
  return text.length > 140 && isProse(text)
}

/** The index where two thirds of the prose have gone by. */
function middleOfProse(blocks: readonly WorkingBlock[], from: number, until: number): number {
  const lengths = blocks
    .slice(from, until)
    .map((block) => (block.kind !== 'furniture' && isProse(block.text) ? block.text.length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let gone = 0
  const index = lengths.findIndex((length) => {
    gone += length
    return gone >= total * 0.66
  })
  return from + Math.max(0, index)
}

const keptKinds: ReadonlySet<string> = new Set(['reference', 'list-item', 'author-note', 'quote', 'caption'])

/** Short lines at the very end, after the last paragraph, list or quotation: menus and cards. */
export function markTrailingLines(blocks: readonly WorkingBlock[], from: number): void {
  const proseCount = blocks.slice(from).filter((block) => isBodyText(block)).length
  if (proseCount < 2) return
  for (let index = blocks.length - 1; index >= from; index--) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'furniture') continue
    if (
      block.given !== null ||
      isProse(block.text) ||
      /[.!?…:]$/.test(block.text) ||
      keptKinds.has(block.kind ?? 'paragraph')
    )
      return
    block.kind = 'furniture'
  }
}

function isBodyText(block: WorkingBlock): boolean {
  return block.kind !== 'furniture' && isProse(block.text)
}

/** Marks what stands after the reference list: notes on the author and known back matter stay, the rest is furniture. */
export function markAfterReferences(blocks: readonly WorkingBlock[], from: number, signed: Signatories): void {
  markAuthorNotes(blocks, from, signed)
  let isBackMatter = false
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'author-note') continue
    if (isBackMatterSection(block.text) && hasTextBelow(blocks, index)) {
      isBackMatter = true
      block.kind = 'heading'
    } else if (block.kind === 'furniture' || !(isBackMatter ? isBackMatterText(block) : block.given === 'list-item')) {
      isBackMatter &&= block.kind !== 'furniture'
      block.kind = 'furniture'
    }
  }
}

function isBackMatterText({ given, kind, text }: WorkingBlock): boolean {
  return given !== null || kind === 'heading' || kind === 'list-item' || isProse(text)
}

function hasTextBelow(blocks: readonly WorkingBlock[], index: number): boolean {
  const next = blocks[index + 1]
  return next !== undefined && next.kind !== 'furniture' && next.text.length > 25
}

/** Shorter than prose need be: "Ana Prieto teaches law." */
function isSentence(text: string): boolean {
  return isProse(text) || (text.length > 20 && /[.!?]$/.test(text))
}

const is =
  '(?:is|was|are|were|has|have|had|holds?|teaches|taught|works?|worked|serves?|served|supervises?|directs?|leads?|heads?|writes?|edits?|covers?|reports?|studies|specialis|specializ|joined|currently|es|fue|son|ha|tiene|trabaja|dirige|enseña|cubre|escribe|coordina|ist|war|arbeitet|lehrt|leitet|est|a été|travaille|enseigne|dirige|é|foi|trabalha)'
const nameAtStart = new RegExp(
  `^((?:Dr\\.?|Prof\\.?|Professor|Mr\\.?|Ms\\.?|Dra\\.?)?\\s*\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|del|la|van|von|der|da|dos)){1,4}),?\\s+(?:[^.]{0,60},\\s+)?${is}(?!\\p{L})`,
  'u'
)
const authorAtStart =
  /^(?:the authors?|el autor|la autora|los autores|las autoras|(?:der|die) autor(?:in|en)?|l['’]auteure?|les auteurs|[oa]s? autor(?:a|es|as)?)\s+(?:is|are|was|has|es|son|fue|ha|ist|sind|est|sont|é|são)\s/i

/** Marks paragraphs about the authors, under a label or beginning with a signatory's name, as `author-note`. */
export function markAuthorNotes(blocks: readonly WorkingBlock[], from: number, signed: Signatories): void {
  let isUnderLabel = false
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'reference') continue
    if (isAuthorLabel(block.text)) {
      isUnderLabel = true
      block.kind = 'author-note'
      continue
    }
    if (block.kind === 'furniture') continue
    const isNote: boolean =
      block.text.length < 2000 &&
      (isAboutAuthor(block.text, signed) || (isUnderLabel && isSentence(block.text) && block.kind !== 'heading'))
    if (isNote) block.kind = 'author-note'
    isUnderLabel &&= isNote
  }
}

function isAboutAuthor(text: string, { people, organisation }: Signatories): boolean {
  if (!isProse(text)) return false
  if (authorAtStart.test(text)) return true
  const start = foldForComparison(text.slice(0, 120))
  if (people.some((person) => isNamedAtStart(start, person))) return true
  const name = nameAtStart.exec(text)?.[1]
  const isUnknownPerson = people.length === 0 && name !== undefined && looksLikePerson(cleanName(name))
  return isUnknownPerson && (organisation === null || !start.startsWith(foldForComparison(organisation)))
}

function isNamedAtStart(start: string, person: PersonName): boolean {
  if ('literal' in person) return false
  const whole = foldForComparison(`${person.given ?? ''} ${person.family}`)
  const bare = start.replace(/^(?:dr|prof|professor|mr|ms|mrs|dra|sr|sra) /, '')
  return bare.startsWith(`${whole} `) || bare.startsWith(`${foldForComparison(person.family)} is `)
}

/** True of an institution's self-description at the end: "About the Institute" and its paragraphs. */
export function markAboutCards(blocks: readonly WorkingBlock[], from: number): void {
  const first = from + Math.floor((blocks.length - from) * 0.6)
  let isCard = false
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'author-note') continue
    if (
      /^(?:about|acerca de|sobre|über|à propos de)\s+(?:the |el |la |los |uns\b)?\p{L}.{0,70}$/iu.test(block.text) &&
      !isProse(block.text) &&
      isCardHead(blocks, index)
    )
      isCard = true
    else if (isCard && block.kind === 'heading') isCard = false
    if (isCard && block.kind !== 'reference') block.kind = 'furniture'
  }
}

function isCardHead(blocks: readonly WorkingBlock[], index: number): boolean {
  const name = foldForComparison((blocks[index]?.text ?? '').replace(/^\S+\s+(?:de(?:l)? )?/u, '')).replace(
    /^(?:the|el|la|los) /,
    ''
  )
  const next = foldForComparison(blocks[index + 1]?.text.slice(0, 160) ?? '')
  return name.length > 1 && (name === 'us' || next.replace(/^(?:the|el|la|los) /, '').startsWith(name))
}
