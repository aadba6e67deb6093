import { useTranslation } from 'react-i18next'
import type { Sheet } from '#contract/annotation'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import type { PlacedArea } from './placed-area.ts'
import { seenStyle } from './seen-style.ts'

/** The areas that are marked on a page. Each is a button: a press opens its card. */
export function AreaMarks({
  areas,
  sheet,
  selectedId
}: {
  readonly areas: readonly PlacedArea[]
  readonly sheet: Sheet
  readonly selectedId: string | null
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  return areas.map(({ id, meaning, state, rectangle }) => (
    <button
      key={id}
      type="button"
      className={`area-mark meaning-${meaning}`}
      style={seenStyle(rectangle, sheet)}
      data-annotations={id}
      data-selected={id === selectedId || undefined}
      data-state={state}
      aria-label={t('reader.area.mark', { meaning: meaningName(meaning), state: t(`annotation.state.${state}`) })}
    />
  ))
}
