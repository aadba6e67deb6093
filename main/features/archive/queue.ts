import type { Capture, QueueState } from '#contract/archive'
import { ExpectedFailure } from '#contract/result'
import { decideHost, isLoopback } from '#domain/archive/address-policy'
import { decideRetry, RETRY_PACE } from '#domain/archive/retry'
import type { Clock, Events } from '../../ports.ts'
import { captureEdit } from './captures.ts'
import { type CarryOutNeeds, carryOut, keepSetback, type Setback } from './carry-out.ts'
import { type Job, newBoard, noteNetwork, type Pace, queueState, stepOf } from './queue-state.ts'

export const PACE: Pace = {
  slots: 4,
  hostPause: 1_000,
  ownHostPause: 50,
  retry: RETRY_PACE,
  probe: { attempts: Number.POSITIVE_INFINITY, baseMilliseconds: 5_000, longestMilliseconds: 300_000 }
}

interface QueueNeeds extends CarryOutNeeds {
  readonly clock: Clock
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
  let isStopped = false
  const now = () => needs.clock.now().getTime()

  const tick = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (isStopped) return
    const step = stepOf(board, pace, now())
    for (const id of step.start) start(id)
    if (step.wakeAt !== null) timer = setTimeout(tick, Math.min(step.wakeAt - now(), 60_000))
    void state().then((queue) => isStopped || needs.events.emit({ type: 'queue', queue }))
  }

  const state = async (): Promise<QueueState> => {
    const held = Math.max(0, (await needs.unfinished()) - board.jobs.size)
    return queueState(board, held, stepOf(board, pace, now()), now())
  }

  const start = (id: string) => {
    const job = board.jobs.get(id)
    if (job === undefined) return
    const controller = new AbortController()
    board.hosts.set(job.host, { isBusy: true, freeAt: 0 })
    job.capture = { ...job.capture, state: 'fetching', attempts: job.capture.attempts + 1, waitUntil: null }
    const ended = run(job, controller.signal).finally(async () => {
      job.running = null
      const pause = (await isOwn(job)) ? pace.ownHostPause : pace.hostPause
      board.hosts.set(job.host, { isBusy: false, freeAt: now() + pause })
      tick()
    })
    job.running = { controller, ended }
  }

  const run = async (job: Job, signal: AbortSignal): Promise<void> => {
    try {
      const outcome = await carryOut(job.capture, job.stored, needs, signal)
      if (outcome.kind === 'setback') return await afterSetback(job, outcome, signal)
      noteNetwork(board, job, null, pace, now())
      finish(job)
    } catch (error) {
      await afterError(job, error, signal)
    }
  }

  const afterSetback = async (job: Job, outcome: Setback, signal: AbortSignal): Promise<void> => {
    const { system } = outcome.params
    const isOffline = noteNetwork(board, job, typeof system === 'string' ? system : null, pace, now())
    if (isOffline) return wait(job, outcome, board.probeAt, job.capture.attempts - 1)
    const verdict = decideRetry(outcome.setback, job.capture.attempts, needs.clock.now(), Math.random(), pace.retry)
    if (verdict.kind === 'wait') return wait(job, outcome, now() + verdict.milliseconds, job.capture.attempts)
    signal.throwIfAborted()
    await keepSetback(job.capture, job.stored, outcome, needs)
    finish(job)
  }

  /** Waiting is on disk too: a Retry-After holds across a restart. */
  const wait = async (job: Job, { setback, params }: Setback, until: number, attempts: number): Promise<void> => {
    const reason = { code: setback.code, params }
    const waitUntil = new Date(until).toISOString()
    job.notBefore = until
    job.capture = { ...job.capture, state: 'waiting', attempts, waitUntil, reason, status: setback.status }
    await store(job)
    board.jobs.delete(job.capture.id) // to the end of the queue: offline, another host is tried next
    board.jobs.set(job.capture.id, job)
  }

  const afterError = async (job: Job, error: unknown, signal: AbortSignal): Promise<void> => {
    if (isStopped) return
    if (signal.aborted) {
      job.capture = { ...job.capture, state: 'cancelled', waitUntil: null, reason: null }
      await store(job).catch(() => {}) // then it stands as queued, and can be cancelled again
      return void board.jobs.delete(job.capture.id)
    }
    // The copy could not be saved; the save state has said why. What is on disk says "queued", which is true.
    if (!(error instanceof ExpectedFailure)) console.error(error)
    board.jobs.delete(job.capture.id)
  }

  /** The person knows better when the network is back; what a server asked for is kept. */
  const hurry = (job: Job) => {
    board.probeAt = 0
    if (job.capture.status === null) job.notBefore = 0
  }

  const finish = (job: Job) => {
    board.jobs.delete(job.capture.id)
    board.done++
  }

  const store = async (job: Job): Promise<void> => {
    await needs.project.commit(null, [captureEdit(job.stored, job.capture)])
    job.stored = job.capture
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
      const jobs = [...board.jobs.values()].filter(({ capture }) => ids === null || ids.has(capture.id))
      const waiting = jobs.filter((job) => job.running === null)
      for (const job of waiting) {
        board.jobs.delete(job.capture.id)
        job.capture = { ...job.capture, state: 'cancelled', waitUntil: null }
      }
      const edits = waiting.map((job) => captureEdit(job.stored, job.capture))
      if (edits.length > 0) await needs.project.commit(null, edits)
      for (const job of jobs) job.running?.controller.abort()
      await Promise.all(jobs.map((job) => job.running?.ended))
      tick()
    },
    live: (id) => board.jobs.get(id)?.capture ?? null,
    state,
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      const jobs = [...board.jobs.values()]
      for (const job of jobs) job.running?.controller.abort()
      await Promise.all(jobs.map((job) => job.running?.ended))
    }
  }
}
