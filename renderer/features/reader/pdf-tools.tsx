import { Maximize, MoveHorizontal, RotateCw, ZoomIn, ZoomOut } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { scaleOf, usePdfView, zoomStep } from './pdf-view.ts'
import type { Room } from './use-room.ts'

/** Which page one is at, and how large pages are. */
export function PdfTools({
  pages,
  usual,
  room,
  scrollerRef
}: {
  readonly pages: number
  readonly usual: Room
  readonly room: Room
  readonly scrollerRef: RefObject<HTMLElement | null>
}) {
  const { t } = useTranslation()
  const { zoom, turn } = usePdfView()
  const current = useCurrentPage(scrollerRef)
  const scale = scaleOf(zoom, turn % 180 === 0 ? usual : { width: usual.height, height: usual.width }, room)
  const set = (next: typeof zoom) => usePdfView.setState({ zoom: next })
  return (
    <div className="pdf-tools" role="toolbar" aria-label={t('reader.page.tools')}>
      <span className="pdf-place">{t('reader.page.place', { page: current, pages })}</span>
      <IconButton label={t('reader.page.zoomOut')} icon={ZoomOut} onPress={() => set(zoomStep(scale, -1))} />
      <span className="pdf-scale">{t('reader.page.scale', { percent: Math.round(scale * 100) })}</span>
      <IconButton label={t('reader.page.zoomIn')} icon={ZoomIn} onPress={() => set(zoomStep(scale, 1))} />
      <IconButton
        label={t('reader.page.fitWidth')}
        icon={MoveHorizontal}
        isPressed={zoom === 'width'}
        onPress={() => set('width')}
      />
      <IconButton
        label={t('reader.page.fitPage')}
        icon={Maximize}
        isPressed={zoom === 'page'}
        onPress={() => set('page')}
      />
      <IconButton
        label={t('reader.page.turn')}
        icon={RotateCw}
        onPress={() => usePdfView.setState({ turn: (turn + 90) % 360 })}
      />
    </div>
  )
}

/** The page that holds the middle of what is seen. */
function useCurrentPage(scrollerRef: RefObject<HTMLElement | null>): number {
  const [current, setCurrent] = useState(1)
  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    const read = () => {
      const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2
      const pages = [...scroller.querySelectorAll<HTMLElement>('[data-page]')]
      const at = pages.findLast((page) => page.getBoundingClientRect().top <= middle)
      setCurrent(Number(at?.dataset.page ?? 1))
    }
    read()
    scroller.addEventListener('scroll', read, { passive: true })
    return () => scroller.removeEventListener('scroll', read)
  }, [scrollerRef])
  return current
}
