import { useEffect } from 'react'
import type { PageRectangle } from '#contract/annotation'
import { seenBox } from '#domain/annotation/area-geometry'
import { offerPictures } from '../../ui/area-pictures.ts'
import type { OpenPdf } from './pdf-document.ts'
import { sheetOf } from './pdf-sheet.ts'

const widest = 320 // CSS pixels, as wide as a card
const tallest = 140
const finest = 3 // times the page's own size: small areas are not blown up further

/** Offers pictures of areas to the cards beside the pages, as long as these are shown. */
export function useAreaPictures(articleId: string, pdf: OpenPdf): void {
  useEffect(() => offerPictures(articleId, (...what) => drawArea(pdf, ...what)), [articleId, pdf])
}

async function drawArea(pdf: OpenPdf, canvas: HTMLCanvasElement, number: number, rectangle: PageRectangle) {
  const page = await pdf.document.getPage(number)
  const { left, top, width, height } = seenBox(rectangle, sheetOf(page))
  const fit = Math.min(widest / width, tallest / height, finest)
  const scale = fit * (window.devicePixelRatio || 1)
  const rotation = page.rotate
  const viewport = page.getViewport({ scale, rotation, offsetX: -left * scale, offsetY: -top * scale })
  const sheet = document.createElement('canvas') // drawn aside, and shown when it is whole
  sheet.width = Math.max(1, Math.round(width * scale))
  sheet.height = Math.max(1, Math.round(height * scale))
  await page.render({ canvas: sheet, viewport, background: 'rgb(255,255,255)' }).promise
  canvas.width = sheet.width
  canvas.height = sheet.height
  canvas.style.inlineSize = `${width * fit}px`
  canvas.getContext('2d')?.drawImage(sheet, 0, 0)
}
