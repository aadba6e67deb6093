import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const Word = z.object({ id: z.string(), text: z.string() })
const path = 'articles/a1/annotations.json'
const words = ['one', 'two', 'three', 'four']

/** A closed project with four words, each saved by itself, and a way to open it again. */
async function closedProject() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  const { folder: root, id } = await project.handlers['project.create']({ name: 'Water' })
  for (const text of words)
    await project
      .current()
      .commit('annotation-create', [{ path, id: text, before: null, after: { id: text, text } as never }])
  await project.handlers['project.update']({ name: 'Rivers' })
  await project.close()
  const open = async () => {
    const again = createProjectFeature(ports)
    const opened = await again.handlers['project.open']({ id: ports.grants.grant(root) })
    return { again, opened, records: () => again.current().records(path, Word) }
  }
  return { root, id, ports, open, file: join(root, path) }
}

const deep = `{"schema":1,"records":[{"id":"x","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`
const damages: [string, (file: string) => Promise<void>][] = [
  ['nothing at all', (file) => truncate(file, 0)],
  ['its first half', async (file) => truncate(file, (await readFile(file)).length >> 1)],
  ['zeros instead of bytes', async (file) => writeFile(file, new Uint8Array((await readFile(file)).length))],
  ['a text that is no JSON', (file) => writeFile(file, 'Not today.')],
  ['another JSON value', (file) => writeFile(file, 'null')],
  ['100,000 brackets in each other', (file) => writeFile(file, deep)],
  ['records of another kind', (file) => writeFile(file, '{"schema":1,"records":[{"id":"one","text":7}]}')],
  [
    'marks of an unfinished merge',
    async (file) =>
      writeFile(file, (await readFile(file, 'utf8')).replace('"records"', '<<<<<<< HEAD\n=======\n  "records"'))
  ]
]

test.each(damages)('a file that holds %s is recovered to the last word, and kept aside', async (_, damage) => {
  const { open, file } = await closedProject()
  await damage(file)
  const bytes = await readFile(file)
  const { again, records } = await open()
  expect((await records()).map(({ text }) => text)).toEqual([...words].sort())
  const kept = (await readdir(dirname(file))).filter((name) => name.includes('.damaged-'))
  expect(await readFile(join(dirname(file), kept[0] ?? ''))).toEqual(bytes)
  const [notice] = await again.handlers['project.notices']({})
  expect(notice).toMatchObject({ code: 'recovered', params: { file: path } })
  expect(notice?.message).toMatch(/^articles\/a1\/annotations\.json was damaged\. Its version of \d{4}/)
  await again.close()
  const next = await open()
  expect((await next.records()).length).toBe(4)
  expect(await next.again.handlers['project.notices']({})).toEqual([])
})

test('without backup or history what is whole in a damaged file is used', async () => {
  const { root, open, file } = await closedProject()
  await rm(join(root, '.sourcebook'), { recursive: true })
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.slice(0, text.indexOf('"three"')))
  const { again, records } = await open()
  expect((await records()).map(({ id }) => id)).toEqual(['four', 'one'])
  expect(await again.handlers['project.notices']({})).toMatchObject([{ code: 'salvaged', params: { count: 2 } }])
})

test('without any backup a new file is made again from the history', async () => {
  const { root, open, file } = await closedProject()
  await rm(join(root, '.sourcebook', 'backups'), { recursive: true })
  await writeFile(file, '')
  const { again, records } = await open()
  expect((await records()).length).toBe(4)
  expect(await again.handlers['project.notices']({})).toMatchObject([{ code: 'salvaged', params: { count: 4 } }])
})

test('where there is nothing to recover a file stays as it is, and is told as damaged', async () => {
  const { root, open, file } = await closedProject()
  await rm(join(root, '.sourcebook'), { recursive: true })
  await writeFile(file, 'Not today.')
  const { records } = await open()
  await expect(records()).rejects.toMatchObject({ code: 'project-damaged' })
  expect(await readFile(file, 'utf8')).toBe('Not today.')
})

test('a damaged or missing project.json is recovered with its name and id', async () => {
  for (const spoil of [(file: string) => writeFile(file, '{'), (file: string) => rm(file)]) {
    const { root, id, open } = await closedProject()
    await spoil(join(root, 'project.json'))
    const { again, opened } = await open()
    expect(opened).toMatchObject({ id, name: 'Rivers', access: { kind: 'write' } })
    expect((await again.handlers['project.notices']({})).length).toBe(1)
  }
})

test('a project that can only be read shows what is recovered and writes nothing', async () => {
  const { root, ports, open, file } = await closedProject()
  await writeFile(file, '{')
  const lock = await ports.locks.take(root)
  const { records, opened } = await open()
  expect(opened.access.kind).toBe('read')
  expect((await records()).length).toBe(4)
  expect(await readFile(file, 'utf8')).toBe('{')
  await lock.release()
})

test('fields called __proto__ change nothing but themselves', async () => {
  const { open, file } = await closedProject()
  const hostile =
    '{"schema":1,"records":[{"id":"one","text":"1","__proto__":{"isAdmin":true}}],"__proto__":{"isAdmin":true}}'
  await writeFile(file, hostile)
  const { again, records } = await open()
  expect(await records()).toEqual([{ id: 'one', text: '1' }])
  const after = { id: 'two', text: '2' }
  await again.current().commit('annotation-create', [{ path, id: 'two', before: null, after }])
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  expect(await readFile(file, 'utf8')).toContain('"__proto__": {\n        "isAdmin": true')
})
