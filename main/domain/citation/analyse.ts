import type { ArticleReference, Block, Citation, TextRange } from '#contract/article'
import { findAuthorDate } from './author-date.ts'
import { findAuthorPage } from './author-page.ts'
import { makeLinkIndex } from './citation-index.ts'
import { makeEntryLinks } from './entry-link.ts'
import type { FoundCitation } from './found-citation.ts'
import { findLinked } from './linked-citations.ts'
import { citeNotes, type NoteCitations } from './note-citations.ts'
import { readNoteSection } from './note-section.ts'
import { readNotes } from './notes.ts'
import { findNumeric } from './numeric.ts'
import { parseReference, type ReferenceContext } from './reference.ts'
import { findReferenceList, isListHeading, type ReferenceEntry, type ReferenceList } from './reference-list.ts'
import { withRepeatedAuthors } from './repeated-author.ts'
import { findRepeated } from './repeated-citations.ts'
import { makeTakenRanges } from './taken-ranges.ts'

export interface CitationInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language?: string | null
  /** The list's entries where they are known already; found in the text otherwise. */
  readonly entries?: readonly ReferenceEntry[]
}

/** Parses an article's references and ties its in-text citations to them. Ids are r1…, c1… in text order. */
export function analyseCitations(input: CitationInput): { references: ArticleReference[]; citations: Citation[] } {
  const list = input.entries === undefined ? findReferenceList(input.text, input.blocks) : null
  const entries = input.entries ?? list?.entries ?? []
  const heading = headingOf(input, list, entries)
  const isNotes = isListHeading(heading) === 'weak'
  const linkOf = makeEntryLinks(input.blocks)
  const read = readNotes(entries, input.text, isNotes, (entry, id) =>
    toReference(entry, id, { language: input.language ?? null, link: linkOf(entry) })
  )
  const { parts } = read
  const references = withRepeatedAuthors(read.references)
  const whole = bodyOf(input, entries, list)
  const index = makeLinkIndex(references)
  const section = parts.length > 0 ? null : readNoteSection(whole, input.blocks, index)
  const body = section === null ? whole : withBlank(whole, [section])
  const notes = citeNotes(section?.parts ?? parts, index, input.text)
  const yearly = findAuthorDate(body, index)
  const paged = isTiedOften(yearly, references) ? [] : findAuthorPage(body, index)
  const dated = [...yearly, ...paged]
  const numbered =
    section !== null || isNumbered(dated, references)
      ? asNotes(findNumeric(body, index.all, raisedIn(input.blocks), notes.items), isNotes || notes.items.size > 0)
      : []
  const linked = findLinked(body, input.blocks, index)
  // A bracket that says all of its works tells more than a link within it.
  const told = dated.filter(({ items }) => items.every(({ state }) => state === 'resolved'))
  const found = withoutOverlaps([...told, ...linked, ...dated, ...numbered])
  const repeated = [...findRepeated(body, index, found), ...unmarked(notes, numbered)]
  const all = withoutOverlaps([...found, ...repeated]).sort((a, b) => a.start - b.start)
  return { references, citations: all.map((citation, at) => ({ id: `c${at + 1}`, ...citation })) }
}

function raisedIn(blocks: readonly Block[]): { start: number; end: number }[] {
  return blocks
    .filter((block) => block.kind !== 'reference' && block.kind !== 'furniture' && block.kind !== 'heading')
    .flatMap((block) => (block.marks ?? []).filter((mark) => mark.kind === 'superscript'))
}

/** The heading over the list: the list's own, or the last one before its first entry. */
function headingOf(input: CitationInput, list: ReferenceList | null, entries: readonly ReferenceEntry[]): string {
  if (list?.heading != null) return input.text.slice(list.heading.start, list.heading.end)
  const first = entries[0]?.start ?? 0
  return input.blocks.filter((block) => block.kind === 'heading' && block.end <= first).at(-1)?.text ?? ''
}

/** Raised numbers that lead to a list of notes are footnotes. */
function asNotes(found: readonly FoundCitation[], isNotes: boolean): FoundCitation[] {
  return found.map((one) => (isNotes && one.form === 'superscript' ? { ...one, form: 'footnote' } : one))
}

/** Notes that point back and that no marker in the text leads to: they are cited where they stand. */
function unmarked({ pointing }: NoteCitations, numbered: readonly FoundCitation[]): FoundCitation[] {
  const marked = new Set(numbered.flatMap(({ items }) => items.map(({ text }) => text)))
  return pointing.flatMap(({ note, citation }) => (marked.has(String(note)) ? [] : [citation]))
}

function toReference(entry: ReferenceEntry, id: string, context: ReferenceContext): ArticleReference {
  const { csl, confidence } = parseReference(entry.raw, context)
  const { start, end, raw, label } = entry
  return { id, start, end, raw, label, csl, confidence, libraryId: null }
}

/** The text with its list and the site's furniture blanked, so that every offset stays what it was. */
function bodyOf(input: CitationInput, entries: readonly ReferenceEntry[], list: ReferenceList | null): string {
  const hidden = input.blocks
    .filter((block) => block.kind === 'furniture' || block.kind === 'reference')
    .map(({ start, end }) => ({ start, end }))
  const first = list?.start ?? entries[0]?.start
  const last = list?.end ?? entries.at(-1)?.end
  if (first !== undefined && last !== undefined) hidden.push({ start: first, end: last })
  return withBlank(input.text, hidden)
}

function withBlank(text: string, hidden: readonly TextRange[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue
    parts.push(text.slice(from, Math.max(from, start)))
    parts.push(text.slice(Math.max(from, start), end).replace(/[^\n]/g, ' '))
    from = end
  }
  return parts.join('') + text.slice(from)
}

function isTiedOften(dated: readonly FoundCitation[], references: readonly ArticleReference[]): boolean {
  const tied = dated.filter(({ items }) => items.some(({ referenceId }) => referenceId !== null)).length
  return tied >= Math.max(2, references.length * 0.25)
}

/** Numbers are looked for unless the article plainly cites by name and year and its list has no labels. */
function isNumbered(dated: readonly FoundCitation[], references: readonly ArticleReference[]): boolean {
  const labelled = references.filter((reference) => reference.label !== null).length
  const tied = dated.filter((citation) => citation.items.some((item) => item.referenceId !== null)).length
  return (
    references.length > 0 &&
    (labelled >= references.length * 0.6 ? tied < references.length * 2 : tied < Math.max(2, references.length * 0.25))
  )
}

/** Of citations that overlap, the one that was found first in the order of certainty. */
function withoutOverlaps(citations: readonly FoundCitation[]): FoundCitation[] {
  const taken = makeTakenRanges()
  return citations.filter((citation) => taken.take(citation))
}
