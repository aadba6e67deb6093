import { expect, test } from 'vitest'
import type { AppEvent } from '#contract/events'
import { createIds } from '../../../main/platform/ids.ts'
import { createTasks } from '../../../main/platform/tasks.ts'

function start() {
  const events: AppEvent[] = []
  const tasks = createTasks({ emit: (event) => events.push(event) }, createIds({ now: () => new Date() }))
  const states = () => events.flatMap((event) => (event.type === 'task' ? event.task.state : []))
  const firstId = () => events.flatMap((event) => (event.type === 'task' ? event.task.id : []))[0] ?? ''
  return { tasks, states, firstId }
}

test('a task says that it runs and that it is done, and gives its result', async () => {
  const { tasks, states } = start()
  expect(await tasks.run('import', 'a.txt', async () => 7)).toBe(7)
  expect(states()).toEqual(['running', 'done'])
})

test('a cancelled task is told through its signal and ends as cancelled', async () => {
  const { tasks, states, firstId } = start()
  const run = tasks.run('verify', 'archive', ({ signal }) => {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  tasks.cancel(firstId())
  await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  expect(states()).toEqual(['running', 'cancelled'])
})

test('a task that throws ends as failed and hands the error on', async () => {
  const { tasks, states } = start()
  const broken = new Error('broken')
  await expect(tasks.run('export', 'note', () => Promise.reject(broken))).rejects.toBe(broken)
  expect(states()).toEqual(['running', 'failed'])
})
