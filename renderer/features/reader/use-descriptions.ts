import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedAnnotation } from './placed-annotation.ts'

/** Says what an annotation is: 'Claim, moved'. */
export function useDescriptions(): (annotation: PlacedAnnotation) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ meaning, state }) => [t(`annotation.meaning.${meaning}`), t(`annotation.state.${state}`)].join(', '),
    [t]
  )
}
