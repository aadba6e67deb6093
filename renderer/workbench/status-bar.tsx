import './status-bar.css'
import { CloudOff, LoaderCircle, Unplug, Wifi, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Task } from '#contract/events'
import { useLive } from '../bridge/live.ts'
import { useMutationOf, useQueryOf } from '../bridge/queries.ts'
import { waitText } from '../ui/day-text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Progress } from '../ui/progress.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { shortcutOf } from './commands.ts'
import { useOpenDialog } from './open-dialog.ts'

export function StatusBar() {
  const { t } = useTranslation()
  const tasks = useLive((state) => state.tasks)
  const open = useOpenDialog((state) => state.open)
  return (
    <footer className="status-bar">
      <div role="status" className="status-part">
        <SaveMark />
      </div>
      <CaptureQueue />
      {tasks.map((task) => (
        <RunningTask key={task.id} task={task} />
      ))}
      <span className="status-gap" />
      <Connection />
      <AriaButton className="status-help" onPress={() => open('shortcuts')}>
        <Kbd shortcut={shortcutOf('help.shortcuts') ?? ''} />
        <span>{t('shell.status.shortcuts')}</span>
      </AriaButton>
    </footer>
  )
}

function SaveMark() {
  const { t } = useTranslation()
  const { isConnected, save } = useLive()
  if (!isConnected) {
    return (
      <StateMark tone="bad" icon={Unplug}>
        {t('shell.status.disconnected')}
      </StateMark>
    )
  }
  if (save.state === 'failed')
    return <StateMark tone="bad">{t('shell.status.failed', { reason: save.reason })}</StateMark>
  if (save.state === 'saved') return <StateMark tone="good">{t('shell.status.saved')}</StateMark>
  return (
    <StateMark tone="quiet" icon={LoaderCircle}>
      {t('shell.status.saving')}
    </StateMark>
  )
}

function CaptureQueue() {
  const { t, i18n } = useTranslation()
  const queue = useQueryOf('archive.queue', {}).data
  const { mutate } = useMutationOf('archive.cancel')
  if (queue === undefined || queue.total === 0 || queue.done >= queue.total) return null
  const { done, total, waitingFor } = queue
  const words = t('shell.status.capturing', { done, total })
  return (
    <div className="status-part">
      <span>{words}</span>
      <Progress label={words} value={done} total={total} />
      {waitingFor === null ? null : (
        <span className="truncate">
          {t('shell.status.waiting', { time: waitText(waitingFor.seconds, i18n.language), host: waitingFor.host })}
        </span>
      )}
      <IconButton label={t('shell.commands.cancelCaptures')} icon={X} onPress={() => mutate({})} />
    </div>
  )
}

function RunningTask({ task }: { readonly task: Task }) {
  const { t } = useTranslation()
  const { mutate } = useMutationOf('task.cancel')
  const words = t(`shell.status.${task.kind}`, { label: task.label })
  return (
    <div className="status-part">
      <span className="truncate">{words}</span>
      <Progress label={words} value={task.done} total={task.total} />
      <IconButton label={t('shell.cancel')} icon={X} onPress={() => mutate({ id: task.id })} />
    </div>
  )
}

function Connection() {
  const { t } = useTranslation()
  const isOnline = useQueryOf('archive.queue', {}).data?.online ?? true
  const isConnected = useLive((state) => state.isConnected)
  if (!isConnected) return null // what it said last may no longer be so
  return (
    <StateMark tone="quiet" icon={isOnline ? Wifi : CloudOff}>
      {t(isOnline ? 'shell.status.online' : 'shell.status.offline')}
    </StateMark>
  )
}
