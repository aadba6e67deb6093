import { Archive, BookMarked } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { OnFocus, ReadingFocus } from '../../ui/reading-focus.ts'
import { citationsByReference } from './citation-parts.ts'
import type { Reading } from './reading.ts'
import { ReferenceCard } from './reference-card.tsx'
import type { SourceActions } from './reference-summary.tsx'
import { useCardFocus } from './use-card-focus.ts'
import { type StatusOf, useReferenceStatus } from './use-reference-status.ts'
import { ATONCE, useShownPart } from './use-shown-part.ts'

/** The article's own reference list, as it was read, each with its citations and its copy in the archive. */
export function ReferencesPanel({
  reading,
  focus,
  onFocus,
  actions
}: {
  readonly reading: Reading
  readonly focus: ReadingFocus | null
  readonly onFocus: OnFocus
  readonly actions: SourceActions
}) {
  const { t } = useTranslation()
  const listRef = useRef<HTMLUListElement>(null)
  const statusOf = useReferenceStatus(reading.references)
  const cited = useMemo(() => citationsByReference(reading.citations), [reading.citations])
  const chosen = focus?.kind === 'reference' ? focus : null
  const chosenAt = chosen === null ? -1 : reading.references.findIndex(({ id }) => id === chosen.id)
  const total = reading.references.length
  const { from, to, showEarlier, showMore } = useShownPart(total, chosenAt)
  const onKeyDown = useCardFocus(listRef, chosen)
  const missing = reading.references.flatMap((reference) => {
    const { state, libraryId } = statusOf(reference)
    return state === 'captured' || state === 'queued' || libraryId === null ? [] : [libraryId]
  })
  if (reading.references.length === 0) {
    return (
      <EmptyState icon={BookMarked} title={t('reader.references.empty')}>
        {t('reader.references.emptyText')}
      </EmptyState>
    )
  }
  return (
    <div className="references">
      <div className="panel-head">
        <span>
          {t('reader.references.archived', {
            done: archivedCount(reading, statusOf),
            total
          })}
        </span>
        {missing.length === 0 ? null : (
          <Button icon={Archive} onPress={() => actions.onCapture(missing)}>
            {t('reader.references.captureAll', { count: missing.length })}
          </Button>
        )}
      </div>
      {from === 0 ? null : (
        <Button variant="quiet" onPress={showEarlier}>
          {t('reader.references.earlier', { count: Math.min(from, ATONCE) })}
        </Button>
      )}
      <ul ref={listRef} className="cards" onKeyDown={onKeyDown}>
        {reading.references.slice(from, to).map((reference) => (
          <ReferenceCard
            key={reference.id}
            reference={reference}
            status={statusOf(reference)}
            citations={cited.get(reference.id) ?? []}
            isChosen={chosen?.id === reference.id}
            onFocus={onFocus}
            actions={actions}
          />
        ))}
      </ul>
      {to >= total ? null : (
        <Button variant="quiet" onPress={showMore}>
          {t('reader.references.more', { count: Math.min(total - to, ATONCE) })}
        </Button>
      )}
    </div>
  )
}

function archivedCount(reading: Reading, statusOf: StatusOf): number {
  return reading.references.filter((reference) => statusOf(reference).state === 'captured').length
}
