import { CircleDashed, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#contract/archive'
import { momentText } from '../../ui/day-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'

/** What the last check of the archive said about a copy. `withTime` adds when that was. */
export function FixityMark({ capture, withTime = false }: { readonly capture: Capture; readonly withTime?: boolean }) {
  const { t, i18n } = useTranslation()
  const { verified, state } = capture
  if (state !== 'captured') return null
  if (verified === null) {
    return (
      <StateMark tone="quiet" icon={CircleDashed}>
        {t('archive.unverified')}
      </StateMark>
    )
  }
  const time = withTime ? ` ${momentText(verified.at, i18n.language)}` : ''
  return (
    <StateMark tone={verified.ok ? 'good' : 'bad'} icon={verified.ok ? ShieldCheck : ShieldAlert}>
      {t(verified.ok ? 'archive.verified' : 'archive.damaged') + time}
    </StateMark>
  )
}
