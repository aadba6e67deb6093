import type { Capture, QueueState } from '#contract/archive'
import { decideHost, isLoopback } from '#domain/archive/address-policy'
import { RETRY_PACE } from '#domain/archive/retry'
import type { Events } from '../../ports.ts'
import { captureEdit } from './captures.ts'
import { hostTurns } from './host-turns.ts'
import { type RunNeeds, runJob } from './queue-run.ts'
import { type Job, newBoard, type Pace, queueState, stepOf } from './queue-state.ts'

export const PACE: Pace = {
  slots: 4,
  hostPause: 1_000,
  ownHostPause: 50,
  partPause: 100,
  retry: RETRY_PACE,
  probe: { attempts: Number.POSITIVE_INFINITY, baseMilliseconds: 5_000, longestMilliseconds: 300_000 }
}

interface QueueNeeds extends Omit<RunNeeds, 'told' | 'turns'> {
  readonly events: Events
  /** Captures on disk that are still to be made, from this session or an earlier one. */
  readonly unfinished: () => Promise<number>
}

/** The captures that this session is to make. It starts empty: what an earlier session left waits until the person says so. */
export interface CaptureQueue {
  /** Adds captures that stand on disk as queued; for one that waits for the network, the wait ends. */
  add(captures: readonly Capture[]): Promise<void>
  /** Fulfilled when the cancelled ones are recorded as such. */
  cancel(ids: ReadonlySet<string> | null): Promise<void>
  /** A capture as it is at this moment; null for one that is not in the queue. */
  live(id: string): Capture | null
  state(): Promise<QueueState>
  /** Stops without cancelling: what is unfinished stays queued on disk. */
  stop(): Promise<void>
}

export function createQueue(needs: QueueNeeds, pace: Pace): CaptureQueue {
  const board = newBoard()
  let timer: NodeJS.Timeout | null = null
  const now = () => needs.clock.now().getTime()

  const tick = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (board.isStopped) return
    const step = stepOf(board, pace, now())
    for (const id of step.start) start(id)
    if (step.wakeAt !== null) timer = setTimeout(tick, Math.min(step.wakeAt - now(), 60_000))
    state().then(tell, (error: unknown) => console.error(error))
  }

  const state = async (): Promise<QueueState> => {
    const held = Math.max(0, (await needs.unfinished()) - board.jobs.size)
    return queueState(board, held, stepOf(board, pace, now()), now())
  }

  // Of many parts in a second a few are told: each telling asks how many captures are unfinished.
  let toldAt = 0
  const told = () => {
    if (now() - toldAt < 250) return
    toldAt = now()
    state().then(tell, (error: unknown) => console.error(error))
  }

  const turns = hostTurns((host) => (isLoopback(host.replace(/:\d+$/, '')) ? 0 : pace.partPause))

  const tell = (queue: QueueState) => {
    if (!board.isStopped) needs.events.emit({ type: 'queue', queue })
  }

  const start = (id: string) => {
    const job = board.jobs.get(id)
    if (job === undefined) return
    const controller = new AbortController()
    board.hosts.set(job.host, { isBusy: true, freeAt: 0 })
    job.capture = { ...job.capture, state: 'fetching', attempts: job.capture.attempts + 1, waitUntil: null }
    const ended = runJob(job, board, { ...needs, told, turns }, pace, controller.signal).finally(async () => {
      job.running = null
      const pause = (await isOwn(job)) ? pace.ownHostPause : pace.hostPause
      board.hosts.set(job.host, { isBusy: false, freeAt: now() + pause })
      tick()
    })
    job.running = { controller, ended }
  }

  /** The person knows better when the network is back; what a server asked for is kept. */
  const hurry = (job: Job) => {
    board.probeAt = 0
    if (job.capture.status === null) job.notBefore = 0
  }

  const chosen = (ids: ReadonlySet<string> | null) =>
    [...board.jobs.values()].filter(({ capture }) => ids === null || ids.has(capture.id))

  const cancelWaiting = async (ids: ReadonlySet<string> | null) => {
    const jobs = chosen(ids).filter((job) => job.running === null)
    for (const job of jobs) {
      board.jobs.delete(job.capture.id)
      job.capture = { ...job.capture, state: 'cancelled', waitUntil: null }
    }
    const edits = jobs.map((job) => captureEdit(job.stored, job.capture))
    if (edits.length > 0) await needs.project.commit(null, edits)
  }

  /** A server on this machine, or one that the person allowed by name, is their own. */
  const isOwn = async ({ host }: Job) => {
    const name = host.replace(/:\d+$/, '')
    return isLoopback(name) || decideHost(name, await needs.allowedHosts()).kind === 'allowed'
  }

  return {
    async add(captures) {
      if (board.jobs.size === 0) board.done = 0
      for (const capture of captures) {
        const waiting = board.jobs.get(capture.id)
        if (waiting !== undefined) {
          hurry(waiting)
          continue
        }
        const notBefore = capture.waitUntil === null ? 0 : Date.parse(capture.waitUntil)
        const { host } = new URL(capture.url)
        board.jobs.set(capture.id, { capture, stored: capture, notBefore, host, running: null })
      }
      tick()
    },
    async cancel(ids) {
      await cancelWaiting(ids)
      const running = chosen(ids)
      for (const job of running) job.running?.controller.abort()
      await Promise.all(running.map((job) => job.running?.ended))
      await cancelWaiting(ids) // one may have begun to wait just before it was stopped
      tick()
    },
    live: (id) => board.jobs.get(id)?.capture ?? null,
    state,
    async stop() {
      board.isStopped = true
      if (timer !== null) clearTimeout(timer)
      const jobs = [...board.jobs.values()]
      for (const job of jobs) job.running?.controller.abort()
      await Promise.all(jobs.map((job) => job.running?.ended))
    }
  }
}
