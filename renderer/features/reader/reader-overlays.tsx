import type { RefObject } from 'react'
import { annotatedId } from '../../ui/reading-focus.ts'
import { CitationPopover, type HoveredCitation } from './citation-popover.tsx'
import type { Reading } from './reading.ts'
import type { SourceActions } from './reference-summary.tsx'
import { SelectionToolbar } from './selection-toolbar.tsx'
import type { Marking } from './use-marking.ts'
import type { TextSelection } from './use-text-selection.ts'

/** What floats over the page: the meanings beside a selection, else the card of a citation. */
export function ReaderOverlays({
  reading,
  scrollerRef,
  selection,
  hovered,
  cardId,
  actions,
  marking,
  onGo
}: {
  readonly reading: Reading
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly selection: TextSelection
  readonly hovered: HoveredCitation | null
  readonly cardId: string
  readonly actions: SourceActions
  readonly marking: Marking
  readonly onGo: (referenceId: string) => void
}) {
  const { range, isShown } = selection
  if (range !== null && isShown) {
    return (
      <SelectionToolbar
        scrollerRef={scrollerRef}
        selected={range}
        articleId={annotatedId(reading.source)}
        marking={marking}
      />
    )
  }
  if (hovered === null) return null
  return (
    <CitationPopover
      id={cardId}
      hovered={hovered}
      reading={reading}
      scrollerRef={scrollerRef}
      actions={actions}
      onGo={onGo}
    />
  )
}
