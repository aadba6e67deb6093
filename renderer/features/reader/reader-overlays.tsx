import type { RefObject } from 'react'
import type { Footnote } from '#domain/article/footnotes'
import { annotatedId } from '../../ui/reading-focus.ts'
import { CitationPopover } from './citation-popover.tsx'
import { NotePopover, NoteText } from './note-popover.tsx'
import type { Reading } from './reading.ts'
import type { SourceActions } from './reference-summary.tsx'
import { SelectionToolbar } from './selection-toolbar.tsx'
import type { Hovered } from './use-citation-hover.ts'
import { type Footnotes, footnoteIn } from './use-footnotes.ts'
import type { Marking } from './use-marking.ts'
import { useReferenceStatus } from './use-reference-status.ts'
import type { TextSelection } from './use-text-selection.ts'

/** What floats over the page: the meanings beside a selection, else the card of a citation. */
export function ReaderOverlays({
  reading,
  scrollerRef,
  selection,
  footnotes,
  hovered,
  cardId,
  actions,
  marking,
  onGo,
  onGoToNote
}: {
  readonly reading: Reading
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly selection: TextSelection
  readonly footnotes: Footnotes
  readonly hovered: Hovered | null
  readonly cardId: string
  readonly actions: SourceActions
  readonly marking: Marking
  readonly onGo: (referenceId: string) => void
  readonly onGoToNote: (note: Footnote) => void
}) {
  const statusOf = useReferenceStatus(reading.references) // asked for before a card is opened, so that it is there at once
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
  if (hovered.kind === 'note') {
    const { note, element } = hovered
    return (
      <NotePopover
        id={cardId}
        note={note}
        element={element}
        reading={reading}
        scrollerRef={scrollerRef}
        onGo={onGoToNote}
      />
    )
  }
  const { part, element } = hovered
  const note = footnoteIn(footnotes, part)
  // A note that is nothing but its reference is told by the reference.
  const isOwnText = note !== undefined && !reading.references.some(({ start }) => start === blockStart(reading, note))
  return (
    <CitationPopover
      id={cardId}
      part={part}
      element={element}
      note={isOwnText ? <NoteText note={note} reading={reading} /> : null}
      reading={reading}
      statusOf={statusOf}
      scrollerRef={scrollerRef}
      actions={actions}
      onGo={onGo}
    />
  )
}

function blockStart({ blocks }: Reading, { noteBlockIds: [first] }: Footnote): number | undefined {
  return blocks.find(({ id }) => id === first)?.start
}
