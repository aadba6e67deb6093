import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PdfCanvas } from './pdf-canvas.tsx'
import { type OpenPdf, pageLabel } from './pdf-document.ts'
import { usePdfView } from './pdf-view.ts'
import { usePageInSight } from './use-page-in-sight.ts'
import { usePdfPage } from './use-pdf-page.ts'

const width = 112 // CSS pixels
const tallest = 168

/** Small pictures of the pages; only those in sight are drawn. One of them has the keyboard: arrows walk, Enter goes there. */
export function PdfThumbnails({
  pdf,
  scrollerRef,
  onPage
}: {
  readonly pdf: OpenPdf
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly onPage: (page: number) => void
}) {
  const { t } = useTranslation()
  const listRef = useRef<HTMLDivElement>(null)
  const current = usePageInSight(scrollerRef)
  const { numPages } = pdf.document
  const list = useVirtualizer({
    count: numPages,
    getScrollElement: () => listRef.current,
    estimateSize: () => tallest + 24,
    overscan: 2,
    gap: 8,
    paddingStart: 8,
    paddingEnd: 8
  })

  const room = list.scrollRect?.height ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another height another part is in sight
  useEffect(() => {
    list.scrollToIndex(current - 1, { align: 'auto' })
  }, [current, list, room])

  const focus = (page: number) => {
    list.scrollToIndex(page - 1, { align: 'auto' })
    const take = () => listRef.current?.querySelector<HTMLElement>(`[data-thumbnail="${page}"]`)
    // At once where it is drawn; else when it has been.
    if (take() !== null) take()?.focus({ preventScroll: true })
    else requestAnimationFrame(() => requestAnimationFrame(() => take()?.focus({ preventScroll: true })))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = thumbnailOf(event.target) ?? current
    const next = target(event.key, at, numPages)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    focus(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys walk between the pages, which are buttons
    <div ref={listRef} className="pdf-thumbnails" onKeyDown={onKeyDown}>
      <ol style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const page = index + 1
          const label = pageLabel(pdf, page)
          return (
            <li key={key} style={{ transform: `translateY(${start}px)` }} aria-setsize={numPages} aria-posinset={page}>
              <button
                type="button"
                data-thumbnail={page}
                tabIndex={page === current ? 0 : -1}
                aria-current={page === current ? 'page' : undefined}
                aria-label={t('reader.page.label', { number: label })}
                onClick={() => onPage(page)}
              >
                <Thumbnail pdf={pdf} number={page} />
                <span>{label}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function Thumbnail({ pdf, number }: { readonly pdf: OpenPdf; readonly number: number }) {
  const turn = usePdfView((view) => view.turn)
  const page = usePdfPage(pdf, number, true)
  if (page === null) return <span className="pdf-thumbnail" />
  const own = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 })
  const scale = Math.min(width / own.width, tallest / own.height)
  return (
    <span className="pdf-thumbnail" style={{ inlineSize: own.width * scale, blockSize: own.height * scale }}>
      <PdfCanvas page={page} scale={scale} turn={turn} />
    </span>
  )
}

function thumbnailOf(element: EventTarget): number | null {
  const found = element instanceof Element ? element.closest<HTMLElement>('[data-thumbnail]') : null
  return found === null ? null : Number(found.dataset.thumbnail)
}

/** The page that a key leads to from another one; null for a key that means nothing here. */
function target(key: string, at: number, pages: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 5,
    PageUp: at - 5,
    Home: 1,
    End: pages
  }
  const place = places[key]
  return place === undefined ? null : Math.min(pages, Math.max(1, place))
}
