import { CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { StateMark } from '../../ui/state-mark.tsx'
import type { SaveState } from './use-note-saving.ts'

/** Whether the note is on disk, in words that a screen reader hears too. */
export function SaveMark({ state, isReadOnly }: { readonly state: SaveState; readonly isReadOnly: boolean }) {
  const { t } = useTranslation()
  return (
    <span className="note-save" role="status">
      {isReadOnly ? <StateMark tone="quiet">{t('briefing.save.readOnly')}</StateMark> : mark(state.kind, t)}
    </span>
  )
}

function mark(kind: SaveState['kind'], t: (key: string) => string) {
  const words = t(`briefing.save.${kind}`)
  switch (kind) {
    case 'saved':
      return <StateMark tone="good">{words}</StateMark>
    case 'saving':
      return (
        <StateMark tone="quiet" icon={LoaderCircle}>
          {words}
        </StateMark>
      )
    case 'unsaved':
      return (
        <StateMark tone="quiet" icon={CircleDashed}>
          {words}
        </StateMark>
      )
    case 'failed':
    case 'conflict':
      return (
        <StateMark tone="bad" icon={TriangleAlert}>
          {words}
        </StateMark>
      )
  }
}
