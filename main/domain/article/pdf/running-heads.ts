import { commonest, type PdfPage } from './page-run.ts'
import type { Segment } from './segments.ts'

interface Marginal {
  readonly segment: Segment
  readonly page: number // index
  readonly folded: string
  readonly isAtTop: boolean
  readonly isOutermost: boolean
}

/** The segments at the pages' edges that are no text of the article's: what repeats from page to page, and page numbers. */
export function runningHeads(
  pages: readonly PdfPage[],
  segments: readonly (readonly Segment[])[]
): ReadonlySet<Segment> {
  const marginal = pages.flatMap((page, index) => marginalOf(page, index, segments[index] ?? []))
  const size = commonest(segments.flat(), (segment) => Math.round(segment.size * 2) / 2, widthOf) ?? 10
  return new Set([
    ...repeated(marginal, pages.length),
    ...pageNumbers(marginal, pages.length),
    ...marginal.filter((one) => isSetApart(one, segments[one.page] ?? [], size)).map(segmentOf),
    ...headRows(marginal, segments, pages.length)
  ])
}

function widthOf({ left, right }: Segment): number {
  return right - left
}

const farFromText = 2.4 // font sizes to the next row

/** A small line alone at a later page's edge, away from the text; a note begins with its label, and is none. */
function isSetApart(one: Marginal, others: readonly Segment[], size: number): boolean {
  const { segment, page, isOutermost } = one
  if (page === 0 || !isOutermost || segment.size > size * 0.93 || /^(?:\d|[*†‡[])/.test(textOf(segment))) return false
  return gapToText(one, others) > size * farFromText
}

const margin = 0.13 // of a page's height, above and below
const rowsAtEdge = 3

function marginalOf({ height }: PdfPage, page: number, segments: readonly Segment[]): Marginal[] {
  const edge = (isAtTop: boolean) => {
    const near = segments.filter(({ y }) => (isAtTop ? y < height * margin : y > height * (1 - margin)))
    const rows = [...new Set(near.map(({ y }) => Math.round(y)))].sort((a, b) => (isAtTop ? a - b : b - a))
    const outer = rows[0] ?? 0
    return near
      .filter(({ y }) => rows.indexOf(Math.round(y)) < rowsAtEdge)
      .map((segment) => ({
        segment,
        page,
        folded: folded(segment),
        isAtTop,
        isOutermost: Math.abs(segment.y - outer) < 3
      }))
  }
  return [...edge(true), ...edge(false)]
}

function folded(segment: Segment): string {
  return segment.runs
    .map((run) => run.text)
    .join(' ')
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Heads that change from chapter to chapter: most pages have a row at this height, and its distance from the text. */
function headRows(marginal: readonly Marginal[], segments: readonly (readonly Segment[])[], pages: number): Segment[] {
  if (pages < 5) return []
  const spacing = usualSpacing(segments) * 1.35 // of a manuscript, where every line stands apart
  const apart = marginal.filter(
    (one) =>
      one.isOutermost &&
      one.page > 0 &&
      gapToText(one, segments[one.page] ?? []) > Math.max(one.segment.size * 1.7, spacing)
  )
  const rows = new Map<string, Marginal[]>()
  for (const one of apart) {
    const key = `${one.isAtTop} ${Math.round(one.segment.y / 3)}`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  const isHead = (row: readonly Marginal[]) => new Set(row.map(({ page }) => page)).size >= (pages - 1) * 0.6
  return [...rows.values()].filter(isHead).flatMap((row) => row.map(segmentOf))
}

/** The distance from row to row that most of a document's rows have. */
function usualSpacing(segments: readonly (readonly Segment[])[]): number {
  const gaps = segments.flatMap((page) => {
    const rows = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
    return rows.slice(1).map((y, index) => y - (rows[index] ?? y))
  })
  return (
    commonest(
      gaps.filter((gap) => gap > 5),
      (gap) => gap,
      () => 1
    ) ?? 0
  )
}

function gapToText({ segment, isAtTop }: Marginal, others: readonly Segment[]): number {
  const gaps = others
    .filter((other) => Math.abs(other.y - segment.y) > 3)
    .map((other) => (isAtTop ? other.y - segment.y : segment.y - other.y))
  return gaps.length === 0 ? 0 : Math.min(...gaps)
}

/** What stands at the same height of several pages in the same words, whatever the figures in them. */
function repeated(marginal: readonly Marginal[], pages: number): Segment[] {
  const groups = new Map<string, Marginal[]>()
  for (const one of marginal) {
    if (one.folded === '') continue
    const key = `${one.isAtTop} ${Math.round(one.segment.y / 4)} ${one.folded}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const least = pages <= 4 ? 2 : 3
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ page }) => page)).size >= least)
    .flatMap((group) => group.map(({ segment }) => segment))
}

const numberLine =
  /^(?:[-–—|[(]\s*)?(?:p(?:age|ágina|\.)?|pág\.|seite|s\.)?\s*(\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|de|von|sur)\s*\d{1,4})?(?:\s*[-–—|\])])?$/i

/** Numbers alone in the outermost row: counting up with the pages, or on a single page at its foot. */
function pageNumbers(marginal: readonly Marginal[], pages: number): Segment[] {
  const found = marginal.flatMap((one) => {
    const number = numberLine.exec(textOf(one.segment))?.[1]
    return one.isOutermost && number !== undefined ? [{ ...one, number }] : []
  })
  if (pages === 1) return found.filter(({ isAtTop, number }) => !isAtTop && Number(number) < 1000).map(segmentOf)
  const offsets = new Map<number, number>()
  for (const { number, page } of found) {
    const offset = Number(number) - page
    if (!Number.isNaN(offset)) offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  }
  return found
    .filter(({ number, page }) => Number.isNaN(Number(number)) || (offsets.get(Number(number) - page) ?? 0) > 1)
    .map(segmentOf)
}

function segmentOf({ segment }: Marginal): Segment {
  return segment
}

function textOf(segment: Segment): string {
  return segment.runs
    .map((run) => run.text)
    .join('')
    .trim()
}
