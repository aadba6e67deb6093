import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meaning } from '#contract/annotation'
import { useQueryOf } from '../bridge/queries.ts'

/** What the project calls a meaning: its own name, where it gave one. */
export function useMeaningNames(): (meaning: Meaning) => string {
  const { t } = useTranslation()
  const legend = useQueryOf('project.current', {}).data?.settings.legend
  return useCallback((meaning) => legend?.[meaning] ?? t(`annotation.meaning.${meaning}`), [legend, t])
}
