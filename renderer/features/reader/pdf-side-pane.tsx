import { X } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Destination } from './pdf-destination.ts'
import type { OpenPdf } from './pdf-document.ts'
import { PdfOutline } from './pdf-outline.tsx'
import { PdfThumbnails } from './pdf-thumbnails.tsx'
import { type PdfPane, usePdfView } from './pdf-view.ts'

/** Beside the pages: small pictures of them, or the outline that the document brings. */
export function PdfSidePane({
  pane,
  isOver,
  height,
  pdf,
  scrollerRef,
  onPage,
  onGo
}: {
  readonly pane: PdfPane
  readonly isOver: boolean
  readonly height: number // CSS pixels: as much as is seen of the pages
  readonly pdf: OpenPdf
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly onPage: (page: number) => void
  readonly onGo: (destination: Destination) => void
}) {
  const { t } = useTranslation()
  return (
    <nav
      className="pdf-pane"
      data-over={isOver || undefined}
      style={{ blockSize: height }}
      aria-label={t(`reader.page.pane.${pane}`)}
    >
      <header>
        <span>{t(`reader.page.pane.${pane}`)}</span>
        <IconButton label={t('reader.page.pane.close')} icon={X} onPress={() => usePdfView.setState({ pane: null })} />
      </header>
      {pane === 'pages' ? (
        <PdfThumbnails pdf={pdf} scrollerRef={scrollerRef} onPage={onPage} />
      ) : (
        <PdfOutline pdf={pdf} onGo={onGo} />
      )}
    </nav>
  )
}
