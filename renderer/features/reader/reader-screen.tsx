import './reader.css'
import './reading.css'
import { FileQuestion } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { OnFocus, ReadingFocus, ReadingSource, TextSide } from '../../ui/reading-focus.ts'
import { Reader } from './reader.tsx'
import { putInUse } from './reading-state.ts'
import type { SourceActions } from './reference-summary.tsx'
import { useReading } from './use-reading.ts'

export interface ReaderScreenProps {
  readonly source: ReadingSource
  readonly side: TextSide
  /** Whether the panels and the commands are about this text. */
  readonly isInUse: boolean
  readonly focus: ReadingFocus | null
  readonly onFocus: OnFocus
  readonly onOpenCapture: SourceActions['onOpenCapture']
  readonly onCapture: (libraryIds: readonly string[]) => void
}

/** An article, or the readable text of a capture, to be read, searched and marked. */
export function ReaderScreen({ source, isInUse, ...props }: ReaderScreenProps) {
  const { t } = useTranslation()
  const { side } = props
  useLayoutEffect(() => {
    if (isInUse) putInUse(side)
  }, [isInUse, side])
  const { reading, error, retry } = useReading(source)
  if (reading === null) {
    return <div className="reader">{error === null ? <Opening /> : <ErrorNote error={error} onRetry={retry} />}</div>
  }
  if (reading.text.trim() === '') {
    return (
      <div className="reader">
        <EmptyState icon={FileQuestion} title={t('reader.empty.title')}>
          {t('reader.empty.text')}
        </EmptyState>
      </div>
    )
  }
  return <Reader key={`${source.kind}:${source.id}`} reading={reading} {...props} />
}

/** Said only where opening takes long enough to be noticed; until then the page is simply empty. */
function Opening() {
  const { t } = useTranslation()
  return (
    <p className="reader-opening" role="status">
      {t('reader.opening')}
    </p>
  )
}
