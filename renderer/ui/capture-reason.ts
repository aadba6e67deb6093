import type { TFunction } from 'i18next'
import type { Capture } from '#contract/archive'

/** Why there is no copy, as a sentence; null where nothing went wrong. */
export function reasonSentence(t: TFunction, { reason }: Pick<Capture, 'reason'>): string | null {
  if (reason === null) return null
  const { code, params } = reason
  const known = {
    ...params,
    reason: t(`archive.network.${params.system}`, { defaultValue: String(params.reason ?? '') })
  }
  return t(`errors.${code}`, { ...known, defaultValue: t('archive.noReason') })
}
