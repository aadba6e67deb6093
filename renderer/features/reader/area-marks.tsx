import type { CSSProperties } from 'react'
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
  return areas.map((area) => (
    <AreaMark key={area.id} area={area} style={seenStyle(area.rectangle, sheet)} selectedId={selectedId} />
  ))
}

/** One area, of a page or of a picture; clicks are answered by the reader as a whole. */
export function AreaMark({
  area: { id, meaning, state },
  style,
  selectedId
}: {
  readonly area: Pick<PlacedArea, 'id' | 'meaning' | 'state'>
  readonly style: CSSProperties
  readonly selectedId: string | null
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  return (
    <button
      type="button"
      className={`area-mark meaning-${meaning}`}
      style={style}
      data-annotations={id}
      data-selected={id === selectedId || undefined}
      data-state={state}
      aria-label={t('reader.area.mark', { meaning: meaningName(meaning), state: t(`annotation.state.${state}`) })}
    />
  )
}
