import { Hand } from 'lucide-react'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkState } from '#contract/article'
import { Button } from '../../ui/button.tsx'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'
import { type CitationPart, citationsByReference, partReferences, partState, presentPart } from './citation-parts.ts'
import { PopoverAnswers } from './popover-answers.tsx'
import { type Reading, referenceById } from './reading.ts'
import { ReferenceLine, ReferenceTitle, type SourceActions, SourceState } from './reference-summary.tsx'
import { useFloating } from './use-floating.ts'
import type { StatusOf } from './use-reference-status.ts'

export const popoverClass = 'citation-popover'

const tones: Record<LinkState, Tone> = {
  resolved: 'good',
  ambiguous: 'warn',
  missing: 'bad',
  'year-mismatch': 'bad',
  'name-mismatch': 'bad'
}

/** What a citation rests on: its reference, or the ones it may mean, and whether each is archived. */
export function CitationPopover({
  part: opened,
  element,
  note,
  reading,
  statusOf,
  scrollerRef,
  actions,
  onGo,
  id
}: {
  readonly part: CitationPart
  readonly element: Element
  readonly note: ReactNode // what the citation says, where it is made by a footnote
  readonly reading: Reading
  readonly statusOf: StatusOf
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly actions: SourceActions
  readonly onGo: (referenceId: string) => void
  readonly id: string
}) {
  const { t } = useTranslation()
  const part = presentPart(opened, reading.citations)
  const cited = useMemo(() => citationsByReference(reading.citations), [reading.citations])
  const ref = useFloating(scrollerRef, () => lastLineBox(element), 'below', element)
  if (part === null) return null
  const state = partState(part)
  const references = partReferences(part).flatMap((id) => referenceById(reading, id) ?? [])
  return (
    <section
      ref={ref}
      id={id}
      className={popoverClass}
      aria-label={t('reader.popover', { citation: part.citation.text })}
    >
      {state === 'resolved' ? null : <StateMark tone={tones[state]}>{t(`reader.link.${state}`)}</StateMark>}
      {part.items.some((item) => item.byHand) ? (
        <StateMark tone="good" icon={Hand}>
          {t('reader.link.byHand')}
        </StateMark>
      ) : null}
      {note}
      {references.slice(0, 4).map((reference) => (
        <div key={reference.id} className="popover-reference">
          <ReferenceTitle reference={reference} />
          <ReferenceLine reference={reference} />
          <SourceState status={statusOf(reference)} actions={actions} />
          <div className="popover-foot">
            <span>{t('reader.cited', { count: cited.get(reference.id)?.length ?? 0 })}</span>
            <Button variant="quiet" onPress={() => onGo(reference.id)}>
              {t('reader.goToReference')}
            </Button>
          </div>
        </div>
      ))}
      <PopoverAnswers part={part} reading={reading} />
    </section>
  )
}

/** A citation may break over two lines: the card stands under the last of them. */
export function lastLineBox(element: Element) {
  const lines = element.getClientRects()
  return lines[lines.length - 1] ?? null
}
