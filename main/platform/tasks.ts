import type { Task } from '#contract/events'
import { ExpectedFailure } from '#contract/result'
import type { Events, Ids, RunningTask, Tasks } from '../ports.ts'

const quietMilliseconds = 100 // between two progress events of one task

/** Tells of long work as `task` events, and stops it when asked. */
export function createTasks(events: Events, ids: Ids): Tasks {
  const running = new Map<string, AbortController>()
  return {
    async run(kind, label, work) {
      const controller = new AbortController()
      const report = createReport(events, { id: ids.next(), kind, label, done: 0, total: null, state: 'running' })
      running.set(report.id, controller)
      try {
        const result = await work({ signal: controller.signal, progress: report.progress })
        report.end('done')
        return result
      } catch (error) {
        report.end(controller.signal.aborted ? 'cancelled' : 'failed')
        throw controller.signal.aborted ? new ExpectedFailure('cancelled', {}, { cause: error }) : error
      } finally {
        running.delete(report.id)
      }
    },
    cancel(id) {
      running.get(id)?.abort()
    }
  }
}

interface Report {
  readonly id: string
  readonly progress: RunningTask['progress']
  end(state: Task['state']): void
}

function createReport(events: Events, first: Task): Report {
  let task = first
  let toldAt = Date.now()
  const tell = (change: Partial<Task>, always: boolean) => {
    task = { ...task, ...change }
    if (!always && Date.now() - toldAt < quietMilliseconds) return
    toldAt = Date.now()
    events.emit({ type: 'task', task })
  }
  tell({}, true)
  return {
    id: first.id,
    progress: (done, total) => tell({ done, total }, false),
    end: (state) => tell({ state }, true)
  }
}
