import type { Segment } from './segments.ts'
import { tableSegments } from './table-rows.ts'

/** The segments of one baseline in one column, left to right. */
export interface PageRow {
  readonly segments: readonly Segment[]
  readonly columnLeft: number
  readonly columnRight: number
}

const mostColumns = 4
const mostSegments = 3000 // beyond, a drawing's labels rather than a text: rows will do

/** Places between columns, in points from the left, that pages of the document have. */
export type Gutters = readonly number[]

/**
 * A page's rows in reading order: columns one after the other, what runs across them between. A gutter is where many
 * segments begin at one place and hardly any crosses; segments that cross it part the page into bands.
 * @param known gutters of the document's other pages: there a few lines suffice
 */
export function inReadingOrder(segments: readonly Segment[], known: Gutters): PageRow[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.left - b.left)
  if (sorted.length > mostSegments) return rowsOf(sorted)
  return readRegion({ segments: sorted, tables: tableSegments(sorted) }, mostColumns, known)
}

/** The gutters of a page that hold for many of its lines. */
export function guttersOf(segments: readonly Segment[]): Gutters {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.left - b.left)
  return sorted.length > mostSegments
    ? []
    : collectGutters({ segments: sorted, tables: tableSegments(sorted) }, mostColumns)
}

interface Region {
  readonly segments: readonly Segment[]
  readonly tables: ReadonlySet<Segment>
}

function collectGutters({ segments, tables }: Region, columns: number): number[] {
  const best = columns > 1 ? bestCut({ segments, tables }, []) : null
  if (best === null || best.score < surelyColumns) return []
  const parts = best.bands.flatMap(({ left, right }) => (right === null ? [] : [left, right]))
  return [best.gutter, ...parts.flatMap((part) => collectGutters({ segments: part, tables }, columns - 1))]
}

function readRegion({ segments, tables }: Region, columns: number, known: Gutters): PageRow[] {
  const best = columns > 1 ? bestCut({ segments, tables }, known) : null
  if (best === null) return rowsOf(segments)
  return best.bands.flatMap((band) =>
    band.right === null
      ? rowsOf(band.left)
      : [band.left, band.right].flatMap((part) => readRegion({ segments: part, tables }, columns - 1, known))
  )
}

/** A stretch of a page from above to below: two columns, or (right is null) one. */
interface Band {
  readonly left: readonly Segment[]
  readonly right: readonly Segment[] | null
}

interface Cut {
  readonly gutter: number
  readonly bands: readonly Band[]
  readonly score: number // lines that have another beside them
}

const surelyColumns = 8
const fewestLines = 5 // of a column, where no other page has its gutter

function bestCut({ segments, tables }: Region, known: Gutters): Cut | null {
  let best: Cut | null = null
  for (const gutter of gutterCandidates(segments, known)) {
    const isKnown = known.some((one) => Math.abs(one - gutter) < 6)
    const bands = bandsAt({ segments, tables }, gutter, isKnown ? 2 : fewestLines)
    const score = bands.reduce(
      (sum, { left, right }) => sum + Math.min(rowsOf(left).length, rowsOf(right ?? []).length),
      0
    )
    if (score > (best?.score ?? 0)) best = { gutter, bands, score }
  }
  return best
}

const nearestColumn = 40 // points between the left edges of two columns, at the least

/** Left edges that several segments share, right of the first column's. */
function gutterCandidates(segments: readonly Segment[], known: Gutters): number[] {
  const first = Math.min(...segments.map(({ left }) => left))
  const counts = new Map<number, number>()
  for (const { left } of segments) {
    const key = Math.round(left / 2) * 2
    if (left > first + nearestColumn) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const own = [...counts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1])
  return [
    ...own.slice(0, 8).map(([left]) => beforeLabels(segments, left) - 3),
    ...known.filter((gutter) => gutter > first + nearestColumn)
  ]
}

const label = /^(?:\[\s?\w{1,8}\s?\]|\(?\d{1,3}[.)]|\d{1,3}|[•–-])$/

/** Where a column begins whose lines hang from labels: at these, "[12]", and not at the text beside them. */
function beforeLabels(segments: readonly Segment[], left: number): number {
  const beside = segments.filter(
    (segment) =>
      segment.right < left + 2 &&
      segment.right > left - segment.size * 2 &&
      segment.right - segment.left < segment.size * 3.5 &&
      label.test(
        segment.runs
          .map(({ text }) => text)
          .join('')
          .trim()
      )
  )
  return beside.length < 2 ? left : Math.min(...beside.map((segment) => segment.left))
}

function bandsAt({ segments, tables }: Region, gutter: number, fewest: number): Band[] {
  const bands: Band[] = []
  let open: Segment[] = []
  const close = () => {
    if (open.length > 0) bands.push(bandOf(open, gutter, fewest))
    open = []
  }
  for (const segment of segments) {
    if ((segment.left < gutter && segment.right > gutter) || tables.has(segment)) {
      close()
      bands.push({ left: [segment], right: null })
    } else open.push(segment)
  }
  close()
  return joinSingle(bands)
}

function bandOf(segments: readonly Segment[], gutter: number, fewest: number): Band {
  const left = segments.filter((segment) => segment.left < gutter)
  const right = segments.filter((segment) => segment.left >= gutter)
  const isSplit = rowsOf(left).length >= fewest && rowsOf(right).length >= fewest && isFilled(left) && isFilled(right)
  return isSplit ? { left, right } : { left: segments, right: null }
}

/** Lines of running text fill their column; cells of a table do not. */
function isFilled(column: readonly Segment[]): boolean {
  const rows = rowsOf(column)
  const inked = ({ segments }: PageRow) => segments.reduce((sum, { left, right }) => sum + right - left, 0)
  const filled = rows.filter((row) => inked(row) > (row.columnRight - row.columnLeft) * 0.65)
  return filled.length >= rows.length * 0.4
}

/** Single-column bands that follow each other are one: their rows share the width of the text. */
function joinSingle(bands: readonly Band[]): Band[] {
  const joined: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last !== undefined && last.right === null && band.right === null)
      joined[joined.length - 1] = { left: [...last.left, ...band.left], right: null }
    else joined.push(band)
  }
  return joined
}

function rowsOf(segments: readonly Segment[]): PageRow[] {
  const columnLeft = Math.min(...segments.map(({ left }) => left))
  const columnRight = Math.max(...segments.map(({ right }) => right))
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1)
    const isSame = last?.[0] !== undefined && Math.abs(last[0].y - segment.y) < segment.size * 0.4
    if (isSame) last.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => ({ segments: row.sort((a, b) => a.left - b.left), columnLeft, columnRight }))
}
