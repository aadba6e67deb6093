import type { PdfWords } from '#domain/annotation/from-pdf'
import { type Quad, rangeUnder } from '#domain/annotation/pdf-quads'
import type { DrawnItem } from './drawn-items.ts'

/** The letters that lie under quadrilaterals of a page. */
export function wordsUnder(quads: readonly Quad[], page: number, items: readonly DrawnItem[]): PdfWords[] {
  return items.flatMap(({ index, text, ...run }) => {
    if (text.trim() === '') return []
    const parts = quads.flatMap((quad) => rangeUnder(text, { ...run, start: 0, end: text.length }, quad) ?? [])
    if (parts.length === 0) return []
    const [start, end] = [Math.min(...parts.map((one) => one.start)), Math.max(...parts.map((one) => one.end))]
    return text.slice(start, end).trim() === '' ? [] : [{ page, index, text, start, end }]
  })
}

/** The item that stands nearest to a note, on its own height where there is one. */
export function wordsBeside(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  page: number,
  items: readonly DrawnItem[]
) {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2]
  const distance = (item: DrawnItem) =>
    Math.max(item.x - x, x - item.x - item.width, 0) + 4 * Math.abs(item.y + item.size * 0.3 - y)
  const [nearest] = items.filter(({ text }) => text.trim() !== '').sort((a, b) => distance(a) - distance(b))
  return nearest === undefined
    ? []
    : [{ page, index: nearest.index, text: nearest.text, start: 0, end: nearest.text.length }]
}
