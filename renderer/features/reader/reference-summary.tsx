import { Columns2 } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleReference } from '#contract/article'
import { Button } from '../../ui/button.tsx'
import { reasonSentence } from '../../ui/capture-reason.ts'
import { dayText } from '../../ui/day-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { cslDateText, referenceAuthors, referenceTitle } from './reference-line.ts'
import { type ReferenceStatus, statusTone } from './reference-status.ts'

export interface SourceActions {
  /** Opens the archived copy in the place of the text, or beside it. */
  onOpenCapture(captureId: string, isBeside?: boolean): void
  onCapture(libraryIds: readonly string[]): void
}

/** Author · date · type, as far as they are known. */
export function ReferenceLine({ reference }: { readonly reference: ArticleReference }) {
  const { t, i18n } = useTranslation()
  const { csl } = reference
  const type = t(`reader.type.${csl.type}`, { defaultValue: csl.type })
  const parts = [referenceAuthors(csl), cslDateText(csl.issued, i18n.language), type]
  return <p className="reference-line">{parts.filter((part) => part !== '').join(' · ')}</p>
}

/** The title, or as much of the raw string as stands for it. */
export function ReferenceTitle({ reference }: { readonly reference: ArticleReference }) {
  return <strong className="reference-title">{referenceTitle(reference.csl, reference.raw)}</strong>
}

/** The archive's word on a source, and the one thing to do about it. */
export function SourceState({
  status,
  actions
}: {
  readonly status: ReferenceStatus
  readonly actions: SourceActions
}) {
  const { t } = useTranslation()
  const ownRef = useRef<HTMLDivElement>(null)
  const { captureId, libraryId } = status
  const reason = status.failed === null ? null : reasonSentence(t, status.failed)
  const canFetch = libraryId !== null && status.state !== 'queued'
  return (
    <div className="source-state" ref={ownRef} tabIndex={-1}>
      <StateMark tone={statusTone[status.state]}>
        <StateWords status={status} />
      </StateMark>
      {captureId !== null ? (
        <span className="source-ways">
          <Button variant="quiet" onPress={() => actions.onOpenCapture(captureId)}>
            {t('reader.source.open')}
          </Button>
          <IconButton
            label={t('reader.source.openBeside')}
            icon={Columns2}
            onPress={() => actions.onOpenCapture(captureId, true)}
          />
        </span>
      ) : canFetch ? (
        <Button
          variant="quiet"
          onPress={() => {
            ownRef.current?.focus() // the button goes when the capture is queued; the focus stays at its place
            actions.onCapture([libraryId])
          }}
        >
          {t(status.state === 'none' ? 'reader.source.capture' : 'reader.source.again')}
        </Button>
      ) : null}
      {reason === null ? null : <p className="source-reason">{reason}</p>}
    </div>
  )
}

function StateWords({ status }: { readonly status: ReferenceStatus }) {
  const { t, i18n } = useTranslation()
  if (status.state === 'none' && status.libraryId === null) return t('reader.source.noAddress')
  if (status.capturedAt === null) return t(`reader.source.state.${status.state}`)
  const day = dayText(status.capturedAt, i18n.language)
  return t(status.isVerified ? 'reader.source.verifiedOn' : 'reader.source.capturedOn', { day })
}
