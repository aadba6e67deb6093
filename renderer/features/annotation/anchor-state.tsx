import { CircleCheck, MoveRight, PencilLine, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnchorState } from '#contract/annotation'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'

const tones: Record<AnchorState, Tone> = { exact: 'good', moved: 'warn', changed: 'warn', orphaned: 'bad' }
const icons = { exact: CircleCheck, moved: MoveRight, changed: PencilLine, orphaned: Unlink }

/** How sure it is that the annotation stands where it was made. */
export function AnchorStateMark({ state }: { readonly state: AnchorState }) {
  const { t } = useTranslation()
  return (
    <StateMark tone={tones[state]} icon={icons[state]}>
      {t(`annotation.state.${state}`)}
    </StateMark>
  )
}
