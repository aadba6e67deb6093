import { ExpectedFailure } from '#contract/result'
import { decideRetry } from '#domain/archive/retry'
import type { Clock } from '../../ports.ts'
import { captureEdit } from './captures.ts'
import { type CarryOutNeeds, carryOut, keepSetback, type Setback } from './carry-out.ts'
import { type Job, noteNetwork, type Pace, type QueueBoard } from './queue-state.ts'

export interface RunNeeds extends CarryOutNeeds {
  readonly clock: Clock
  /** Hears that a job's capture has something new to show. */
  readonly told: () => void
  readonly captured: (captureId: string) => Promise<void>
}

/** Makes one attempt of a job, records what came of it, and takes the job off the board or puts it back to wait. */
export async function runJob(
  job: Job,
  board: QueueBoard,
  needs: RunNeeds,
  pace: Pace,
  signal: AbortSignal
): Promise<void> {
  try {
    const outcome = await carryOut(job.capture, job.stored, needs, signal, (parts) => {
      job.capture = { ...job.capture, parts }
      needs.told()
    })
    if (outcome.kind === 'setback') return await afterSetback(job, outcome, board, needs, pace, signal)
    noteNetwork(board, job, null, pace, needs.clock.now().getTime())
    await needs.captured(outcome.capture.id)
    finish(job, board)
  } catch (error) {
    await afterError(job, error, board, needs, signal)
  }
}

/** Writes a job's capture as it is now. */
async function storeJob(job: Job, { project }: Pick<RunNeeds, 'project'>): Promise<void> {
  await project.commit(null, [captureEdit(job.stored, job.capture)])
  job.stored = job.capture
}

async function afterSetback(
  job: Job,
  outcome: Setback,
  board: QueueBoard,
  needs: RunNeeds,
  pace: Pace,
  signal: AbortSignal
): Promise<void> {
  signal.throwIfAborted()
  const now = needs.clock.now()
  const { system } = outcome.params
  const isOffline = noteNetwork(board, job, typeof system === 'string' ? system : null, pace, now.getTime())
  // What fails because there is no network at all is no attempt at the source.
  if (isOffline) return wait(job, outcome, board.probeAt, job.capture.attempts - 1, board, needs)
  const verdict = decideRetry(outcome.setback, job.capture.attempts, now, Math.random(), pace.retry)
  if (verdict.kind === 'wait') {
    return wait(job, outcome, now.getTime() + verdict.milliseconds, job.capture.attempts, board, needs)
  }
  await keepSetback(job.capture, job.stored, outcome, needs)
  finish(job, board)
}

/** Waiting is on disk too: a Retry-After holds across a restart. */
async function wait(
  job: Job,
  { setback, params }: Setback,
  until: number,
  attempts: number,
  board: QueueBoard,
  needs: RunNeeds
): Promise<void> {
  const reason = { code: setback.code, params }
  const waitUntil = new Date(until).toISOString()
  job.notBefore = until
  job.capture = { ...job.capture, state: 'waiting', attempts, waitUntil, reason, status: setback.status }
  await storeJob(job, needs)
  board.jobs.delete(job.capture.id) // to the end of the queue: offline, another host is tried next
  board.jobs.set(job.capture.id, job)
}

async function afterError(
  job: Job,
  error: unknown,
  board: QueueBoard,
  needs: RunNeeds,
  signal: AbortSignal
): Promise<void> {
  board.jobs.delete(job.capture.id)
  if (board.isStopped) return // on disk it stays queued
  if (signal.aborted) {
    const { parts: _, ...capture } = job.capture // those that came are listed nowhere
    job.capture = { ...capture, state: 'cancelled', waitUntil: null, reason: null }
    await storeJob(job, needs).catch(() => {}) // then it stands as queued, and can be cancelled again
    return
  }
  // The copy could not be saved; the save state has said why. What is on disk says "queued", which is true.
  if (!(error instanceof ExpectedFailure)) console.error(error)
}

function finish(job: Job, board: QueueBoard): void {
  board.jobs.delete(job.capture.id)
  board.done++
}
