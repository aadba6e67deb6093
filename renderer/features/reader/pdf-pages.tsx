import './pdf.css'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextRange } from '#contract/article'
import { useQueryOf } from '../../bridge/queries.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { OnFocus, TextSide } from '../../ui/reading-focus.ts'
import type { AskedArea } from './asked-area.ts'
import type { PagePlace } from './page-place.ts'
import type { PageLayers } from './pdf-page.tsx'
import { PdfPassword } from './pdf-password.tsx'
import { PdfSheets } from './pdf-sheets.tsx'
import { usePdf } from './use-pdf.ts'

export interface PdfPagesProps {
  readonly side: TextSide
  readonly articleId: string
  readonly version: string // its hash
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly layers: PageLayers
  readonly place: TextRange | null // to be brought into sight
  readonly asked: AskedArea | null // likewise
  /** Where to begin, unless something is to be brought into sight. */
  readonly start: PagePlace | null
  readonly onDrawn: () => void // new text can be painted
  readonly onFocus: OnFocus
  /** Before it is jumped to another place, so that one can go back. */
  readonly onLeave: () => void
}

/** An article as the pages of its PDF, drawn as they come into sight, with its text, marks and citations over them. */
export function PdfPages(props: PdfPagesProps) {
  const { t } = useTranslation()
  const { articleId, version } = props
  const state = usePdf(articleId, version)
  const map = useQueryOf('article.pageMap', { id: articleId, version }).data
  switch (state.kind) {
    case 'locked':
      return <PdfPassword isWrong={state.isWrong} onEnter={state.unlock} />
    case 'failed':
      return <ErrorNote error={state.error} onRetry={state.retry} />
    case 'opening':
    case 'open':
      if (state.kind === 'open' && map !== undefined) return <PdfSheets pdf={state.pdf} map={map} {...props} />
      return (
        <p className="reader-opening" role="status">
          {t('reader.opening')}
        </p>
      )
    default:
      return state satisfies never
  }
}
