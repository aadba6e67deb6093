import type { TFunction } from 'i18next'
import { CloudOff, Play, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Capture, QueueState } from '#contract/archive'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { waitText } from '../../ui/day-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** What the queue is doing, and what an earlier session left of it. Nothing where there is nothing to say. */
export function QueueStrip({ queue, captures }: { readonly queue: QueueState; readonly captures: readonly Capture[] }) {
  const isRunning = queue.done < queue.total
  if (!isRunning && queue.held === 0) return null
  return (
    <section className="archive-queue">
      {isRunning ? <Running queue={queue} captures={captures} /> : <Held queue={queue} captures={captures} />}
    </section>
  )
}

function Running({ queue, captures }: { readonly queue: QueueState; readonly captures: readonly Capture[] }) {
  const { t, i18n } = useTranslation()
  const cancel = useMutationOf('archive.cancel')
  const retry = useMutationOf('archive.retry')
  const { done, total, online, active, waitingFor } = queue
  const time = waitText(waitingFor?.seconds ?? 0, i18n.language)
  const words = t('archive.capturing', { done, total })
  const waiting = captures.filter(({ state }) => state === 'waiting').map(({ id }) => id)
  return (
    <>
      <span role="status">{words}</span>
      <Progress label={words} value={done} total={total} />
      <span className="archive-now truncate quiet">
        {online ? (
          (nowWords(t, active[0]) ??
          (waitingFor === null ? '' : t('archive.waitingFor', { time, host: waitingFor.host })))
        ) : (
          <StateMark tone="warn" icon={CloudOff}>
            {t('archive.offline', { time })}
          </StateMark>
        )}
      </span>
      {online || waiting.length === 0 ? null : (
        <Button variant="quiet" icon={Play} onPress={() => retry.mutate({ ids: waiting })}>
          {t('archive.tryNow')}
        </Button>
      )}
      <Button variant="quiet" icon={X} isDisabled={cancel.isPending} onPress={() => cancel.mutate({})}>
        {t('archive.cancelAll')}
      </Button>
    </>
  )
}

/** Of a page whose parts are coming in it says how many have. */
function nowWords(t: TFunction, capture: Capture | undefined): string | null {
  if (capture === undefined) return null
  const { url, parts } = capture
  return parts === undefined || parts.total === 0 ? url : `${t('archive.parts.kept', { ...parts })} · ${url}`
}

/** Opening a project starts no network: what an earlier session left goes on only from here. */
function Held({ queue, captures }: { readonly queue: QueueState; readonly captures: readonly Capture[] }) {
  const { t } = useTranslation()
  const cancel = useMutationOf('archive.cancel')
  const retry = useMutationOf('archive.retry')
  const ids = captures.filter(({ state }) => state === 'queued' || state === 'waiting').map(({ id }) => id)
  return (
    <>
      <span className="archive-now">{t('archive.held', { count: queue.held })}</span>
      <Button variant="plain" icon={Play} isDisabled={ids.length === 0} onPress={() => retry.mutate({ ids })}>
        {t('archive.goOn')}
      </Button>
      <Button variant="quiet" icon={X} onPress={() => cancel.mutate({})}>
        {t('archive.cancelAll')}
      </Button>
    </>
  )
}
