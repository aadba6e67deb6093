import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextRange } from '#contract/article'
import { turnedSheet } from '#domain/annotation/area-geometry'
import type { TextSide } from '../../ui/reading-focus.ts'
import { AreaMarks } from './area-marks.tsx'
import { AreaSheet } from './area-sheet.tsx'
import type { PageItem } from './page-items.ts'
import { PdfCanvas } from './pdf-canvas.tsx'
import type { Destination } from './pdf-destination.ts'
import { type OpenPdf, pageLabel } from './pdf-document.ts'
import { PdfLinks } from './pdf-links.tsx'
import { sheetOf } from './pdf-sheet.ts'
import { PdfTextLayer } from './pdf-text-layer.tsx'
import { type PdfZoom, scaleOf } from './pdf-view.ts'
import type { PlacedArea } from './placed-area.ts'
import type { TextLayers } from './text-view.tsx'
import { useLinksUnderText } from './use-links-under-text.ts'
import { useNearness } from './use-nearness.ts'
import { usePdfPage } from './use-pdf-page.ts'
import type { Room } from './use-room.ts'

export interface PageLayers extends TextLayers {
  readonly areas: readonly PlacedArea[]
  readonly furniture: readonly TextRange[] // running heads and the like: in the text they stand behind everything else
}

interface PdfPageProps {
  readonly side: TextSide
  readonly number: number
  readonly pdf: OpenPdf
  readonly items: readonly PageItem[]
  readonly areas: readonly PlacedArea[]
  readonly view: { readonly zoom: PdfZoom; readonly turn: number; readonly room: Room; readonly usual: Room }
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly layers: PageLayers
  readonly onDrawn: (element: Element, ranges: readonly TextRange[]) => void
  readonly onGo: (destination: Destination) => void
}

/** One page: an empty sheet of its size while far away, drawn when it comes near. */
export function PdfPage(props: PdfPageProps) {
  const { side, number, pdf, items, areas, view, scrollerRef, layers, onDrawn, onGo } = props
  const { t } = useTranslation()
  const ref = useRef<HTMLElement>(null)
  const isNear = useNearness(ref, scrollerRef)
  useLinksUnderText(ref)
  const page = usePdfPage(pdf, number, isNear)
  const { zoom, turn, room, usual } = view
  const own = page?.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 }) ?? turned(usual, turn)
  const scale = scaleOf(zoom, own, room)
  const label = pageLabel(pdf, number)
  const name = label === String(number) ? 'reader.page.label' : 'reader.page.labelled'
  const sheet = page === null ? null : sheetOf(page)
  return (
    <section
      ref={ref}
      className="pdf-page"
      data-page={number}
      style={{ inlineSize: own.width * scale, blockSize: own.height * scale }}
      aria-label={t(name, { number, label })}
    >
      {page !== null && sheet !== null && isNear ? (
        <>
          <PdfCanvas page={page} scale={scale} turn={turn} />
          <AreaMarks areas={areas} sheet={turnedSheet(sheet, turn)} selectedId={layers.selectedId} />
          <PdfLinks page={page} sheet={turnedSheet(sheet, turn)} known={layers.marks} onGo={onGo} />
          <PdfTextLayer
            page={page}
            library={pdf.library}
            items={items}
            scale={scale}
            turn={turn}
            layers={layers}
            onDrawn={onDrawn}
          />
          <AreaSheet side={side} number={number} label={label} sheet={sheet} shown={turnedSheet(sheet, turn)} />
        </>
      ) : null}
    </section>
  )
}

function turned({ width, height }: Room, turn: number): Room {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width }
}
