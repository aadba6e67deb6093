import type { DomElement } from './dom.ts'
import type { Look } from './drawing-style.ts'

export interface DrawingSize {
  readonly width: number
  readonly height: number
  readonly isSaid: boolean // by the page, rather than taken from the drawing's own scale
}

const column = 640 // pixels: what a drawing as wide as its column takes
const usual = { width: 300, height: 150 } // of a replaced element of which nothing is known (CSS 2.2, 10.3.2)

/** How large a drawing in a page is shown, in pixels. */
export function drawingSize(svg: DomElement, look: Look): DrawingSize {
  const said = (name: 'width' | 'height') => pixels(look.get(name)) ?? pixels(svg.getAttribute(name))
  const [width, height] = [said('width'), said('height')]
  const scale = scaleOf(svg.getAttribute('viewBox'))
  if (width !== null && height !== null) return { width, height, isSaid: true }
  if (scale === null) {
    const isAsWideAsItsColumn = /%\s*$/.test(look.get('width') ?? svg.getAttribute('width') ?? '')
    return {
      width: width ?? (isAsWideAsItsColumn ? column : usual.width),
      height: height ?? usual.height,
      isSaid: width !== null || height !== null
    }
  }
  if (width !== null) return { width, height: (width * scale.height) / scale.width, isSaid: true }
  if (height !== null) return { width: (height * scale.width) / scale.height, height, isSaid: true }
  return { ...scale, isSaid: false }
}

function pixels(length: string | null | undefined): number | null {
  const found = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|in|cm|mm|r?em)?\s*$/i.exec(length ?? '')
  if (found === null) return null
  return Number(found[1]) * (units[found[2]?.toLowerCase() ?? 'px'] ?? 1)
}

const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  em: 16,
  rem: 16
}

function scaleOf(viewBox: string | null): { readonly width: number; readonly height: number } | null {
  const [, , width = 0, height = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? { width, height } : null
}
