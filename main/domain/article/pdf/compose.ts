import type { Mark } from '#contract/article'
import { joinLines, type Vocabulary } from './line-joins.ts'
import type { LineRun, PageLine } from './page-lines.ts'
import type { PageLink } from './page-run.ts'

/** Where the letters of one run stand in a text. */
export interface PlacedRun {
  readonly page: number
  readonly index: number
  readonly start: number
  readonly end: number
}

/** A paragraph's text made of its lines, with marks and runs by that text's offsets. */
export interface Composed {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly runs: readonly PlacedRun[]
  readonly lines: readonly PageLine[]
  readonly isTable: boolean
  readonly page: number
}

export interface Surroundings {
  readonly words: Vocabulary
  readonly links: ReadonlyMap<number, readonly PageLink[]> // by page
}

/** Joins the lines of a paragraph into running text, or a table's into rows of cells. */
export function compose(lines: readonly PageLine[], isTable: boolean, around: Surroundings): Composed {
  let text = ''
  let runs: PlacedRun[] = []
  const marks: Mark[] = []
  for (const line of lines) {
    const join = isTable ? { drop: 0, space: false } : joinLines(text, line.text, around.words)
    if (join.drop > 0) {
      text = text.slice(0, -join.drop)
      runs = runs.map((run) => (run.end > text.length ? { ...run, end: text.length } : run))
    } else if (text !== '' && isTable) text += '\n'
    if (join.space) text += ' '
    const own = isTable ? withCells(line) : line
    for (const placed of own.runs) {
      const at = { start: placed.start + text.length, end: placed.end + text.length }
      runs.push({ page: line.page, index: placed.run.index, ...at })
      marks.push(...marksOf(placed, at, around.links.get(line.page) ?? []))
    }
    text += own.text
  }
  return { text, marks: joinMarks(marks, text.length), runs, lines, isTable, page: lines[0]?.page ?? 1 }
}

/** The line with a bar between its cells, as tables stand in the canonical text. */
function withCells(line: PageLine): Pick<PageLine, 'text' | 'runs'> {
  let text = ''
  let from = 0
  const shifts: { at: number; by: number }[] = []
  for (const cell of line.cells) {
    text += `${line.text.slice(from, cell)}| `
    from = cell
    shifts.push({ at: cell, by: shifts.length * 2 + 2 })
  }
  text += line.text.slice(from)
  const moved = (place: number) => place + (shifts.findLast(({ at }) => at <= place)?.by ?? 0)
  const runs = line.runs.map((run) => {
    const start = moved(run.start)
    return { ...run, start, end: start + (run.end - run.start) }
  })
  return { text, runs }
}

function marksOf(placed: LineRun, { start, end }: { start: number; end: number }, links: readonly PageLink[]): Mark[] {
  const marks: Mark[] = []
  if (placed.isRaised && end > start) marks.push({ kind: 'superscript', start, end })
  for (const link of links) {
    const range = linkedRange(placed, link)
    if (range !== null) marks.push({ kind: 'link', start: start + range.from, end: start + range.to, href: link.href })
  }
  return marks
}

/** The letters of a run under a link's rectangle, each taken to be as wide as the next. */
function linkedRange({ run, start, end }: LineRun, link: PageLink): { from: number; to: number } | null {
  const length = end - start
  const middle = run.y - run.size * 0.3
  if (length === 0 || run.width <= 0 || middle < link.top || middle > link.bottom) return null
  const from = Math.max(0, Math.round(((link.left - run.x) / run.width) * length))
  const to = Math.min(length, Math.round(((link.right - run.x) / run.width) * length))
  return to > from ? { from, to } : null
}

/** Marks of one kind and aim that touch are one, so that a link over two lines stays one link. */
function joinMarks(marks: readonly Mark[], length: number): Mark[] {
  const joined: Mark[] = []
  for (const mark of marks) {
    const index = joined.findLastIndex((one) => isSame(one, mark) && mark.start - one.end <= 1)
    const last = joined[index]
    if (last === undefined) joined.push(mark)
    else joined[index] = { ...last, end: Math.max(last.end, mark.end) }
  }
  return joined
    .map((mark) => ({ ...mark, end: Math.min(mark.end, length) }))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function isSame(a: Mark, b: Mark): boolean {
  return a.kind === b.kind && (a.kind !== 'link' || b.kind !== 'link' || a.href === b.href)
}
