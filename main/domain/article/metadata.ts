import type { ArticleMetadata, PersonName, PublicationDate } from '#contract/article'
import { dateInAddress } from './address-date.ts'
import { readByline } from './byline.ts'
import type { ArticleHints, WorkingBlock } from './draft.ts'
import type { Head } from './head.ts'
import { readDateLine, readHistoryLine } from './head-lines.ts'
import { isOrganisation } from './organisation.ts'
import { cleanName, looksLikePerson, splitPersonName } from './person-name.ts'
import { readPublicationDate } from './publication-date.ts'
import { isAuthorLabel } from './sections.ts'
import { foldForComparison } from './shape.ts'

interface MetadataInput {
  readonly blocks: readonly WorkingBlock[]
  readonly head: Head
  readonly hints: ArticleHints
  readonly language: string | null
  readonly readAt: string
}

/** What is known of an article: its own text first, then what its source says of itself. */
export function articleMetadata(input: MetadataInput): ArticleMetadata {
  const { blocks, head, hints, language } = input
  const hinted = hintedAuthors(hints, language)
  const people = unique(head.people.length > 0 ? head.people : hinted.people)
  const organisation = head.organisation ?? hinted.organisation
  return {
    title: head.title ?? hints.title ?? titleFromName(hints.name),
    authors: people.length > 0 || organisation === null ? people : [{ literal: organisation }],
    organisation,
    outlet: hints.outlet ?? head.outlet,
    bylines: head.bylines.length > 0 ? head.bylines : [...hints.authors],
    category: head.category ?? hints.category,
    language,
    published: publicationDate(input),
    authorNote: authorNote(blocks),
    url: hints.url
  }
}

function titleFromName(name: string): string {
  return (
    name
      .replace(/\.[a-z]{2,8}$/i, '')
      .replace(/[_-]+/g, ' ')
      .trim() || name
  )
}

/** Who a source says wrote it, outside its text. */
export function hintedAuthors(
  hints: ArticleHints,
  language: string | null
): { readonly people: readonly PersonName[]; readonly organisation: string | null } {
  const people: PersonName[] = []
  let organisation: string | null = null
  for (const author of hints.authors) {
    const name = cleanName(author)
    if (hints.outlet !== null && isOfOutlet(name, hints.outlet)) {
      organisation ??= name
      continue
    }
    const byline = readByline(`By ${name}`, language)
    if (byline !== null && byline.people.length > 0) people.push(...byline.people)
    else if (isOrganisation(name) || byline?.organisation != null) organisation ??= name
    else if (looksLikePerson(name)) people.push(splitPersonName(name, language))
  }
  return { people, organisation }
}

/** "Ediciones El País" signs for El País. */
function isOfOutlet(name: string, outlet: string): boolean {
  const own = foldForComparison(outlet)
  return own.length >= 5 ? ` ${foldForComparison(name)} `.includes(` ${own} `) : foldForComparison(name) === own
}

function unique(people: readonly PersonName[]): PersonName[] {
  const seen = new Set<string>()
  return people.filter((person) => {
    const key = foldForComparison(JSON.stringify(person))
    return seen.has(key) ? false : seen.add(key)
  })
}

function publicationDate({ blocks, head, hints, language, readAt }: MetadataInput): PublicationDate | null {
  const hinted = hints.published === null ? null : readPublicationDate(hints.published, language, readAt)
  const told =
    hinted ??
    (head.date?.approximate === false ? head.date : null) ??
    tailDate(blocks, language, readAt) ??
    head.date ??
    leadDate(blocks, language, readAt)
  // A bare year, or nothing, may be a number that stood in the way.
  return told === null || told.value.length === 4 ? (dateInAddress(hints.url) ?? told) : told
}

/** "WESTPORT, 14 June 2023 – …": the place and day that a press release or agency report begins with. */
function leadDate(blocks: readonly WorkingBlock[], language: string | null, readAt: string): PublicationDate | null {
  const lead = blocks.find((block) => block.kind === 'paragraph')?.text.slice(0, 100) ?? ''
  const date = /^[\p{Lu}][\p{L} .'’-]{1,40}(?:,\s|\s\()([^–—]{4,40}?)\)?\s*(?:[–—]|\s-\s|--)/u.exec(lead)?.[1]
  return date === undefined || !/\d{4}/.test(date) ? null : readPublicationDate(date, language, readAt)
}

/** A history or date line among the furniture below: "Received …; accepted …", "Published on …". */
function tailDate(blocks: readonly WorkingBlock[], language: string | null, readAt: string): PublicationDate | null {
  for (const block of blocks.slice(-40).reverse()) {
    if (block.kind !== 'furniture') continue
    const date = readHistoryLine(block.text, language, readAt)
    if (date !== null) return date
    const line = /^(?:published|publicado|veröffentlicht|publié)\b/i.test(block.text)
      ? readDateLine(block.text, language, readAt)
      : null
    if (line !== null) return line.date
  }
  return null
}

function authorNote(blocks: readonly WorkingBlock[]): string | null {
  const notes = blocks.filter((block) => block.kind === 'author-note' && !isAuthorLabel(block.text))
  return notes.length === 0 ? null : notes.map((block) => block.text.replace(/\s+/g, ' ')).join('\n\n')
}
