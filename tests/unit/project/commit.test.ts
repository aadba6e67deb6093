import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const Word = z.object({ id: z.string(), text: z.string() })
const path = 'articles/a1/annotations.json'
const word = (id: string, text: string) => ({ id, text })
const create = (id: string, text: string, file = path) => ({ path: file, id, before: null, after: word(id, text) })

async function start() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  const made = await project.handlers['project.create']({ name: 'A' })
  const again = () => {
    const next = createProjectFeature(ports)
    return next.handlers['project.open']({ id: ports.grants.grant(made.folder) }).then(() => next)
  }
  return { ports, project, open: project.current(), file: join(made.folder, path), again }
}

test('committed records are on disk in id order, one block each, keys in order', async () => {
  const { open, file } = await start()
  await open.commit(null, [create('b', 'two'), create('a', 'one')])
  expect(await readFile(file, 'utf8')).toBe(`{
  "schema": 1,
  "records": [
    {
      "id": "a",
      "text": "one"
    },
    {
      "id": "b",
      "text": "two"
    }
  ]
}
`)
  expect(await open.records(path, Word)).toEqual([word('a', 'one'), word('b', 'two')])
})

test('a change that expects another record than there is changes nothing', async () => {
  const { open } = await start()
  await open.commit(null, [create('a', 'one')])
  const edits = [create('b', 'two'), { path, id: 'a', before: word('a', 'other'), after: null }]
  await expect(open.commit('annotation-update', edits)).rejects.toMatchObject({ code: 'changed-elsewhere' })
  expect(await open.records(path, Word)).toEqual([word('a', 'one')])
})

test('many changes at once are written one after the other', async () => {
  const { open } = await start()
  const ids = Array.from({ length: 40 }, (_, i) => `n${String(i).padStart(2, '0')}`)
  await Promise.all(ids.map((id) => open.commit('annotation-create', [create(id, id)])))
  expect((await open.records(path, Word)).map(({ id }) => id)).toEqual(ids)
})

test('undo and redo go over a restart, and a new change ends redoing', async () => {
  const { open, project, again } = await start()
  await open.commit('annotation-create', [create('a', 'one')])
  await open.commit('annotation-update', [{ path, id: 'a', before: word('a', 'one'), after: word('a', 'two') }])
  await project.close()
  const next = await again()
  expect(await next.handlers['project.undo']({})).toEqual({ label: 'annotation-update' })
  expect(await next.current().records(path, Word)).toEqual([word('a', 'one')])
  await next.close()
  const last = await again()
  expect(await last.handlers['project.history']({})).toEqual({ undo: 'annotation-create', redo: 'annotation-update' })
  expect(await last.handlers['project.redo']({})).toEqual({ label: 'annotation-update' })
  await last.handlers['project.undo']({})
  await last.current().commit('annotation-create', [create('b', 'new')])
  await expect(last.handlers['project.redo']({})).rejects.toMatchObject({ code: 'nothing-to-redo' })
})

