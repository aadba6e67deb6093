import type { Block, TextRange } from '#contract/article'
import { footnoteLabel, labelledNote, type NoteLabel } from './footnote-labels.ts'

/** A raised mark in the text and the note it leads to. */
export interface Footnote {
  readonly key: string // unique in the text
  readonly label: string // '1', '*', 'note 1'
  readonly mark: TextRange
  readonly noteBlockIds: readonly [string, ...string[]] // the note's paragraphs, in order
}

interface Note {
  readonly label: NoteLabel
  readonly at: number // index of its first block
  readonly blockIds: [string, ...string[]]
  readonly isUnderHeading: boolean // of a section of notes
  readonly isCounted: boolean // has its number from its place in a list, not from its own text
}

interface Mark {
  readonly label: NoteLabel
  readonly words: string
  readonly at: number // index of its block
  readonly range: TextRange
}

/**
 * Ties footnote marks to their notes, wherever those stand: under a heading of their own, at the end, or at the foot of
 * each page. A list counts as notes only where each of its numbers is a mark before it, or where a heading says so; a mark
 * without a certain note is left out.
 * @param blocks in text order
 */
export function findFootnotes(blocks: readonly Block[]): readonly Footnote[] {
  const marks = blocks.flatMap(marksIn)
  if (marks.length === 0) return []
  const marksOf = grouped(marks, ({ label }) => [keyOf(label)])
  const notes = noteRuns(blocks).filter((run) => isRunOfNotes(run, marksOf))
  const notesOf = grouped(notes.flat(), keysOf)
  // Where some marks say "note 1" and others "1", a plain number is not about the notes.
  const hasOwnSeries = marks.some(({ label }) => label.series === 'note')
  return marks.flatMap((mark) => {
    const key = keyOf(mark.label)
    if (hasOwnSeries && mark.label.series === 'number') return []
    const note = noteFor(mark, marksOf.get(key) ?? [], notesOf.get(key) ?? [])
    if (note === undefined) return []
    const { start, end } = mark.range
    return [{ key: `n${start}`, label: mark.words, mark: { start, end }, noteBlockIds: note.blockIds }]
  })
}

/**
 * Numbers may begin anew with each chapter or page: then a mark's note stands before the next mark of its number, or is
 * the one in its turn. Where neither holds, none is certain.
 */
function noteFor(mark: Mark, alike: readonly Mark[], notes: readonly Note[]): Note | undefined {
  const after = notes.filter((note) => note.at > mark.at)
  const told = after.filter(({ isUnderHeading }) => isUnderHeading)
  const candidates = told.length > 0 ? told : after
  if (candidates.length < 2) return candidates[0]
  const turn = alike.indexOf(mark)
  const inTurn = notes.length === alike.length ? candidates.find((note) => note === notes[turn]) : undefined
  const next = alike[turn + 1]?.at ?? mark.at
  return inTurn ?? candidates.find((note) => note.at <= next)
}

function grouped<T>(all: readonly T[], keys: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    for (const key of keys(one)) {
      const same = groups.get(key)
      if (same === undefined) groups.set(key, [one])
      else same.push(one)
    }
  }
  return groups
}

const unread: ReadonlySet<Block['kind']> = new Set(['title', 'byline', 'dateline', 'furniture', 'code', 'heading'])

function marksIn(block: Block, at: number): Mark[] {
  if (unread.has(block.kind)) return []
  const found = new Map<number, Mark>()
  for (const { kind, start, end, ...mark } of block.marks ?? []) {
    const isRaised = kind === 'superscript' || ('href' in mark && mark.href.includes('#'))
    if (!isRaised || start <= block.start || found.has(start)) continue
    const words = block.text.slice(start - block.start, end - block.start)
    const before = block.text.slice(Math.max(0, start - block.start - 4), start - block.start)
    const label = isExponent(before, words) ? null : footnoteLabel(words)
    if (label !== null) found.set(start, { label, words: words.replace(/^\[|\]$/g, ''), at, range: { start, end } })
  }
  return [...found.values()]
}

/** Square metres and powers of ten are raised too. */
function isExponent(before: string, words: string): boolean {
  return /^[23]$/.test(words) ? /(?:^|[\s\d(/·])(?:[kcdm]?m|R|χ|10)$/u.test(before) : /(?:^|[\s×(])10$/.test(before)
}

/** Notes that stand together, as they follow each other. */
function noteRuns(blocks: readonly Block[]): readonly (readonly Note[])[] {
  const runs: Note[][] = []
  let run: Note[] = []
  let isUnderHeading = false
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'furniture') continue
    if (block.kind === 'heading') isUnderHeading = isNotesHeading(block.text)
    const label = labelOf(block)
    const isCounted = label === 'counted'
    const last = run.at(-1)
    if (isCounted && last?.isCounted === false) {
      last.blockIds.push(block.id) // a second paragraph of the same note
      continue
    }
    if (last !== undefined && (label === null || last.isCounted !== isCounted)) {
      runs.push(run)
      run = []
    }
    const own = isCounted ? ({ series: 'number', value: run.length + 1 } as const) : label
    if (own !== null) run.push({ label: own, at, blockIds: [block.id], isUnderHeading, isCounted })
  }
  return run.length > 0 ? [...runs, run] : runs
}

/** A note's own label; `counted` for an item of a numbered list without one; null for what is no note. */
function labelOf(block: Block): NoteLabel | 'counted' | null {
  if (unread.has(block.kind)) return null
  return labelledNote(block) ?? (block.kind === 'list-item' && block.ordered === true ? 'counted' : null)
}

function isRunOfNotes(run: readonly Note[], marks: ReadonlyMap<string, readonly Mark[]>): boolean {
  return run.every((note) => {
    if (note.isUnderHeading) return true
    return keysOf(note).some((key) => (marks.get(key)?.[0]?.at ?? Number.POSITIVE_INFINITY) < note.at)
  })
}

/** The labels that lead to a note: letters and "note 1" are counted too, in lists that show no numbers of their own. */
function keysOf({ label, isCounted }: Note): readonly string[] {
  if (!isCounted) return [keyOf(label)]
  return (['number', 'letter', 'note'] as const).map((series) => keyOf({ ...label, series }))
}

function keyOf({ series, value }: NoteLabel): string {
  return `${series} ${value}`
}

function isNotesHeading(text: string): boolean {
  return /^(?:\d+[.)]?\s+)?(?:(?:end|foot)?\s?notes?|notas?(?: al pie| finales| de rodap[ée])?|anmerkungen|fu(?:ß|ss)noten|endnoten|notes de bas de page)\s*:?$/iu.test(
    text.trim()
  )
}
