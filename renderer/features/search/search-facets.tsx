import { useTranslation } from 'react-i18next'
import { type KindCounts, SearchKind } from '#contract/search'
import { FilterChip } from '../../ui/chip.tsx'
import { askKind } from './asked.ts'
import { kindIcons } from './kinds.ts'

/** How much was found of each kind; one of them alone is shown at a press, and all again at another. */
export function SearchFacets({ counts, kind }: { readonly counts: KindCounts; readonly kind: SearchKind | null }) {
  const { t, i18n } = useTranslation()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const number = (count: number) => <span className="facet-count">{count.toLocaleString(i18n.language)}</span>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame, and its legend cannot stand in a row
    <div className="search-facets" role="group" aria-label={t('search.kindsLabel')}>
      <FilterChip isOn={kind === null} onChange={() => askKind(null)}>
        {t('search.all')} {number(all)}
      </FilterChip>
      {SearchKind.options.map((one) => {
        const Icon = kindIcons[one]
        return (
          <FilterChip
            key={one}
            isOn={kind === one}
            onChange={(isOn) => askKind(isOn ? one : null)}
            mark={<Icon aria-hidden="true" />}
          >
            {t(`search.facets.${one}`)} {number(counts[one])}
          </FilterChip>
        )
      })}
    </div>
  )
}
