import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleReference, Citation } from '#contract/article'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import type { ReferenceStatus } from './reference-status.ts'
import { ReferenceLine, ReferenceTitle, type SourceActions, SourceState } from './reference-summary.tsx'

const doubtfulBelow = 0.6

export function ReferenceCard({
  reference,
  status,
  citations,
  isChosen,
  onFocus,
  actions
}: {
  readonly reference: ArticleReference
  readonly status: ReferenceStatus
  readonly citations: readonly Citation[]
  readonly isChosen: boolean
  readonly onFocus: OnFocus
  readonly actions: SourceActions
}) {
  const { t } = useTranslation()
  const [showsRaw, setShowsRaw] = useState(false)
  const doubtful = Object.keys(reference.confidence).filter(
    (field) => (reference.confidence[field] ?? 1) < doubtfulBelow
  )
  const fields = doubtful.map((field) => t(`reader.field.${field}`, { defaultValue: field }))
  return (
    <li
      className="card"
      data-card={reference.id}
      data-chosen={isChosen || undefined}
      aria-current={isChosen || undefined}
      tabIndex={-1}
    >
      <button
        type="button"
        className="card-go"
        onClick={() => onFocus({ kind: 'reference', id: reference.id, from: 'panel' })}
      >
        <ReferenceTitle reference={reference} />
      </button>
      <ReferenceLine reference={reference} />
      {reference.csl.URL === undefined ? null : <p className="reference-address truncate">{reference.csl.URL}</p>}
      <SourceState status={status} actions={actions} />
      {fields.length === 0 ? null : (
        <StateMark tone="warn">{t('reader.references.doubtful', { fields: fields.join(', ') })}</StateMark>
      )}
      <div className="card-foot">
        <CitedIn citations={citations} onFocus={onFocus} />
        <Button variant="quiet" aria-expanded={showsRaw} onPress={() => setShowsRaw(!showsRaw)}>
          {t(showsRaw ? 'reader.references.hideRaw' : 'reader.references.showRaw')}
        </Button>
      </div>
      {showsRaw ? <p className="reference-raw">{reference.raw}</p> : null}
    </li>
  )
}

/** How often it is cited, and the way from one citation to the next. */
function CitedIn({ citations, onFocus }: { readonly citations: readonly Citation[]; readonly onFocus: OnFocus }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(-1)
  if (citations.length === 0) return <StateMark tone="warn">{t('reader.neverCited')}</StateMark>
  const go = (step: number) => {
    const next = at < 0 ? (step > 0 ? 0 : citations.length - 1) : (at + step + citations.length) % citations.length
    const citation = citations[next]
    setAt(next)
    if (citation !== undefined) onFocus({ kind: 'citation', id: citation.id, from: 'panel' })
  }
  return (
    <span className="cited-in">
      <IconButton label={t('reader.references.previous')} icon={ChevronLeft} onPress={() => go(-1)} />
      <span role="status">
        {at < 0
          ? t('reader.cited', { count: citations.length })
          : t('reader.citedAt', { at: at + 1, total: citations.length })}
      </span>
      <IconButton label={t('reader.references.next')} icon={ChevronRight} onPress={() => go(1)} />
    </span>
  )
}
