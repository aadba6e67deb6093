import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageLink, PageRun, PdfPage } from '#domain/article/pdf/page-run'

/** What one page draws as text, with its links. A page that cannot be read is an empty one: the others still can. */
export async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const [runs, links] = [await runsOf(page, transform), await linksOf(page, transform)]
    page.cleanup()
    return { number, width, height, runs, links }
  } catch (error) {
    if (error instanceof Error && /^(?:InvalidPDF|FormatError|UnknownError|MissingData|XRef)/.test(error.name)) {
      return { number, width: 0, height: 0, runs: [], links: [] }
    }
    throw error
  }
}

type Matrix = readonly number[]

async function runsOf(page: PDFPageProxy, view: Matrix): Promise<PageRun[]> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true })
  const runs: PageRun[] = []
  let index = 0
  for (const item of items) {
    if (!('str' in item)) continue
    const at = index++
    const last = runs.at(-1)
    if (item.str.trim() === '') {
      if (last !== undefined && item.str !== '') runs[runs.length - 1] = { ...last, spaceAfter: true }
      continue
    }
    runs.push({ ...runOf(item, at, view), isMonospace: styles[item.fontName]?.fontFamily === 'monospace' })
  }
  return runs
}

function runOf(
  item: { readonly str: string; readonly transform: Matrix; readonly width: number; readonly fontName: string },
  index: number,
  view: Matrix
): PageRun {
  const [a, b, , d, x, y] = multiplied(view, item.transform)
  const isUpright = Math.abs(b) < Math.abs(a) * 0.1 && a > 0
  return {
    index,
    text: item.str,
    x,
    y,
    width: item.width,
    size: Math.hypot(isUpright ? d : b, isUpright ? 0 : d) || 10,
    font: item.fontName,
    isUpright,
    spaceAfter: /\s$/.test(item.str)
  }
}

function multiplied(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

async function linksOf(page: PDFPageProxy, view: Matrix): Promise<PageLink[]> {
  // pdf.js types annotations as anything: what is read of them is checked here.
  const annotations: readonly Record<string, unknown>[] = await page.getAnnotations({ intent: 'display' })
  return annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== 'Link' || typeof url !== 'string' || !/^(?:https?|mailto):/i.test(url)) return []
    const [left, bottom, right, top] = Array.isArray(rect) ? rect.map(Number) : []
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return []
    const [, , , , x1, y1] = multiplied(view, [1, 0, 0, 1, left, bottom])
    const [, , , , x2, y2] = multiplied(view, [1, 0, 0, 1, right, top])
    const box = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) }
    return [{ ...box, href: url }]
  })
}
