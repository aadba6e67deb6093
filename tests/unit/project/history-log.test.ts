import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHistoryLog } from '../../../main/features/project/history-log.ts'
import { createFiles } from '../../../main/platform/node-files.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const longest = 10_000 // bytes
const importOf = (id: string, length: number) => ({
  act: 'do' as const,
  label: 'article-import' as const,
  edits: [{ path: 'articles/a/article.json', id, before: null, after: { id, text: 'w'.repeat(length) } }]
})

async function openLog() {
  const path = join(await temporaryFolder(), 'history.jsonl')
  const open = () => openHistoryLog(createFiles(), path, true, longest)
  return { path, open }
}

test('of very large changes the newest are remembered, over a restart too, and the last one whatever its size', async () => {
  const { open } = await openLog()
  const log = await open()
  for (const id of ['a', 'b', 'c', 'd']) await log.record(importOf(id, 4000))
  expect([ids(log.done()), ids((await open()).done())]).toEqual([
    ['c', 'd'],
    ['c', 'd']
  ])
  await log.record(importOf('e', 25_000))
  expect([ids(log.done()), ids((await open()).done())]).toEqual([['e'], ['e']])
})

test('the file is written anew before it is much longer than what is remembered', async () => {
  const { path, open } = await openLog()
  const log = await open()
  for (let n = 0; n < 20; n++) await log.record(importOf(`n${n}`, 4000))
  expect((await stat(path)).size).toBeLessThan(3 * longest)
})

test('a file that has grown beyond reading is done without, and the next change is remembered', async () => {
  const { path, open } = await openLog()
  await writeFile(path, `${JSON.stringify(importOf('a', 90_000))}\n`)
  const log = await open()
  expect(log.done()).toEqual([])
  await log.record(importOf('b', 10))
  expect(ids((await open()).done())).toEqual(['b'])
})

const ids = (edits: readonly { readonly id: string }[]) => edits.map(({ id }) => id)
