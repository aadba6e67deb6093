import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Footnote } from '#domain/article/footnotes'
import { Button } from '../../ui/button.tsx'
import { lastLineBox, popoverClass } from './citation-popover.tsx'
import type { Reading } from './reading.ts'
import { useFloating } from './use-floating.ts'
import { noteWords } from './use-footnotes.ts'

/** The note that a raised mark leads to, beside the mark. */
export function NotePopover({
  id,
  note,
  element,
  reading,
  scrollerRef,
  onGo
}: {
  readonly id: string
  readonly note: Footnote
  readonly element: Element
  readonly reading: Reading
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly onGo: (note: Footnote) => void
}) {
  const { t } = useTranslation()
  const ref = useFloating(scrollerRef, () => lastLineBox(element), 'below', element)
  return (
    <section ref={ref} id={id} className={popoverClass} aria-label={t('reader.note.label', { label: note.label })}>
      <NoteText note={note} reading={reading} />
      <div className="popover-foot">
        <span />
        <Button variant="quiet" onPress={() => onGo(note)}>
          {t('reader.note.go')}
        </Button>
      </div>
    </section>
  )
}

export function NoteText({ note, reading }: { readonly note: Footnote; readonly reading: Reading }) {
  return (
    <p className="note-words" lang={reading.metadata.language ?? undefined} dir="auto">
      {noteWords(reading, note)}
    </p>
  )
}
