import { Images, ListTree, Maximize, MoveHorizontal, RotateCw, SquareDashed, ZoomIn, ZoomOut } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import type { OpenPdf } from './pdf-document.ts'
import { PdfPageField } from './pdf-page-field.tsx'
import { scaleOf, togglePane, usePdfView, zoomStep } from './pdf-view.ts'
import type { Room } from './use-room.ts'

/** Which page one is at, what stands beside the pages, how large they are, and the tool that marks an area. */
export function PdfTools({
  pdf,
  usual,
  room,
  scrollerRef,
  onGo,
  onArea
}: {
  readonly pdf: OpenPdf
  readonly usual: Room
  readonly room: Room
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly onGo: (page: number) => void
  readonly onArea: () => void
}) {
  const { t } = useTranslation()
  const { zoom, turn, pane } = usePdfView()
  const scale = scaleOf(zoom, turn % 180 === 0 ? usual : { width: usual.height, height: usual.width }, room)
  const set = (next: typeof zoom) => usePdfView.setState({ zoom: next })
  return (
    <div className="pdf-tools" role="toolbar" aria-label={t('reader.page.tools')}>
      <IconButton
        label={t('reader.page.pane.pages')}
        icon={Images}
        shortcut="T"
        isPressed={pane === 'pages'}
        onPress={() => togglePane('pages')}
      />
      <IconButton
        label={t('reader.page.pane.outline')}
        icon={ListTree}
        isPressed={pane === 'outline'}
        onPress={() => togglePane('outline')}
      />
      <PdfPageField pdf={pdf} scrollerRef={scrollerRef} onGo={onGo} />
      <IconButton label={t('reader.area.tool')} icon={SquareDashed} shortcut="A" onPress={onArea} />
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
