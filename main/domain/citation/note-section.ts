import type { Block, TextRange } from '#contract/article'
import { type IndexedReference, type LinkIndex, nameKey } from './citation-index.ts'
import { type NotePart, numberOf, partsOf, pointerOf } from './notes.ts'
import { cutEntries } from './reference-entries.ts'
import { isListHeading, linesOf, type ReferenceEntry } from './reference-list.ts'
import { fitsShortForm, readShortForm, type ShortForm } from './short-form.ts'

/** The notes of an article whose works stand in a list of their own. */
export interface NoteSection extends TextRange {
  readonly parts: readonly NotePart[]
}

/** The section headed "Notes", where a good part of it cites works of the list by author and title; null otherwise. */
export function readNoteSection(body: string, blocks: readonly Block[], index: LinkIndex): NoteSection | null {
  const range = sectionOf(body, blocks)
  if (range === null || index.all.length === 0) return null
  const lines = linesOf(body.slice(range.start, range.end), [], range.start)
  const parts = cutEntries(lines).flatMap((entry, at) =>
    partsOf(entry, body).map((one) => partOf(one, numberOf(entry, at), index))
  )
  const telling = parts.filter(({ kind }) => kind === 'cited' || kind === 'short').length
  return telling >= 2 && telling >= parts.length * 0.25 ? { ...range, parts } : null
}

/** From behind the last heading of notes to the next heading. */
function sectionOf(body: string, blocks: readonly Block[]): TextRange | null {
  const heads = [...body.matchAll(/^.{1,60}$/gmu)].filter(([line]) => isListHeading(line) !== null)
  const at = heads.findLastIndex(([line]) => isListHeading(line) === 'weak')
  const head = heads[at]
  if (head === undefined) return null
  const start = head.index + head[0].length
  const ends = [heads[at + 1]?.index, blocks.find((block) => block.kind === 'heading' && block.start >= start)?.start]
  return { start, end: Math.min(body.length, ...ends.flatMap((end) => end ?? [])) }
}

function partOf(entry: ReferenceEntry, note: number, index: LinkIndex): NotePart {
  const pointer = pointerOf(entry.raw)
  if (pointer !== null) return { note, entry, kind: 'pointer', pointer }
  const form = readShortForm(entry.raw)
  const means = form === null ? [] : shortly(form, index)
  if (form !== null && means.length > 0)
    return { note, entry, kind: 'short', form, referenceIds: means.map(({ id }) => id) }
  const told = toldIn(entry.raw, index)
  return told === null ? { note, entry, kind: 'remark' } : { note, entry, kind: 'cited', referenceId: told.id }
}

/** The one work whose author and first words of title the note has. */
function toldIn(raw: string, index: LinkIndex): IndexedReference | null {
  const key = ` ${nameKey(raw)} `
  const words = [...raw.slice(0, 160).matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu)].slice(0, 12).map(([word]) => nameKey(word))
  const found = new Set(words.flatMap((word) => index.named(word)).filter((reference) => tells(key, reference)))
  const [only, ...others] = found
  return others.length === 0 ? (only ?? null) : null
}

function tells(key: string, { authors, title }: IndexedReference): boolean {
  const family = authors[0]?.split(' ').at(-1)
  const begun = title.split(' ').slice(0, 4).join(' ')
  return family !== undefined && begun.length >= 8 && key.includes(` ${family} `) && key.includes(` ${begun} `)
}

function shortly(form: ShortForm, index: LinkIndex): readonly IndexedReference[] {
  const word = form.names[0]?.split(/\s/).at(-1)
  return word === undefined ? [] : index.named(nameKey(word)).filter((reference) => fitsShortForm(form, reference))
}
