import {
  Archive,
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Clock,
  MoveRight,
  PencilLine,
  Unlink
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { AnchorState } from '#contract/annotation'
import { CaptureState } from '#contract/archive'
import type { SearchKind } from '#contract/search'
import { StateMark } from '../../ui/state-mark.tsx'

const anchors = {
  exact: { tone: 'good', icon: CircleCheck },
  moved: { tone: 'warn', icon: MoveRight },
  changed: { tone: 'warn', icon: PencilLine },
  orphaned: { tone: 'bad', icon: Unlink }
} as const

const captures = {
  queued: { tone: 'quiet', icon: Clock },
  waiting: { tone: 'quiet', icon: Clock },
  fetching: { tone: 'quiet', icon: Clock },
  captured: { tone: 'good', icon: Archive },
  'http-error': { tone: 'bad', icon: CircleAlert },
  blocked: { tone: 'warn', icon: Ban },
  failed: { tone: 'bad', icon: CircleAlert },
  cancelled: { tone: 'quiet', icon: CircleSlash }
} as const

/** How sure an annotation's place is, or whether a source has a copy. */
export function HitState({ kind, state }: { readonly kind: SearchKind; readonly state: string | null }) {
  const { t } = useTranslation()
  if (kind === 'annotation') {
    const anchor = AnchorState.safeParse(state)
    return anchor.success ? (
      <StateMark {...anchors[anchor.data]}>{t(`annotation.state.${anchor.data}`)}</StateMark>
    ) : null
  }
  const capture = CaptureState.safeParse(state)
  if (capture.success) return <StateMark {...captures[capture.data]}>{t(`archive.states.${capture.data}`)}</StateMark>
  if (kind !== 'reference') return null
  return (
    <StateMark tone="quiet" icon={CircleDashed}>
      {t('library.archive.none')}
    </StateMark>
  )
}
