import type { CitationItem } from '#contract/article'
import type { LinkIndex } from './citation-index.ts'
import type { Match } from './citation-match.ts'
import { earlierWork, namedBefore, oneOf, sameWork } from './cited-before.ts'
import type { FoundCitation } from './found-citation.ts'
import type { NotePart } from './notes.ts'
import { looksLikeReference } from './reference-entries.ts'

/** What the notes of an article cite. */
export interface NoteCitations {
  /** By the note's number: what a marker in the text leads to. */
  readonly items: ReadonlyMap<number, readonly CitationItem[]>
  /** Notes that cite what is told elsewhere, at their place, by the note's number. */
  readonly pointing: readonly { readonly note: number; readonly citation: FoundCitation }[]
}

/** Ties each note, one after another, to the works it cites: ibid. to those of the note before, op. cit. to what its author was cited for. */
export function citeNotes(parts: readonly NotePart[], index: LinkIndex, text: string): NoteCitations {
  const items = new Map<number, CitationItem[]>()
  const pointing: NoteCitations['pointing'][number][] = []
  const cited: string[] = []
  let before: readonly CitationItem[] = []
  let own: readonly CitationItem[] = []
  parts.forEach((part, at) => {
    if (part.note !== parts[at - 1]?.note) {
      before = own
      own = []
    }
    // Within a note the work right before is meant; else the note before, with all that it cites.
    const nearest = own.length > 0 ? own.slice(-1) : before
    if (part.kind === 'remark') {
      items.set(part.note, items.get(part.note) ?? [])
      return
    }
    const item = itemOf(part, matchOf(part, index, { nearest, cited, items }))
    if (part.kind !== 'work' || looksLikeReference(part.entry.raw)) own = [...own, item]
    items.set(part.note, [...(items.get(part.note) ?? []), item])
    if (item.referenceId !== null) cited.push(item.referenceId)
    if (part.kind !== 'work') pointing.push({ note: part.note, citation: citationOf(part, item, text) })
  })
  return { items, pointing }
}

interface Before {
  readonly nearest: readonly CitationItem[]
  readonly cited: readonly string[]
  readonly items: ReadonlyMap<number, readonly CitationItem[]>
}

function matchOf(part: Exclude<NotePart, { kind: 'remark' }>, index: LinkIndex, before: Before): Match {
  switch (part.kind) {
    case 'work':
    case 'cited':
      return oneOf([part.referenceId])
    case 'short':
      return oneOf(lastFirst(part.referenceIds, before.cited))
    case 'pointer':
      return pointed(part, index, before)
  }
}

function lastFirst(ids: readonly string[], cited: readonly string[]): string[] {
  return [...ids].sort((a, b) => cited.lastIndexOf(b) - cited.lastIndexOf(a))
}

function pointed({ entry, pointer }: Extract<NotePart, { kind: 'pointer' }>, index: LinkIndex, before: Before): Match {
  if (pointer.kind === 'same') return sameWork(before.nearest)
  const named = namedBefore(entry.raw.slice(0, pointer.start))
  if (pointer.kind === 'author') {
    const authors = authorsOf(before.nearest, index)
    return earlierWork({ names: authors.slice(0, 1), year: pointer.year }, index, before.cited)
  }
  const noted = pointer.note === null ? undefined : before.items.get(pointer.note)
  if (noted !== undefined) return ofAuthor(noted, named?.names ?? [], index)
  return named === null ? sameWork(before.nearest) : earlierWork(named, index, before.cited)
}

function authorsOf(items: readonly CitationItem[], index: LinkIndex): readonly string[] {
  const { referenceId } = sameWork(items)
  return index.all.find(({ id }) => id === referenceId)?.authors ?? []
}

/** Of the works of a note, those of the author named. */
function ofAuthor(items: readonly CitationItem[], names: readonly string[], index: LinkIndex): Match {
  const all = sameWork(items)
  if (all.state !== 'ambiguous' || names.length === 0) return all
  const own = earlierWork({ names }, index, all.candidates)
  const fitting = all.candidates.filter((id) => own.candidates.includes(id))
  return fitting.length > 0 ? oneOf(fitting) : all
}

function itemOf(part: NotePart, match: Match): CitationItem {
  const locator = part.kind === 'pointer' ? part.pointer.locator : part.kind === 'short' ? part.form.locator : null
  return {
    text: String(part.note),
    names: [],
    year: null,
    suffix: null,
    locator,
    referenceId: match.referenceId,
    state: match.state,
    candidates: [...match.candidates]
  }
}

function citationOf({ kind, entry }: NotePart, item: CitationItem, text: string): FoundCitation {
  const shown = text.slice(entry.start, entry.end)
  const label = Math.max(0, shown.indexOf(entry.raw.slice(0, 4)))
  const words = shown.slice(label).replace(/[\s.]+$/, '')
  const start = entry.start + label
  return {
    start,
    end: start + words.length,
    text: words,
    form: kind === 'cited' ? 'footnote' : 'ibid',
    items: [{ ...item, text: words }]
  }
}
