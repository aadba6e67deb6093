import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextRange } from '#contract/article'
import type { PageItem } from './page-items.ts'
import type { OpenPdf } from './pdf-document.ts'
import { PdfTextLayer } from './pdf-text-layer.tsx'
import { type PdfZoom, scaleOf } from './pdf-view.ts'
import type { TextLayers } from './text-view.tsx'
import { useNearness } from './use-nearness.ts'
import type { Room } from './use-room.ts'

export type PageLayers = TextLayers

interface PdfPageProps {
  readonly number: number
  readonly pdf: OpenPdf
  readonly items: readonly PageItem[]
  readonly view: { readonly zoom: PdfZoom; readonly turn: number; readonly room: Room; readonly usual: Room }
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly layers: PageLayers
  readonly onDrawn: (element: Element, ranges: readonly TextRange[]) => void
}

/** One page: an empty sheet of its size while far away, drawn when it comes near. */
export function PdfPage({ number, pdf, items, view, scrollerRef, layers, onDrawn }: PdfPageProps) {
  const { t } = useTranslation()
  const ref = useRef<HTMLElement>(null)
  const isNear = useNearness(ref, scrollerRef)
  const page = usePage(pdf, number, isNear)
  const { zoom, turn, room, usual } = view
  const own = page?.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 }) ?? turned(usual, turn)
  const scale = scaleOf(zoom, own, room)
  const size = { inlineSize: own.width * scale, blockSize: own.height * scale }
  return (
    <section
      ref={ref}
      className="pdf-page"
      data-page={number}
      style={size}
      aria-label={t('reader.page.label', { number })}
    >
      {page !== null && isNear ? (
        <>
          <PdfCanvas page={page} scale={scale} turn={turn} />
          <PdfTextLayer
            page={page}
            library={pdf.library}
            items={items}
            scale={scale}
            turn={turn}
            layers={layers}
            onDrawn={onDrawn}
          />
        </>
      ) : null}
    </section>
  )
}

function turned({ width, height }: Room, turn: number): Room {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width }
}

function usePage(pdf: OpenPdf, number: number, isNear: boolean): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  useEffect(() => {
    if (!isNear) return
    let isGone = false
    pdf.document.getPage(number).then(
      (loaded) => !isGone && setPage(loaded),
      () => {} // a damaged page stays an empty sheet
    )
    return () => {
      isGone = true
    }
  }, [pdf, number, isNear])
  return page
}

const mostPixels = 24_000_000 // of one canvas; a larger page is drawn coarser

function PdfCanvas({
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
  return <canvas ref={ref} className="pdf-canvas" />
}
