import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleReference, LinkState } from '#contract/article'
import { Button } from '../../ui/button.tsx'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'
import { type CitationPart, partReferences, partState } from './citation-parts.ts'
import { type Reading, referenceById } from './reading.ts'
import type { ReferenceStatus } from './reference-status.ts'
import { ReferenceLine, ReferenceTitle, type SourceActions, SourceState } from './reference-summary.tsx'
import { useFloating } from './use-floating.ts'

export const popoverId = 'citation-popover'

const tones: Record<LinkState, Tone> = {
  resolved: 'good',
  ambiguous: 'warn',
  missing: 'bad',
  'year-mismatch': 'bad',
  'name-mismatch': 'bad'
}

export interface HoveredCitation {
  readonly part: CitationPart
  readonly element: Element
}

/** What a citation rests on: its reference, or the ones it may mean, and whether each is archived. */
export function CitationPopover({
  hovered,
  reading,
  scrollerRef,
  statusOf,
  citedTimes,
  actions,
  onGo
}: {
  readonly hovered: HoveredCitation
  readonly reading: Reading
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly statusOf: (reference: ArticleReference) => ReferenceStatus
  readonly citedTimes: (referenceId: string) => number
  readonly actions: SourceActions
  readonly onGo: (referenceId: string) => void
}) {
  const { t } = useTranslation()
  const { part, element } = hovered
  const ref = useFloating(scrollerRef, () => lastLineBox(element), 'below', hovered)
  const state = partState(part)
  const references = partReferences(part).flatMap((id) => referenceById(reading, id) ?? [])
  return (
    <section
      ref={ref}
      id={popoverId}
      className="citation-popover"
      aria-label={t('reader.popover', { citation: part.citation.text })}
    >
      {state === 'resolved' ? null : <StateMark tone={tones[state]}>{t(`reader.link.${state}`)}</StateMark>}
      {references.slice(0, 4).map((reference) => (
        <div key={reference.id} className="popover-reference">
          <ReferenceTitle reference={reference} />
          <ReferenceLine reference={reference} />
          <SourceState status={statusOf(reference)} actions={actions} />
          <div className="popover-foot">
            <span>{t('reader.cited', { count: citedTimes(reference.id) })}</span>
            <Button variant="quiet" onPress={() => onGo(reference.id)}>
              {t('reader.goToReference')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}

/** A citation may break over two lines: the card stands under the last of them. */
function lastLineBox(element: Element) {
  const lines = element.getClientRects()
  return lines[lines.length - 1] ?? null
}
