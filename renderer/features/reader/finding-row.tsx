import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/article'
import type { FindingPlace } from '#domain/citation/finding-place'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import { DismissMenu } from './dismiss-menu.tsx'
import { type FindingActions, FindingRemedies } from './finding-remedies.tsx'
import { FindingWords } from './finding-words.tsx'
import type { Reading } from './reading.ts'

/** One finding: its words, which are the way there; its place; what can be done about it; and the way out of the list. */
export function FindingRow({
  finding,
  place,
  reading,
  isChosen,
  actions
}: {
  readonly finding: Finding
  readonly place: FindingPlace
  readonly reading: Reading
  readonly isChosen: boolean
  readonly actions: FindingActions
}) {
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={ref} className="finding" data-chosen={isChosen || undefined}>
      <button type="button" className="finding-go" onClick={() => actions.onFocus(focusOf(finding))}>
        <FindingWords finding={finding} reading={reading} />
      </button>
      <div className="finding-foot">
        <Place place={place} />
        <span className="finding-remedies">
          <FindingRemedies finding={finding} reading={reading} actions={actions} />
          <DismissMenu onDismiss={(reason, note) => actions.onDismiss([finding], reason, note)} />
        </span>
      </div>
    </li>
  )
}

function Place({ place }: { readonly place: FindingPlace }) {
  const { t } = useTranslation()
  const words = t(`reader.audit.place.${place.kind}`, { heading: place.heading })
  const page = place.page === null ? '' : `, ${t('reader.audit.place.page', { page: place.page })}`
  return <span className="finding-place">{place.kind === 'list' && page === '' ? '' : words + page}</span>
}

export function focusOf({ where }: Finding): ReadingFocus {
  if (where.citationId !== null) return { kind: 'citation', id: where.citationId, from: 'panel' }
  if (where.referenceId !== null) return { kind: 'reference', id: where.referenceId, from: 'panel' }
  return { kind: 'block', id: where.blockId ?? '', from: 'panel' }
}
