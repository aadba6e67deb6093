import { create } from 'zustand'
import type { AppEvent, Task } from '#contract/events'
import type { Notice } from '#contract/project'

export type SaveState = Extract<AppEvent, { type: 'save' }>['state']

/** What only events tell: it is shown as it comes and asked for by nobody. */
interface Live {
  readonly isConnected: boolean
  readonly save: { readonly state: SaveState; readonly reason: string | null }
  readonly tasks: readonly Task[] // those that run
  readonly notice: Notice | null // the last one, until it was said
  setTask(task: Task): void
}

export const useLive = create<Live>()((set) => ({
  isConnected: true,
  save: { state: 'saved', reason: null },
  tasks: [],
  notice: null,
  setTask: (task) =>
    set(({ tasks }) => {
      const others = tasks.filter((other) => other.id !== task.id)
      return { tasks: task.state === 'running' ? [...others, task] : others }
    })
}))
