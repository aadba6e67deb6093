import { Archive, Ban, CircleAlert, CircleSlash, CircleX, Clock, Hourglass, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaptureState } from '#contract/archive'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'

const marks = {
  queued: { tone: 'quiet', icon: Clock },
  waiting: { tone: 'quiet', icon: Hourglass },
  fetching: { tone: 'quiet', icon: LoaderCircle },
  captured: { tone: 'good', icon: Archive },
  'http-error': { tone: 'bad', icon: CircleX },
  blocked: { tone: 'warn', icon: Ban },
  failed: { tone: 'bad', icon: CircleAlert },
  cancelled: { tone: 'quiet', icon: CircleSlash }
} as const satisfies Record<CaptureState, { readonly tone: Tone; readonly icon: typeof Archive }>

export function CaptureMark({ state }: { readonly state: CaptureState }) {
  const { t } = useTranslation()
  return <StateMark {...marks[state]}>{t(`archive.states.${state}`)}</StateMark>
}
