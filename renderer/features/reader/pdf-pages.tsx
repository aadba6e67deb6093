import './pdf.css'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextRange } from '#contract/article'
import { useQueryOf } from '../../bridge/queries.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { jumpTo } from './jump.ts'
import { itemsByPage, pageOfPlace } from './page-items.ts'
import type { OpenPdf } from './pdf-document.ts'
import { type PageLayers, PdfPage } from './pdf-page.tsx'
import { PdfPassword } from './pdf-password.tsx'
import { PdfTools } from './pdf-tools.tsx'
import { usePdfView } from './pdf-view.ts'
import { usePdf } from './use-pdf.ts'
import { useRoom } from './use-room.ts'

interface PdfPagesProps {
  readonly articleId: string
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly layers: PageLayers
  readonly place: TextRange | null // to be brought into sight
  readonly onDrawn: () => void // new text can be painted
}

/** An article as the pages of its PDF, drawn as they come into sight, with its text, marks and citations over them. */
export function PdfPages({ articleId, ...props }: PdfPagesProps) {
  const { t } = useTranslation()
  const state = usePdf(articleId)
  const map = useQueryOf('article.pageMap', { id: articleId }).data
  switch (state.kind) {
    case 'locked':
      return <PdfPassword isWrong={state.isWrong} onEnter={state.unlock} />
    case 'failed':
      return <ErrorNote error={state.error} onRetry={state.retry} />
    case 'opening':
    case 'open':
      if (state.kind === 'open' && map !== undefined) return <Pages pdf={state.pdf} map={map} {...props} />
      return (
        <p className="reader-opening" role="status">
          {t('reader.opening')}
        </p>
      )
    default:
      return state satisfies never
  }
}

type PagesProps = Omit<PdfPagesProps, 'articleId'> & {
  readonly pdf: OpenPdf
  readonly map: Parameters<typeof itemsByPage>[0]
}

function Pages({ pdf, map, scrollerRef, layers, place, onDrawn }: PagesProps) {
  const { zoom, turn } = usePdfView()
  const room = useRoom(scrollerRef)
  const items = useMemo(() => itemsByPage(map), [map])
  const numbers = Array.from({ length: pdf.document.numPages }, (_, index) => index + 1)
  const [usual, setUsual] = useState({ width: 595, height: 842 }) // A4, until the first page is known
  const sought = useRef<TextRange | null>(null)

  useEffect(() => {
    void pdf.document.getPage(1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      setUsual({ width, height })
    })
  }, [pdf])

  useEffect(() => {
    sought.current = place
    const page = place === null ? null : pageOfPlace(items, place)
    const scroller = scrollerRef.current
    if (place === null || page === null || scroller === null) return
    const element = scroller.querySelector(`[data-page="${page}"]`)
    // Where the page is drawn, its passage is gone to at once; else when it has been.
    if (element?.querySelector('[data-start]') && jumpTo(scroller, place, element)) sought.current = null
    else element?.scrollIntoView({ block: 'start' })
  }, [place, items, scrollerRef])

  const onPageDrawn = useCallback(
    (element: Element, ranges: readonly TextRange[]) => {
      onDrawn()
      const at = sought.current
      const scroller = scrollerRef.current
      if (at === null || scroller === null || !ranges.some(({ start, end }) => start < at.end && end > at.start)) return
      sought.current = null
      jumpTo(scroller, at, element)
    },
    [onDrawn, scrollerRef]
  )

  return (
    <>
      <PdfTools pages={numbers.length} usual={usual} room={room} scrollerRef={scrollerRef} />
      <div className="pdf-pages">
        {numbers.map((number) => (
          <PdfPage
            key={number}
            number={number}
            pdf={pdf}
            items={items.get(number) ?? none}
            view={{ zoom, turn, room, usual }}
            scrollerRef={scrollerRef}
            layers={layers}
            onDrawn={onPageDrawn}
          />
        ))}
      </div>
    </>
  )
}

const none: readonly never[] = []