test('the last two hundred changes can be undone and no more', async () => {
  const { open, project, again } = await start()
  for (let i = 0; i < 203; i++) await open.commit('annotation-create', [create(`n${i}`, '')])
  await project.close()
  const next = await again()
  for (let i = 0; i < 200; i++) await next.handlers['project.undo']({})
  await expect(next.handlers['project.undo']({})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect(await next.current().records(path, Word)).toHaveLength(3)
})

test('a change that cannot be taken back any more does not stand before the earlier ones', async () => {
  const { project, open } = await start()
  await open.commit('annotation-create', [create('a', 'one')])
  await open.commit('annotation-create', [create('b', 'two')])
  await open.commit(null, [{ path, id: 'b', before: word('b', 'two'), after: word('b', 'other') }])
  await expect(project.handlers['project.undo']({})).rejects.toMatchObject({ code: 'changed-elsewhere' })
  expect(await project.handlers['project.undo']({})).toEqual({ label: 'annotation-create' })
  expect(await open.records(path, Word)).toEqual([word('b', 'other')])
})

test('a change from before the records had all their fields can still be taken back', async () => {
  const { project, open } = await start()
  const Coloured = Word.extend({ colour: z.string().default('grey') })
  await open.commit('annotation-create', [create('a', 'one')])
  const [before] = await open.records(path, Coloured)
  if (before === undefined) throw new Error('nothing was created')
  const after = { ...before, colour: 'blue' }
  await open.commit('annotation-update', [{ path, id: 'a', before, after }])
  expect(await project.handlers['project.undo']({})).toEqual({ label: 'annotation-update' })
  expect(await project.handlers['project.undo']({})).toEqual({ label: 'annotation-create' })
  expect(await open.records(path, Coloured)).toEqual([])
})

test('the history keeps what a change made of a long record, and not the record twice', async () => {
  const { open, project } = await start()
  const long = { ...word('a', 'one'), blocks: Array.from({ length: 2000 }, (_, i) => ({ id: `b${i}`, kind: 'text' })) }
  await open.commit(null, [{ path, id: 'a', before: null, after: long }])
  const blocks = long.blocks.map((block, i) => (i === 900 ? { ...block, kind: 'heading' } : block))
  const changed = { ...long, blocks }
  await open.commit('article-update', [{ path, id: 'a', before: long, after: changed }])
  const log = await readFile(join(open.root, '.sourcebook', 'history.jsonl'))
  expect(log.length).toBeLessThan(300)
  await project.handlers['project.undo']({})
  expect(await open.records(path, z.looseObject({ id: z.string() }))).toEqual([long])
})

test('a torn history is read as far as it is whole', async () => {
  const { ports, open, project, again } = await start()
  await open.commit('annotation-create', [create('a', 'one')])
  await open.commit('annotation-create', [create('b', 'two')])
  await project.close()
  const log = join(open.root, '.sourcebook', 'history.jsonl')
  const bytes = await readFile(log)
  await writeFile(log, bytes.subarray(0, bytes.length - 9))
  const next = await again()
  expect(await next.handlers['project.history']({})).toEqual({ undo: 'annotation-create', redo: null })
  await next.current().commit('annotation-update', [create('c', 'three')])
  expect(await next.handlers['project.history']({})).toEqual({ undo: 'annotation-update', redo: null })
  expect(ports.told.some((event) => event.type === 'save' && event.state === 'failed')).toBe(false)
})

test('what another program wrote into the file meanwhile is kept beside our change', async () => {
  const { open, file } = await start()
  await open.commit(null, [create('a', 'one'), create('b', 'two')])
  const theirs = (await readFile(file, 'utf8')).replace('"two"', '"theirs"')
  await writeFile(file, theirs)
  await open.commit(null, [{ path, id: 'a', before: word('a', 'one'), after: word('a', 'ours') }])
  expect(await open.records(path, Word)).toEqual([word('a', 'ours'), word('b', 'theirs')])
})

test('when another program changed the same record, neither version vanishes', async () => {
  const { open, file } = await start()
  await open.commit(null, [create('a', 'one')])
  const theirs = (await readFile(file, 'utf8')).replace('"one"', '"theirs"')
  await writeFile(file, theirs)
  const edit = { path, id: 'a', before: word('a', 'one'), after: word('a', 'ours') }
  await expect(open.commit(null, [edit])).rejects.toMatchObject({ code: 'changed-elsewhere' })
  const names = (await readdir(join(file, '..'))).filter((name) => name.startsWith('annotations.conflict-'))
  const aside = await readFile(join(file, '..', names[0] ?? ''), 'utf8')
  expect([await readFile(file, 'utf8'), JSON.parse(aside).records]).toEqual([theirs, [word('a', 'ours')]])
  expect(await open.records(path, Word)).toEqual([word('a', 'theirs')])
})

test('every earlier generation of a file is kept for a while', async () => {
  const { open } = await start()
  await open.commit(null, [create('a', 'one')])
  await open.commit(null, [{ path, id: 'a', before: word('a', 'one'), after: word('a', 'two') }])
  const folder = open.path('.sourcebook/backups', path)
  const [newest = ''] = (await readdir(folder)).reverse()
  expect(JSON.parse(await readFile(join(folder, newest), 'utf8')).records).toEqual([word('a', 'one')])
})

test('a damaged file is told, and neither read as empty nor overwritten', async () => {
  const { open, file, project, again } = await start()
  await open.commit(null, [create('a', 'one')])
  await project.close()
  const damages = [
    '',
    'null',
    '{"schema":1,"records":[{"id":"a","te',
    '\0'.repeat(100),
    '[]',
    `{"schema":1,"records":${'['.repeat(1e5)}`
  ]
  for (const damage of damages) {
    await rm(join(open.root, '.sourcebook', 'backups'), { recursive: true, force: true })
    await writeFile(file, damage)
    const next = await again()
    await expect(next.current().records(path, Word)).rejects.toMatchObject({ code: 'project-damaged' })
    await expect(next.current().commit(null, [create('b', 'two')])).rejects.toMatchObject({ code: 'project-damaged' })
    expect(await readFile(file, 'utf8')).toBe(damage)
    await next.close()
  }
})

test('a record with a key called __proto__ keeps it and poisons nothing', async () => {
  const { open, file, project, again } = await start()
  await open.commit(null, [create('a', 'one')])
  await project.close()
  const text = (await readFile(file, 'utf8')).replace('"text": "one"', '"__proto__": {"polluted": true}, "text": "one"')
  await writeFile(file, text)
  const next = await again()
  expect(await next.current().records(path, Word)).toEqual([word('a', 'one')])
  await next.current().commit(null, [create('b', 'two')])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a file without records is taken away, and comes back with the first one', async () => {
  const { open, file } = await start()
  await open.commit('annotation-create', [create('a', 'one')])
  await open.commit('annotation-remove', [{ path, id: 'a', before: word('a', 'one'), after: null }])
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await open.records(path, Word)).toEqual([])
})

test('a change says what it touched, that it is saving, and that it is saved', async () => {
  const { ports, open } = await start()
  ports.told.length = 0
  await open.commit('annotation-create', [create('a', 'one')])
  expect(ports.told).toEqual([
    { type: 'save', state: 'saving', reason: null },
    { type: 'save', state: 'saved', reason: null },
    { type: 'changed', topics: ['annotations'], ids: ['a', 'a1'] },
    { type: 'history', history: { undo: 'annotation-create', redo: null } }
  ])
})

test('a path leading out of the project is refused', async () => {
  const { open } = await start()
  expect(() => open.path('articles', '..', '..', 'x')).toThrow('not-found')
  await expect(open.commit(null, [create('a', 'one', '../outside.json')])).rejects.toMatchObject({ code: 'not-found' })
})

test('what was committed does not follow later changes of the object that was given', async () => {
  const { open } = await start()
  const record = word('a', 'one')
  await open.commit(null, [{ path, id: 'a', before: null, after: record }])
  record.text = 'changed'
  expect(await open.records(path, Word)).toEqual([word('a', 'one')])
})
