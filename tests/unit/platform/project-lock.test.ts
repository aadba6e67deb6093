import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { thisProcess } from '../../../main/platform/process-identity.ts'
import { createLocks } from '../../../main/platform/project-lock.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('the second to take a lock may only read, and is told who holds it', async () => {
  const folder = await temporaryFolder()
  const first = await createLocks().take(folder)
  const second = await createLocks().take(folder)
  expect([first.access, second.access]).toEqual([
    { kind: 'write' },
    { kind: 'read', reason: 'locked', holder: `${hostname()}, ${process.pid}` }
  ])
})

test('a lock is free when nobody has it and when its holder has ended, not while somebody has it', async () => {
  const folder = await temporaryFolder()
  const locks = createLocks()
  const free = [await locks.isFree(folder)]
  const lock = await locks.take(folder)
  free.push(await locks.isFree(folder))
  await lock.release()
  await leaveLock(folder, { ...thisProcess(), bootId: 'an earlier start' })
  free.push(await locks.isFree(folder))
  expect(free).toEqual([true, false, true])
})

test('a released lock can be taken again and leaves no file behind', async () => {
  const folder = await temporaryFolder()
  await (await createLocks().take(folder)).release()
  const again = await createLocks().take(folder)
  expect([again.access.kind, await readdir(join(folder, '.sourcebook'))]).toEqual(['write', ['lock']])
})

test('the lock of a process that has ended is taken over, by one of many at once', async () => {
  const folder = await temporaryFolder()
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await leaveLock(folder, { ...thisProcess(), pid: child.pid, startedAt: '1' })
  const locks = await Promise.all(Array.from({ length: 8 }, () => createLocks().take(folder)))
  expect(locks.filter((lock) => lock.access.kind === 'write')).toHaveLength(1)
})

test('a lock from before the last start of the machine is taken over, even if its pid is in use again', async () => {
  const folder = await temporaryFolder()
  await leaveLock(folder, { ...thisProcess(), bootId: 'an earlier start' })
  expect((await createLocks().take(folder)).access).toEqual({ kind: 'write' })
})

test('the lock of another machine is respected', async () => {
  const folder = await temporaryFolder()
  await leaveLock(folder, { ...thisProcess(), host: 'elsewhere', pid: 7 })
  expect((await createLocks().take(folder)).access).toEqual({ kind: 'read', reason: 'locked', holder: 'elsewhere, 7' })
})

test('an empty lock that a power cut left is taken over once it is a minute old', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, '.sourcebook'))
  const path = join(folder, '.sourcebook', 'lock')
  await writeFile(path, '')
  expect((await createLocks().take(folder)).access.kind).toBe('read')
  await utimes(path, new Date(0), new Date(0))
  expect((await createLocks().take(folder)).access.kind).toBe('write')
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

async function leaveLock(folder: string, holder: object): Promise<void> {
  await mkdir(join(folder, '.sourcebook'), { recursive: true })
  const lock = { ...holder, token: 'theirs', takenAt: '2025-01-01T00:00:00.000Z' }
  await writeFile(join(folder, '.sourcebook', 'lock'), JSON.stringify(lock))
}
