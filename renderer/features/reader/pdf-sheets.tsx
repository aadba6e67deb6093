import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { TextRange } from '#contract/article'
import { AreaBar } from './area-bar.tsx'
import { answer } from './asked-area.ts'
import { jumpTo } from './jump.ts'
import { jumpToArea } from './jump-to-area.ts'
import { itemsByPage, pageOfPlace } from './page-items.ts'
import { type PagePlace, pageElement } from './page-place.ts'
import { type Destination, placeOfDestination } from './pdf-destination.ts'
import type { OpenPdf } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import type { PdfPagesProps } from './pdf-pages.tsx'
import { PdfSidePane } from './pdf-side-pane.tsx'
import { PdfTools } from './pdf-tools.tsx'
import { usePdfView } from './pdf-view.ts'
import { areasByPage } from './placed-area.ts'
import { useAreaPictures } from './use-area-pictures.ts'
import { useAreaTool } from './use-area-tool.ts'
import { usePageActions } from './use-page-actions.ts'
import { usePagePlace } from './use-page-place.ts'
import { usePageRoom } from './use-page-room.ts'
import type { Room } from './use-room.ts'
import { useUsualSize } from './use-usual-size.ts'

type PdfSheetsProps = PdfPagesProps & {
  readonly pdf: OpenPdf
  readonly map: Parameters<typeof itemsByPage>[0]
}

/** The pages, once it is known how large they usually are: until then nothing would be in its place. */
export function PdfSheets(props: PdfSheetsProps) {
  const usual = useUsualSize(props.pdf)
  return usual === null ? null : <Sheets {...props} usual={usual} />
}

function Sheets(props: PdfSheetsProps & { readonly usual: Room }) {
  const {
    pdf,
    map,
    usual,
    side,
    articleId,
    version,
    scrollerRef,
    layers,
    place,
    asked,
    start,
    onDrawn,
    onFocus,
    onLeave
  } = props
  const { zoom, turn, pane } = usePdfView()
  const { room, isOver } = usePageRoom(scrollerRef)
  const items = useMemo(() => itemsByPage(map), [map])
  const areas = useMemo(() => areasByPage(layers.areas), [layers.areas])
  const view = useMemo(() => ({ zoom, turn, room, usual }), [zoom, turn, room, usual])
  const isAskedFor = place !== null || asked !== null
  const size = [zoom, turn, room.width, room.height].join(' ')
  const { goTo, hold } = usePagePlace({ scrollerRef, articleId, start: isAskedFor ? null : start, size })
  const jump = useCallback(
    (to: PagePlace) => {
      onLeave()
      goTo(to)
    },
    [goTo, onLeave]
  )
  const goToDestination = useCallback(
    (destination: Destination) => {
      const go = (found: PagePlace | null) => found !== null && jump(found)
      placeOfDestination(pdf.document, destination, usePdfView.getState().turn).then(go, () => {}) // a broken one leads nowhere
    },
    [pdf, jump]
  )
  const tool = useAreaTool({ side, articleId, version, scrollerRef, pdf, onFocus })
  const { start: startTool } = tool
  const markArea = useCallback(() => {
    if (isOver) usePdfView.setState({ pane: null }) // it would lie over what is to be drawn on
    startTool()
  }, [isOver, startTool])
  usePageActions(side, markArea)
  useAreaPictures(articleId, pdf)
  const onPageDrawn = usePassageInSight({ items, place, scrollerRef, onDrawn, hold })

  useEffect(() => {
    if (asked === null || scrollerRef.current === null || !answer(asked)) return
    void jumpToArea(scrollerRef.current, pdf, asked.area, onLeave).then(hold)
  }, [asked, pdf, scrollerRef, onLeave, hold])

  const numbers = Array.from({ length: pdf.document.numPages }, (_, index) => index + 1)
  return (
    <>
      <PdfTools
        pdf={pdf}
        usual={usual}
        room={room}
        scrollerRef={scrollerRef}
        onGo={(page) => jump({ page, gone: 0 })}
        onArea={markArea}
      />
      <div className="pdf-body">
        {pane === null ? null : (
          <PdfSidePane
            pane={pane}
            isOver={isOver}
            height={room.height}
            pdf={pdf}
            scrollerRef={scrollerRef}
            onPage={(page) => jump({ page, gone: 0 })}
            onGo={goToDestination}
          />
        )}
        <div className="pdf-pages">
          {numbers.map((number) => (
            <PdfPage
              key={number}
              side={side}
              number={number}
              pdf={pdf}
              items={items.get(number) ?? none}
              areas={areas.get(number) ?? none}
              view={view}
              scrollerRef={scrollerRef}
              layers={layers}
              onDrawn={onPageDrawn}
              onGo={goToDestination}
            />
          ))}
        </div>
      </div>
      <AreaBar side={side} keep={tool.keep} drop={tool.drop} />
    </>
  )
}

const none: readonly never[] = []

/**
 * Brings a passage into sight: at once where its page is drawn, else when it has been.
 * @returns what a page tells when it has been drawn
 */
function usePassageInSight({
  items,
  place,
  scrollerRef,
  onDrawn,
  hold
}: Pick<PdfPagesProps, 'place' | 'scrollerRef' | 'onDrawn'> & {
  readonly items: ReturnType<typeof itemsByPage>
  readonly hold: () => void
}) {
  const sought = useRef<TextRange | null>(null)
  useEffect(() => {
    sought.current = place
    const page = place === null ? null : pageOfPlace(items, place)
    const scroller = scrollerRef.current
    if (place === null || page === null || scroller === null) return
    const element = pageElement(scroller, page)
    if (element?.querySelector('[data-start]') && jumpTo(scroller, place, element)) sought.current = null
    else element?.scrollIntoView({ block: 'start' })
    hold()
  }, [place, items, scrollerRef, hold])

  return useCallback(
    (element: Element, ranges: readonly TextRange[]) => {
      onDrawn()
      const at = sought.current
      const scroller = scrollerRef.current
      if (at === null || scroller === null || !ranges.some(({ start, end }) => start < at.end && end > at.start)) return
      sought.current = null
      jumpTo(scroller, at, element)
      hold()
    },
    [onDrawn, scrollerRef, hold]
  )
}
