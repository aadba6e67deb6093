import type { Capture, QueueState } from '#contract/archive'
import { afterAnswer, afterNetworkFailure, type Connectivity, isNetworkCode, ONLINE } from '#domain/archive/network'
import { backOff, type RetryPace } from '#domain/archive/retry'
import { type HostTurn, type NextStep, nextStep } from '#domain/archive/schedule'

/** How polite and how patient the queue is, in milliseconds. */
export interface Pace {
  readonly slots: number // sources fetched at once, each of another host
  readonly hostPause: number
  readonly ownHostPause: number // for servers on this machine or allowed by name
  readonly partPause: number // between two parts of pages from one host
  readonly retry: RetryPace
  readonly probe: RetryPace // while offline
}

/** A capture in the queue of this session. */
export interface Job {
  capture: Capture // as it is shown
  stored: Capture // as it stands on disk
  notBefore: number
  readonly host: string
  running: { readonly controller: AbortController; readonly ended: Promise<void> } | null
}

/** What the queue knows; it decides nothing and does nothing. */
export interface QueueBoard {
  readonly jobs: Map<string, Job> // in queue order
  readonly hosts: Map<string, HostTurn>
  connectivity: Connectivity
  probeAt: number
  done: number
  isStopped: boolean // the project is being closed
}

export function newBoard(): QueueBoard {
  return { jobs: new Map(), hosts: new Map(), connectivity: ONLINE, probeAt: 0, done: 0, isStopped: false }
}

export function stepOf(board: QueueBoard, pace: Pace, now: number): NextStep {
  const jobs = [...board.jobs.values()]
  const waiting = jobs.filter((job) => job.running === null)
  const network = { isOnline: board.connectivity.isOnline, probeAt: board.probeAt }
  const list = waiting.map(({ capture, host, notBefore }) => ({ id: capture.id, host, notBefore }))
  return nextStep(list, board.hosts, network, jobs.length - waiting.length, pace.slots, now)
}

export function queueState(board: QueueBoard, held: number, step: NextStep, now: number): QueueState {
  const jobs = [...board.jobs.values()]
  const { waitingFor } = step
  return {
    online: board.connectivity.isOnline,
    done: board.done,
    total: board.done + jobs.length,
    held,
    active: jobs.filter((job) => job.running !== null).map((job) => job.capture),
    waitingFor:
      waitingFor === null
        ? null
        : { host: waitingFor.host, seconds: Math.max(0, Math.ceil((waitingFor.until - now) / 1000)) }
  }
}

/** Takes note of what an attempt says about the network. True where the machine counts as offline now. */
export function noteNetwork(board: QueueBoard, job: Job, systemCode: string | null, pace: Pace, now: number): boolean {
  if (systemCode === null || !isNetworkCode(systemCode)) {
    board.connectivity = afterAnswer()
    return false
  }
  const hosts = new Set([...board.jobs.values()].map(({ host }) => host))
  board.connectivity = afterNetworkFailure(board.connectivity, job.host, hosts)
  board.probeAt = now + backOff(board.connectivity.failures, Math.random(), pace.probe)
  return !board.connectivity.isOnline
}
