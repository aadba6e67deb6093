import type { Segment } from './segments.ts'

interface Cell {
  readonly left: number
  readonly right: number
}

interface Row {
  readonly y: number
  readonly segments: Segment[]
  readonly cells: readonly Cell[]
}

export const cellGap = 1.5 // font sizes: wider than any space of a justified line
const fewestCells = 3
const fewestRows = 3

/**
 * The segments of a page's tables: rows of as many cells each, most of them aligned with those above. Tables of two
 * columns look like text in two columns, and are told later, line by line.
 */
export function tableSegments(segments: readonly Segment[]): ReadonlySet<Segment> {
  const rows = rowsOf(segments)
  const found = new Set<Segment>()
  for (let index = 0; index < rows.length; ) {
    const end = endOfTable(rows, index)
    if (end - index >= fewestRows && isLoose(rows.slice(index, end))) {
      const before = rows[index - 1]
      const head = before !== undefined && before.cells.length === rows[index]?.cells.length ? index - 1 : index
      for (const row of rows.slice(head, end)) for (const segment of row.segments) found.add(segment)
    }
    index = Math.max(end, index + 1)
  }
  return found
}

function endOfTable(rows: readonly Row[], from: number): number {
  let end = from
  for (; end < rows.length; end++) {
    const [before, row] = [rows[end - 1], rows[end]]
    if (row === undefined || row.cells.length < fewestCells) break
    if (end > from && (before === undefined || !isAligned(before, row))) break
  }
  return end
}

/** Columns of running text set on one grid are aligned as well, but they fill the page's width; cells leave it half empty. */
function isLoose(rows: readonly Row[]): boolean {
  const shares = rows.map(({ cells }) => {
    const inked = cells.reduce((sum, { left, right }) => sum + right - left, 0)
    return inked / Math.max(1, (cells.at(-1)?.right ?? 0) - (cells[0]?.left ?? 0))
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length < 0.72
}

function isAligned({ cells: above }: Row, { cells }: Row): boolean {
  if (above.length !== cells.length) return false
  const close = (a: number, b: number) => Math.abs(a - b) < 3
  const aligned = cells.filter((cell, index) => {
    const other = above[index]
    if (other === undefined) return false
    const middle = close((cell.left + cell.right) / 2, (other.left + other.right) / 2)
    return close(cell.left, other.left) || close(cell.right, other.right) || middle
  })
  return aligned.length > cells.length / 2
}

function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1)
    if (last?.[0] !== undefined && Math.abs(last[0].y - segment.y) < segment.size * 0.3) last.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => ({ y: row[0]?.y ?? 0, segments: row, cells: cellsOf(row) }))
}

function cellsOf(row: readonly Segment[]): Cell[] {
  const cells: { left: number; right: number }[] = []
  for (const { left, right, size } of [...row].sort((a, b) => a.left - b.left)) {
    const last = cells.at(-1)
    if (last !== undefined && left - last.right < size * cellGap) last.right = Math.max(last.right, right)
    else cells.push({ left, right })
  }
  return cells
}
