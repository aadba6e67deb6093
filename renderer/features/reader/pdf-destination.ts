import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { seenBox, sizeOfSheet, turnedSheet } from '#domain/annotation/area-geometry'
import type { PagePlace } from './page-place.ts'
import { sheetOf } from './pdf-sheet.ts'

/** As a link or an outline names a place: by a name of the document's, or as page, kind of view and figures (ISO 32000, 12.3.2). */
export type Destination = string | readonly unknown[]

/** Where a destination leads; null where the document does not say. */
export async function placeOfDestination(
  document: PDFDocumentProxy,
  destination: Destination,
  turn: number
): Promise<PagePlace | null> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination
  const [target, view, ...figures] = explicit ?? []
  const page = await pageNumber(document, target)
  if (page === null) return null
  const point = pointOf(nameOf(view), figures)
  if (point === null) return { page, gone: 0 }
  const sheet = turnedSheet(sheetOf(await document.getPage(page)), turn)
  const x = point.x ?? sheet.box[0]
  const y = point.y ?? sheet.box[3]
  const { top } = seenBox([x, y, x, y], sheet)
  return { page, gone: Math.min(1, Math.max(0, top / sizeOfSheet(sheet).height)) }
}

async function pageNumber(document: PDFDocumentProxy, target: unknown): Promise<number | null> {
  if (typeof target === 'number') return isPage(document, target + 1) ? target + 1 : null
  if (!isReference(target)) return null
  const index = await document.getPageIndex(target).catch(() => null) // it leads to what is no page
  return index !== null && isPage(document, index + 1) ? index + 1 : null
}

function isPage({ numPages }: PDFDocumentProxy, number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= numPages
}

function isReference(target: unknown): target is { readonly num: number; readonly gen: number } {
  return typeof target === 'object' && target !== null && 'num' in target && 'gen' in target
}

function nameOf(view: unknown): string {
  return typeof view === 'object' && view !== null && 'name' in view ? String(view.name) : ''
}

interface Point {
  readonly x: number | null
  readonly y: number | null
}

function pointOf(view: string, figures: readonly unknown[]): Point | null {
  const [first, second, , fourth] = figures.map((figure) => (typeof figure === 'number' ? figure : null))
  switch (view) {
    case 'XYZ':
      return { x: first ?? null, y: second ?? null }
    case 'FitH':
    case 'FitBH':
      return { x: null, y: first ?? null }
    case 'FitV':
    case 'FitBV':
      return { x: first ?? null, y: null }
    case 'FitR':
      return { x: first ?? null, y: fourth ?? null }
    default:
      return null // the whole page
  }
}
