import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'

const mostPixels = 24_000_000 // of one canvas; a larger page is drawn coarser

/** What a page draws. Its pixels and what drawing it took are given back when it is put away. */
export function PdfCanvas({
  page,
  scale,
  turn
}: {
  readonly page: PDFPageProxy
  readonly scale: number
  readonly turn: number
}) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    if (canvas === null) return
    const rotation = (page.rotate + turn) % 360
    const plain = page.getViewport({ scale, rotation })
    const finest = Math.sqrt(mostPixels / (plain.width * plain.height))
    const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, finest), rotation })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const drawing = page.render({ canvas, viewport, background: 'rgb(255,255,255)' })
    drawing.promise.catch(() => {}) // put away before it was done, or a damaged page: what is drawn stays
    return () => drawing.cancel()
  }, [page, scale, turn])

  useEffect(() => {
    const canvas = ref.current
    return () => {
      if (canvas !== null) {
        canvas.width = 0 // else the browser keeps its pixels until it collects it
        canvas.height = 0
      }
      page.cleanup()
    }
  }, [page])
  return <canvas ref={ref} className="pdf-canvas" />
}
