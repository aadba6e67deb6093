import type { PDFContext, PDFRef } from 'pdf-lib'
import type { PdfMark } from '#domain/annotation/pdf-marks'
import type { Quad } from '#domain/annotation/pdf-quads'

/** How a highlight, an underline or the frame of an area looks, for viewers that draw only what a file brings: multiplied, so that the letters stay black. */
export function appearance(context: PDFContext, { kind, colour }: PdfMark, quads: readonly Quad[]): PDFRef {
  const tone = colour.map(figure).join(' ')
  const shapes = quads.map(shapeOf[kind]).join('\n')
  const box = boxOf(quads)
  const dictionary = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...box],
    Resources: { ExtGState: { Over: { Type: 'ExtGState', BM: 'Multiply' } } }
  }
  return context.register(context.stream(`q /Over gs ${tone} rg ${tone} RG ${lineWidth} w\n${shapes}\nQ`, dictionary))
}

export const lineWidth = 1.2 // points

/** Left, bottom, right and top of everything. */
export function boxOf(quads: readonly Quad[]): number[] {
  const all = quads.flat()
  const xs = all.filter((_, i) => i % 2 === 0)
  const ys = all.filter((_, i) => i % 2 === 1)
  return [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1]
}

function area([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0]: Quad): string {
  return `${point(ax, ay)} m ${point(bx, by)} l ${point(dx, dy)} l ${point(cx, cy)} l f`
}

function frame([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0]: Quad): string {
  return `${point(ax, ay)} m ${point(bx, by)} l ${point(dx, dy)} l ${point(cx, cy)} l s`
}

function line([, , , , cx = 0, cy = 0, dx = 0, dy = 0]: Quad): string {
  return `${point(cx, cy)} m ${point(dx, dy)} l S`
}

function point(x: number, y: number): string {
  return `${figure(x)} ${figure(y)}`
}

function figure(value: number): string {
  return value.toFixed(3)
}

const shapeOf = { highlight: area, note: area, underline: line, area: frame }
