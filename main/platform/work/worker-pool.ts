import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ExpectedFailure } from '#contract/result'
import type { Workers } from '../../ports.ts'
import type { Answer, Request } from './messages.ts'

interface Job {
  readonly request: Request
  readonly signal: AbortSignal | undefined
  resolve(value: unknown): void
  reject(reason: unknown): void
}

/**
 * Runs the jobs of jobs.ts, one at a time in each thread, as they come. A cancelled job ends by ending its thread; a
 * thread that crashes fails only the job it was at. Idle threads do not keep the program running. There are two at
 * least, so that opening a long article does not wait for an import.
 * @param script the built worker.js (worker.ts under a runtime that reads TypeScript)
 */
export function createWorkers(
  script: string | URL,
  size = Math.min(3, Math.max(2, availableParallelism() - 1))
): Workers {
  const idle: Worker[] = []
  const waiting: Job[] = []
  let busy = 0

  const next = () => {
    const job = busy < size ? waiting.shift() : undefined
    if (job === undefined) return
    busy++
    const worker = idle.pop() ?? new Worker(script)
    void runJob(worker, job).then((isAlive) => {
      busy--
      if (isAlive) idle.push(worker)
      next()
    })
  }

  return {
    run<I, O>(name: string, input: I, signal?: AbortSignal): Promise<O> {
      return new Promise<O>((resolve, reject) => {
        // The caller names the job and knows what it answers; jobs.ts is where both are written down.
        waiting.push({ request: { name, input }, signal, resolve: (value) => resolve(value as O), reject })
        next()
      })
    }
  }
}

/** Fulfilled when the thread is free again; false when it has ended. */
function runJob(worker: Worker, job: Job): Promise<boolean> {
  return new Promise((resolve) => {
    const answered = (answer: Answer) => {
      settle(job, answer)
      end(true)
    }
    const crashed = (reason: unknown) => {
      job.reject(reason)
      end(false)
    }
    const exited = (code: number) => crashed(new Error(`The worker ended (${code}) during ${job.request.name}`))
    const cancelled = () => {
      crashed(new ExpectedFailure('cancelled'))
      void worker.terminate()
    }
    const end = (isAlive: boolean) => {
      job.signal?.removeEventListener('abort', cancelled)
      worker.off('message', answered).off('error', crashed).off('exit', exited)
      if (isAlive) worker.unref()
      else worker.on('error', () => {}) // an ending thread may still complain; its job has been told
      resolve(isAlive)
    }
    worker.on('message', answered).on('error', crashed).on('exit', exited)
    job.signal?.addEventListener('abort', cancelled)
    worker.ref()
    try {
      if (job.signal?.aborted) cancelled()
      else worker.postMessage(job.request)
    } catch (error) {
      job.reject(error) // the input holds something that cannot be sent
      end(true)
    }
  })
}

function settle(job: Job, answer: Answer): void {
  if (answer.kind === 'value') job.resolve(answer.value)
  else if (answer.kind === 'failure') job.reject(new ExpectedFailure(answer.code, answer.params))
  else job.reject(Object.assign(new Error(answer.message), { stack: answer.stack }))
}
