import { accentAtEnd, composed, lettersOf } from './letters.ts'
import { lineNumbers } from './line-numbers.ts'
import { commonest, type PageRun, type PdfPage } from './page-run.ts'
import { guttersOf, inReadingOrder, type PageRow } from './reading-order.ts'
import { runningHeads } from './running-heads.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { cellGap } from './table-rows.ts'

/** A run within its line: where its letters begin in the line's text. */
export interface LineRun {
  readonly run: PageRun
  readonly start: number
  readonly end: number
  readonly isRaised: boolean // a superscript
}

/** One line of a page's text. */
export interface PageLine {
  readonly page: number
  readonly text: string
  readonly runs: readonly LineRun[]
  readonly cells: readonly number[] // where each further cell begins in the text, after a wide gap
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number // of most of its letters
  readonly font: string
  readonly isOneFont: boolean
  readonly isCode: boolean // wholly in letters of one width
  readonly columnLeft: number
  readonly columnRight: number
}

export interface LinesOfPage {
  readonly page: PdfPage
  readonly lines: readonly PageLine[]
  readonly furniture: readonly PageLine[] // running heads, page numbers, text set sideways
}

/** Every page's lines in reading order, the running heads and page numbers apart. */
export function linesOfPages(pages: readonly PdfPage[]): LinesOfPage[] {
  const segments = pages.map((page) => segmentsOf(page.runs.filter((run) => run.isUpright)))
  const numbers = new Set(segments.flatMap(lineNumbers))
  const counted = segments.map((own) => own.filter((segment) => !numbers.has(segment)))
  const heads = new Set([...runningHeads(pages, counted), ...numbers])
  const known = commonGutters(segments.map((own) => guttersOf(own.filter((segment) => !heads.has(segment)))))
  return pages.map((page, index) => {
    const own = segments[index] ?? []
    const linesOf = (chosen: readonly Segment[]) => inReadingOrder(chosen, known).map((row) => lineOf(page.number, row))
    const sideways = page.runs.filter((run) => !run.isUpright).map((run) => lineOf(page.number, sidewaysRow(run)))
    return {
      page,
      lines: linesOf(own.filter((segment) => !heads.has(segment))).filter(hasText),
      furniture: [...linesOf(own.filter((segment) => heads.has(segment))), ...sideways].filter(hasText)
    }
  })
}

/** The gutters that a good part of the pages have, those within a few points of each other once. */
function commonGutters(pages: readonly (readonly number[])[]): number[] {
  const common: { readonly gutter: number; pages: number }[] = []
  for (const gutter of pages.flat()) {
    const known = common.find((one) => Math.abs(one.gutter - gutter) < 4)
    if (known === undefined) common.push({ gutter, pages: 1 })
    else known.pages++
  }
  return common.filter((one) => one.pages * 4 >= pages.length).map(({ gutter }) => gutter)
}

function hasText(line: PageLine): boolean {
  return line.text !== ''
}

function sidewaysRow(run: PageRun): PageRow {
  const segment = { runs: [run], left: run.x, right: run.x + run.size, y: run.y, size: run.size }
  return { segments: [segment], columnLeft: segment.left, columnRight: segment.right }
}

function lineOf(page: number, { segments, columnLeft, columnRight }: PageRow): PageLine {
  const writer = new LineWriter()
  for (const segment of segments) writer.writeSegment(segment)
  const runs = segments.flatMap((segment) => segment.runs)
  const weight = (run: PageRun) => run.text.length
  const font = commonest(runs, (run) => run.font, weight) ?? ''
  const inFont = runs.reduce((sum, run) => (run.font === font ? sum + run.text.length : sum), 0)
  return {
    page,
    text: writer.text,
    runs: writer.runs,
    cells: writer.cells,
    left: segments[0]?.left ?? columnLeft,
    right: Math.max(...segments.map((segment) => segment.right)),
    y: Math.max(...segments.map((segment) => segment.y)),
    size: commonest(runs, (run) => Math.round(run.size * 4) / 4, weight) ?? 10,
    font,
    isCode: runs.length > 0 && runs.every(isOneWidth),
    isOneFont: inFont > runs.reduce((sum, run) => sum + run.text.length, 0) * 0.9,
    columnLeft,
    columnRight
  }
}

/** Some fonts say so of themselves and are not: letters of one width are about half as wide as they are high, or a little more. */
function isOneWidth({ isMonospace, text, width, size }: PageRun): boolean {
  const letter = width / Math.max(1, text.length) / size
  return isMonospace === true && (text.length < 8 || (letter > 0.47 && letter < 0.67))
}

class LineWriter {
  text = ''
  readonly runs: LineRun[] = []
  readonly cells: number[] = []
  private last: PageRun | null = null
  private right = 0

  writeSegment(segment: Segment): void {
    if (this.text !== '') {
      if (!this.text.endsWith(' ')) this.text += ' '
      if (segment.left - this.right > segment.size * cellGap) this.cells.push(this.text.length)
    }
    this.right = segment.right
    this.last = null
    for (const run of segment.runs) this.write(run, segment)
    this.text = this.text.trimEnd()
  }

  private write(run: PageRun, { y, size }: Segment): void {
    const letters = this.underAccent(run, this.overCedilla(lettersOf(run.text)))
    const gap = this.last === null ? 0 : run.x - (this.last.x + this.last.width)
    const isRaised = run.size < size * 0.92 && y - run.y > size * 0.18
    // A note's raised number at the start of its line stands apart from its first word.
    const isAfterLabel = this.runs.length === 1 && this.runs[0]?.isRaised === true && !isRaised
    const isGap = this.last !== null && (this.last.spaceAfter || gap > 0.17 * Math.min(run.size, this.last.size))
    const isApart = isGap || isAfterLabel
    if (isApart && this.text !== '' && !this.text.endsWith(' ')) this.text += ' '
    const start = this.text.length
    this.text += start === 0 || this.text.endsWith(' ') ? letters.trimStart() : letters
    this.runs.push({ run, start, end: this.text.length, isRaised })
    this.last = run
  }

  /** A cedilla that is drawn on its own under the last letter. */
  private overCedilla(letters: string): string {
    if (!letters.startsWith('¸') || !/[cCsStT]$/.test(this.text)) return letters
    const letter = composed(this.text.slice(-1), '¸')
    this.text = this.text.slice(0, -1) + letter
    return letters.slice(1).trimStart()
  }

  /** Old typesetting draws an accent, steps back and draws its letter: "M¨", "unchen". The accent goes onto the letter. */
  private underAccent(run: PageRun, letters: string): string {
    const accent = accentAtEnd(this.text)
    const isUnder = this.last !== null && run.x < this.last.x + this.last.width && /^\p{L}/u.test(letters)
    if (accent === null || !isUnder) return letters
    this.text = this.text.slice(0, -1)
    const before = this.runs.at(-1)
    if (before !== undefined)
      this.runs[this.runs.length - 1] = { ...before, end: Math.min(before.end, this.text.length) }
    const letter = String.fromCodePoint(letters.codePointAt(0) ?? 0)
    return composed(letter, accent) + letters.slice(letter.length)
  }
}
