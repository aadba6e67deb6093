import type { ArticleReference } from '#contract/article'
import { makeLinkIndex, nameKey } from './citation-index.ts'
import { type Pointer, pointersIn } from './pointers.ts'
import { looksLikeReference } from './reference-entries.ts'
import type { ReferenceEntry } from './reference-list.ts'
import { fitsShortForm, readShortForm, type ShortForm, withoutLeads } from './short-form.ts'

/**
 * What a note, or a part of one between semicolons, cites: a work that it tells in full (`work` where that is the reference itself,
 * `cited` where the reference stands in a list elsewhere), one told before by a short form, a pointer, or nothing.
 */
export type NotePart = { readonly note: number; readonly entry: ReferenceEntry } & (
  | { readonly kind: 'work' | 'cited'; readonly referenceId: string }
  | { readonly kind: 'remark' }
  | { readonly kind: 'short'; readonly form: ShortForm; readonly referenceIds: readonly string[] }
  | { readonly kind: 'pointer'; readonly pointer: Pointer } // its offsets are of the entry's `raw`
)

export interface NoteList {
  /** The works, ids r1… in the order of their first telling. */
  readonly references: ArticleReference[]
  /** Empty where the list is one of references and not of notes. */
  readonly parts: readonly NotePart[]
}

type Parse = (entry: ReferenceEntry, id: string) => ArticleReference

/**
 * Reads a list's entries. In notes the first full telling of a work is its reference, and what comes later ("Ibid., 12", "Marlow,
 * Bread Queues, 45") points to it. `isNotes` says that the list is headed so; other lists are notes where an entry points back.
 */
export function readNotes(entries: readonly ReferenceEntry[], text: string, isNotes: boolean, parse: Parse): NoteList {
  if (!isNotes && !entries.some(({ raw }) => pointerOf(raw) !== null))
    return { references: entries.map((entry, at) => parse(entry, `r${at + 1}`)), parts: [] }
  const told = entries.flatMap((entry, at) =>
    partsOf(entry, text).map((part) => ({ note: numberOf(entry, at), entry: part, pointer: pointerOf(part.raw) }))
  )
  const works = told.map(({ entry, pointer }, at) =>
    pointer === null && !isRemark(entry.raw) ? parse(entry, String(at)) : null
  )
  const shorts = shortForms(works)
  const ids = new Map<string, string>()
  const references = works.flatMap((work) => {
    if (work === null || shorts.has(work.id)) return []
    const id = `r${ids.size + 1}`
    ids.set(work.id, id)
    return [{ ...work, id }]
  })
  const parts = told.map(({ note, entry, pointer }, at): NotePart => {
    if (pointer !== null) return { note, entry, kind: 'pointer', pointer }
    if (works[at] === null) return { note, entry, kind: 'remark' }
    const short = shorts.get(String(at))
    return short === undefined
      ? { note, entry, kind: 'work', referenceId: ids.get(String(at)) ?? '' }
      : { note, entry, kind: 'short', form: short.form, referenceIds: short.means.map((id) => ids.get(id) ?? '') }
  })
  return { references, parts }
}

export function numberOf({ label }: ReferenceEntry, at: number): number {
  return label !== null && /^\d+$/.test(label) ? Number(label) : at + 1
}

/** The pointer that a note is: it opens the note, or stands behind an author. A volume of the same journal ("ibid. 44, 199 (1991)") is none. */
export function pointerOf(raw: string): Pointer | null {
  const [first] = pointersIn(raw.slice(0, 200))
  if (first === undefined || /\((?:1[5-9]|20)\d\d\)/.test(raw)) return null
  const before = withoutLeads(raw.slice(0, first.start)).replace(/[\s“‘«"'(]+$/u, '')
  if (first.kind !== 'earlier') return before === '' ? first : null
  return before.length <= 110 && !/[.?!]\s+\p{Lu}\p{Ll}{3}.*[.?!]\s/u.test(before) ? first : null
}

/** A note that cites several works, each part of it an entry; any other note whole. */
export function partsOf(entry: ReferenceEntry, text: string): ReferenceEntry[] {
  if (entry.raw.length > LONGEST) return [entry]
  const pieces = entry.raw.split(/;\s+(?=[\p{L}“‘«"])/u)
  const isSeveral = pieces.length > 1 && pieces.length < 9 && pieces.every(isWork)
  const place = makePlaces(text.slice(entry.start, entry.end), entry.start)
  return (isSeveral ? pieces : [entry.raw]).map((piece) => {
    const raw = pointerOf(piece) === null ? withoutLeads(piece) : piece // "see also" is no part of a work
    return { ...entry, ...(place(raw) ?? {}), raw }
  })
}

function isWork(piece: string): boolean {
  if (pointerOf(piece) !== null || readShortForm(piece) !== null) return true
  const bare = withoutLeads(piece)
  return /^\p{Lu}|^(?:van|von|de|del|da|di|al)\s/u.test(bare) && looksLikeReference(bare) && /,\s.*,/u.test(bare)
}

const LONGEST = 4000 // what is longer is read as far as that only, and cites one work at most

/** A note that cites nothing: "The author thanks the crew." */
function isRemark(raw: string): boolean {
  return !looksLikeReference(raw) && readShortForm(raw) === null
}

/** Finds pieces of an entry's string, one after another, in the lines that it was joined from. */
function makePlaces(source: string, offset: number): (piece: string) => { start: number; end: number } | null {
  const at = [...source.matchAll(/\S/g)].map(({ index }) => index)
  const solid = source.replace(/\s+/g, '')
  let from = 0
  return (piece) => {
    const sought = piece.replace(/\s+/g, '')
    const found = solid.indexOf(sought, from)
    const [first, last] = [at[found], at[found + sought.length - 1]]
    if (found < 0 || first === undefined || last === undefined) return null
    from = found + sought.length
    return { start: offset + first, end: offset + last + 1 }
  }
}

/** Which of the works are short forms, and of which works before them. */
function shortForms(works: readonly (ArticleReference | null)[]) {
  const known = works.flatMap((work) => work ?? [])
  const { all } = makeLinkIndex(known)
  const shorts = new Map<string, { readonly form: ShortForm; readonly means: readonly string[] }>()
  const byAuthor = new Map<string, (typeof all)[number][]>()
  all.forEach((reference, at) => {
    const form = readShortForm(known[at]?.raw ?? '')
    const means =
      form === null
        ? []
        : lastWordsOf(form)
            .flatMap((word) => byAuthor.get(word) ?? [])
            .filter((one) => fitsShortForm(form, one))
    if (form !== null && means.length > 0) {
      shorts.set(reference.id, { form, means: [...new Set(means.map(({ id }) => id))].reverse() })
      return
    }
    const word = reference.authors[0]?.split(' ').at(-1)
    if (word !== undefined) byAuthor.set(word, [...(byAuthor.get(word) ?? []), reference])
  })
  return shorts
}

function lastWordsOf({ names }: ShortForm): readonly string[] {
  const word = names[0]?.split(/\s/).at(-1)
  return word === undefined ? [] : [nameKey(word)]
}
