import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSourceServer } from '../../fixtures/server/server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { archiveOver, until } from './archive-over.ts'

const program = join(import.meta.dirname, 'capture-process.ts')

test('a program that is killed while capturing loses no recorded copy, and the queue goes on from there', async () => {
  const server = await startSourceServer()
  const folder = await temporaryFolder()
  const urls = Array.from({ length: 8 }, (_, n) => `${server.origin}/articles/${n}`)
  for (const answered of [2, 6]) {
    const before = server.seen.length
    const child = spawn(
      process.execPath,
      ['--experimental-transform-types', program, join(folder, 'project'), ...urls],
      {
        env: {
          ...process.env,
          SOURCEBOOK_ALLOW_HOSTS: '127.0.0.1',
          SOURCEBOOK_SETTINGS: join(folder, 'settings'),
          SOURCEBOOK_HOME: join(folder, 'home')
        },
        stdio: 'ignore'
      }
    )
    await until(() => server.seen.length >= before + answered, 30_000)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  const archive = await archiveOver(folder)
  const captured = (await archive.list()).filter(({ state }) => state === 'captured').length
  expect(captured).toBeGreaterThan(0)
  expect(await archive.handlers['archive.verify']({})).toMatchObject({ captures: captured, problems: [] })
  const left = (await archive.list()).filter(({ state }) => state === 'queued').map(({ id }) => id)
  expect(left.length).toBe(16 - captured)
  await archive.handlers['archive.retry']({ ids: left })
  expect((await archive.settled()).every(({ state }) => state === 'captured')).toBe(true)
  expect(await archive.handlers['archive.verify']({})).toMatchObject({ captures: 16, problems: [] })
  await server.stop()
}, 120_000)
