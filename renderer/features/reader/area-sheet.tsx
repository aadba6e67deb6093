import { useTranslation } from 'react-i18next'
import type { Sheet } from '#contract/annotation'
import { rectangleOf, seenBox, sizeOfSheet } from '#domain/annotation/area-geometry'
import type { TextSide } from '../../ui/reading-focus.ts'
import { setDraft, useDraftAt } from './area-draft.ts'
import { DrawingSheet } from './drawing-sheet.tsx'

/** Lies over a page while an area is drawn on one; `useAreaKeys` answers what is pressed. */
export function AreaSheet({
  side,
  number,
  label,
  sheet,
  shown
}: {
  readonly side: TextSide
  readonly number: number
  readonly label: string
  readonly sheet: Sheet
  readonly shown: Sheet // as it is turned on screen
}) {
  const { t } = useTranslation()
  const draft = useDraftAt(side)
  if (draft === null) return null
  return (
    <DrawingSheet
      box={draft.page === number ? seenBox(draft.rectangle, shown) : null}
      size={sizeOfSheet(shown)}
      label={t('reader.area.draft', { page: label })}
      onPut={(box) => setDraft({ ...draft, page: number, label, sheet, rectangle: rectangleOf(box, shown) })}
    />
  )
}
