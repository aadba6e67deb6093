import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import type { PlacedAnnotation } from './placed-annotation.ts'

/** Says what an annotation is: 'Claim, moved'. */
export function useDescriptions(): (annotation: PlacedAnnotation) => string {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  return useCallback(
    ({ meaning, state }) => [meaningName(meaning), t(`annotation.state.${state}`)].join(', '),
    [t, meaningName]
  )
}
