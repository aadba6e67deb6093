import { commonest, type PageRun } from './page-run.ts'

/** Runs of one baseline with no wide gap between them: a line of one column or a part of it, or a cell of a table. */
export interface Segment {
  readonly runs: readonly PageRun[]
  readonly left: number
  readonly right: number
  readonly y: number // the baseline of its largest run
  readonly size: number
}

interface Row {
  readonly top: number
  readonly bottom: number
  readonly runs: PageRun[]
}

const widestGap = 0.6 // of the font size: the narrowest gutters are that wide, and so are a few spaces of justified lines

/** Puts runs together into segments, in no particular order. */
export function segmentsOf(runs: readonly PageRun[]): Segment[] {
  return rowsOf(runs).flatMap((row) => split(row.runs))
}

/** Rows of the larger runs first: small ones, as superscripts are, then find the row of the word that they stand behind. */
function rowsOf(runs: readonly PageRun[]): Row[] {
  const usual =
    commonest(
      runs,
      (run) => Math.round(run.size * 2) / 2,
      (run) => run.text.length
    ) ?? 10
  const rows: Row[] = []
  const small: PageRun[] = []
  for (const run of byTop(runs)) {
    if (run.size < usual * 0.9) small.push(run)
    else place(run, rows)
  }
  const left = small.filter((run) => {
    const row = rows.find((one) => isInRow(run, one) && one.runs.some((other) => isBeside(run, other)))
    row?.runs.push(run)
    return row === undefined
  })
  const smallRows: Row[] = []
  for (const run of byTop(left)) place(run, smallRows)
  return [...rows, ...smallRows]
}

function byTop(runs: readonly PageRun[]): PageRun[] {
  return [...runs].sort((a, b) => a.y - a.size * 0.7 - (b.y - b.size * 0.7))
}

const rowsBack = 6 // rows above that a run may still belong to: columns may be set on other lines

function place(run: PageRun, rows: Row[]): void {
  const row = rows.slice(-rowsBack).find((one) => isInRow(run, one))
  if (row === undefined) rows.push({ top: run.y - run.size * 0.7, bottom: run.y + run.size * 0.2, runs: [run] })
  else row.runs.push(run)
}

function isBeside(run: PageRun, other: PageRun): boolean {
  const after = run.x - (other.x + other.width)
  const before = other.x - (run.x + run.width)
  return Math.max(after, before) < other.size * 0.6
}

function isInRow(run: PageRun, row: Row): boolean {
  const top = run.y - run.size * 0.7
  const bottom = run.y + run.size * 0.2
  const overlap = Math.min(bottom, row.bottom) - Math.max(top, row.top)
  return overlap > 0.55 * Math.min(bottom - top, row.bottom - row.top)
}

function split(row: readonly PageRun[]): Segment[] {
  const segments: Segment[] = []
  let runs: PageRun[] = []
  let right = 0
  for (const run of [...row].sort((a, b) => a.x - b.x || a.index - b.index)) {
    const last = runs.at(-1)
    if (last !== undefined && isDrawnTwice(last, run)) continue
    if (last !== undefined && run.x - right > widestGap * Math.max(last.size, run.size)) {
      segments.push(segmentOf(runs))
      runs = []
    }
    right = runs.length === 0 ? run.x + run.width : Math.max(right, run.x + run.width)
    runs.push(run)
  }
  if (runs.length > 0) segments.push(segmentOf(runs))
  return segments
}

/** Some programs draw bold by drawing twice, a hair apart. */
function isDrawnTwice(a: PageRun, b: PageRun): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < a.size * 0.15 && Math.abs(a.y - b.y) < a.size * 0.15
}

function segmentOf(runs: readonly PageRun[]): Segment {
  const largest = runs.reduce((best, run) => (run.size > best.size * 1.05 ? run : best))
  return {
    runs,
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: largest.y,
    size: largest.size
  }
}
