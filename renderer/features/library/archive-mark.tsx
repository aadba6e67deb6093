import { Archive, Ban, CircleAlert, CircleDashed, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ArchiveState } from '#contract/reference'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'

const marks = {
  captured: { tone: 'good', icon: Archive },
  queued: { tone: 'quiet', icon: Clock },
  none: { tone: 'quiet', icon: CircleDashed },
  failed: { tone: 'bad', icon: CircleAlert },
  blocked: { tone: 'warn', icon: Ban }
} as const satisfies Record<ArchiveState, { readonly tone: Tone; readonly icon: typeof Archive }>

export function ArchiveMark({ state }: { readonly state: ArchiveState }) {
  const { t } = useTranslation()
  return <StateMark {...marks[state]}>{t(`library.archive.${state}`)}</StateMark>
}
