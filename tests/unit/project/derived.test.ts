import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { formatRecordFile } from '../../../main/features/project/record-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const Word = z.object({ id: z.string(), text: z.string() })
const path = 'articles/a1/annotations.json'
const word = (id: string) => ({ id, text: id })

async function start() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const first = createProjectFeature(ports)
  const { folder: root } = await first.handlers['project.create']({ name: 'A' })
  await first.current().commit(null, [{ path, id: 'one', before: null, after: word('one') }])
  await first.close()
  const counts = { computed: 0 }
  const open = async () => {
    const project = createProjectFeature(ports)
    await project.handlers['project.open']({ id: ports.grants.grant(root) })
    const ids = () =>
      project.current().derived(path, 'ids', Word, z.array(z.string()), (words) => {
        counts.computed++
        return words.map(({ id }) => id)
      })
    return { project, ids }
  }
  return { root, file: join(root, path), counts, open }
}

test('a value is computed once, also over a restart, and anew when the file changed', async () => {
  const { counts, open } = await start()
  const first = await open()
  expect([await first.ids(), await first.ids(), counts.computed]).toEqual([['one'], ['one'], 1])
  await first.project.close()
  const second = await open()
  expect([await second.ids(), counts.computed]).toEqual([['one'], 1])
  await second.project.current().commit(null, [{ path, id: 'two', before: null, after: word('two') }])
  expect([await second.ids(), counts.computed]).toEqual([['one', 'two'], 2])
  await second.project.close()
})

test('a change while the project was closed is seen, though its time and size are the same', async () => {
  const { file, counts, open } = await start()
  const first = await open()
  await first.ids()
  await first.project.close()
  const before = await readFile(file, 'utf8')
  await writeFile(file, formatRecordFile({ schema: 1, records: [word('six')] }))
  await utimes(file, 1, 1)
  await writeFile(file, before.replaceAll('one', 'two'))
  await utimes(file, 1, 1)
  const second = await open()
  expect([await second.ids(), counts.computed]).toEqual([['two'], 2])
  await second.project.close()
})

test('a file that is gone, or was kept damaged, is computed from what there is', async () => {
  const { root, file, open } = await start()
  const first = await open()
  await first.ids()
  await first.project.close()
  await writeFile(join(root, '.sourcebook', 'derived.json'), '{"ids')
  await writeFile(file, formatRecordFile({ schema: 1, records: [] }))
  const second = await open()
  expect(await second.ids()).toEqual([])
  await second.project.close()
})

test('a change by another program while the project is open is seen', async () => {
  const { file, open } = await start()
  const { project, ids } = await open()
  expect(await ids()).toEqual(['one'])
  await writeFile(file, formatRecordFile({ schema: 1, records: [word('three')] }))
  const end = Date.now() + 5000
  while ((await ids())[0] !== 'three' && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await ids()).toEqual(['three'])
  await project.close()
})
