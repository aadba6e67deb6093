import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DrawnRun } from '#domain/annotation/pdf-quads'

/** One item of a page's text, in the page's own units. */
export interface DrawnItem extends Omit<DrawnRun, 'start' | 'end'> {
  readonly index: number // as the page map counts: of the items that are text
  readonly text: string
}

export async function drawnItems(document: PDFDocumentProxy, pageNumber: number): Promise<DrawnItem[]> {
  return (await itemsOf(document, pageNumber))
    .flatMap((item) => ('str' in item ? [item] : []))
    .map(({ str, transform, width }, index) => {
      const [a, b, c, d, x, y] = transform.map(Number)
      const size = Math.hypot(c ?? 0, d ?? 0) || 1
      const long = Math.hypot(a ?? 0, b ?? 0) || 1
      return {
        index,
        text: str,
        x: x ?? 0,
        y: y ?? 0,
        width,
        along: [(a ?? 1) / long, (b ?? 0) / long],
        up: [(c ?? 0) / size, (d ?? 1) / size],
        size
      }
    })
}

/** Of a page that cannot be read there are none: the others still can. */
async function itemsOf(document: PDFDocumentProxy, pageNumber: number) {
  try {
    const page = await document.getPage(pageNumber)
    const { items } = await page.getTextContent({ disableNormalization: true })
    page.cleanup()
    return items
  } catch (error) {
    if (error instanceof Error && /^(?:InvalidPDF|FormatError|UnknownError|MissingData|XRef)/.test(error.name))
      return []
    throw error
  }
}
