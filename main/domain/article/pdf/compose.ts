import type { Mark } from '#contract/article'
import { isOrganisation } from '../organisation.ts'
import { looksLikePerson } from '../person-name.ts'
import { joinLines, type Vocabulary } from './line-joins.ts'
import type { LineRun, PageLine } from './page-lines.ts'
import type { PageLink } from './page-run.ts'
import type { Paragraph } from './paragraphs.ts'

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
  readonly kind: Paragraph['kind']
  readonly page: number
}

export interface Surroundings {
  readonly words: Vocabulary
  readonly links: ReadonlyMap<number, readonly PageLink[]> // by page
}

/** Joins the lines of a paragraph into running text, a table's into rows of cells, code into lines. */
export function compose(lines: readonly PageLine[], kind: Paragraph['kind'], around: Surroundings): Composed {
  let text = ''
  let runs: PlacedRun[] = []
  const marks: Mark[] = []
  for (const line of lines) {
    const join = kind !== 'text' ? { drop: 0, space: false } : joinLines(text, line.text, around.words)
    if (join.drop > 0) {
      text = text.slice(0, -join.drop)
      runs = runs.map((run) => (run.end > text.length ? { ...run, end: text.length } : run))
    } else if (text !== '' && kind !== 'text') text += '\n'
    if (join.space) text += ' '
    const own = kind === 'table' ? withCells(line) : namesApart(line)
    for (const placed of own.runs) {
      const at = { start: placed.start + text.length, end: placed.end + text.length }
      runs.push({ page: line.page, index: placed.run.index, ...at })
      marks.push(...marksOf(placed, own.text, at, around.links.get(line.page) ?? []))
    }
    text += own.text
  }
  return { text, marks: joinMarks(marks, text.length), runs, lines, kind, page: lines[0]?.page ?? 1 }
}

interface TextPlace {
  readonly start: number
  readonly end: number
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

/** Authors side by side, with nothing but a wide gap between them, stand in lines of their own. */
function namesApart(line: PageLine): Pick<PageLine, 'text' | 'runs'> {
  if (line.cells.length === 0) return line
  const edges = [0, ...line.cells, line.text.length]
  const names = edges.slice(1).map((end, index) => line.text.slice(edges[index], end).trim())
  if (!names.every((name) => looksLikePerson(name) && !isOrganisation(name))) return line
  let text = line.text
  for (const cell of line.cells) text = `${text.slice(0, cell - 1)}\n${text.slice(cell)}`
  return { text, runs: line.runs }
}

function marksOf(placed: LineRun, line: string, { start, end }: TextPlace, links: readonly PageLink[]): Mark[] {
  const marks: Mark[] = []
  if (placed.isRaised && end > start) marks.push({ kind: 'superscript', start, end })
  for (const link of links) {
    const range = linkedRange(placed, line, link)
    if (range !== null) marks.push({ kind: 'link', start: start + range.from, end: start + range.to, href: link.href })
  }
  return marks
}

/** The words of a run under a link's rectangle, by what letters are usually wide. */
function linkedRange({ run, start, end }: LineRun, line: string, link: PageLink): { from: number; to: number } | null {
  const middle = run.y - run.size * 0.3
  if (end === start || run.width <= 0 || middle < link.top || middle > link.bottom) return null
  const text = line.slice(start, end)
  const from = nearestEdge(text, letterAt(text, (link.left - run.x) / run.width))
  const to = nearestEdge(text, letterAt(text, (link.right - run.x) / run.width))
  return to > from ? { from, to } : null
}

/** The number of letters that take up this share of a text's width. */
function letterAt(text: string, share: number): number {
  const widths = [...text].map((letter) =>
    /[iljtfr.,;:'’|!()[\] ]/.test(letter) ? 5 : /[mwMW@—]/.test(letter) ? 14 : 9
  )
  const wanted = share * widths.reduce((sum, width) => sum + width, 0)
  let passed = 0
  const index = widths.findIndex((width) => {
    passed += width
    return passed - width / 2 > wanted
  })
  return index === -1 ? text.length : index
}

const furthestEdge = 4 // letters

/** Links are of whole words: the nearest place where one begins or ends. */
function nearestEdge(text: string, at: number): number {
  const isEdge = (place: number) =>
    place <= 0 || place >= text.length || /\S\s|\s\S/.test(text.slice(place - 1, place + 1))
  for (let distance = 0; distance <= furthestEdge; distance++) {
    if (isEdge(at - distance)) return Math.max(0, at - distance)
    if (isEdge(at + distance)) return Math.min(text.length, at + distance)
  }
  return at
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
