import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { createWorkers } from '../../../main/platform/work/worker-pool.ts'
import { temporaryFolder } from '../temporary-folder.ts'

// A thread that speaks messages.ts and misbehaves on demand, which no job of the program does.
const script = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ name, input }) => {
  if (name === 'crash') throw new Error('the thread broke')
  if (name === 'hang') for (;;);
  if (name === 'refuse') return parentPort.postMessage({ kind: 'failure', code: 'file-empty', params: { name: input } })
  parentPort.postMessage({ kind: 'value', value: input })
})`

async function pool(size: number) {
  const path = join(await temporaryFolder(), 'worker.mjs')
  await writeFile(path, script)
  return createWorkers(pathToFileURL(path), size)
}

test('more jobs than threads all get their own answer', async () => {
  const workers = await pool(2)
  const inputs = Array.from({ length: 20 }, (_, i) => i)
  expect(await Promise.all(inputs.map((input) => workers.run('echo', input)))).toEqual(inputs)
})

test('a thread that crashes fails its own job, and the next job gets a new thread', async () => {
  const workers = await pool(1)
  const crash = workers.run('crash', null)
  const after = workers.run('echo', 'still here')
  await expect(crash).rejects.toThrow('the thread broke')
  expect(await after).toBe('still here')
})

test('a job that never ends is cancelled by its signal', async () => {
  const workers = await pool(1)
  const controller = new AbortController()
  const hang = workers.run('hang', null, controller.signal)
  setTimeout(() => controller.abort(), 100)
  await expect(hang).rejects.toMatchObject({ code: 'cancelled' })
  expect(await workers.run('echo', 1)).toBe(1)
})

test('an expected failure comes back as one', async () => {
  const workers = await pool(1)
  await expect(workers.run('refuse', 'a.txt')).rejects.toMatchObject({ code: 'file-empty', params: { name: 'a.txt' } })
})

test('input that cannot be sent fails its job and leaves the pool usable', async () => {
  const workers = await pool(1)
  await expect(workers.run('echo', () => {})).rejects.toThrow('could not be cloned')
  expect(await workers.run('echo', 1)).toBe(1)
})
