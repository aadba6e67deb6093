import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { openSession } from '../../../main/features/project/open-project.ts'
import { formatRecordFile } from '../../../main/features/project/record-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const Word = z.object({ id: z.string(), text: z.string(), tags: z.array(z.string()).optional() })
type Word = z.infer<typeof Word>
const path = 'articles/a1/annotations.json'
const fileOf = (...records: Word[]) => formatRecordFile({ schema: 1, records })

async function openProject() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  const { folder: root } = await project.handlers['project.create']({ name: 'Water' })
  const edits = ['one', 'two'].map((id) => ({ path, id, before: null, after: { id, text: id } }))
  await project.current().commit('annotation-create', edits)
  const open = project.current()
  const texts = async () => Object.fromEntries((await open.records(path, Word)).map(({ id, text }) => [id, text]))
  await texts()
  return { folder, ports, project, open, root, file: join(root, path), texts }
}

/** Waits for what a watcher tells, which comes when the system says so. */
async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + 5000
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
}

test('what another program writes is shown while the project is open, and undo brings the old words back', async () => {
  const { ports, project, file, texts } = await openProject()
  await writeFile(file, fileOf({ id: 'one', text: 'theirs' }, { id: 'three', text: 'new' }))
  await eventually(async () => expect(await texts()).toEqual({ one: 'theirs', three: 'new' }))
  // A read may find the change before the watcher has told of it.
  await eventually(async () => {
    expect(ports.told).toContainEqual(expect.objectContaining({ type: 'changed', topics: ['annotations'] }))
    expect(ports.told).toContainEqual(
      expect.objectContaining({ type: 'notice', notice: expect.objectContaining({ code: 'outside-change' }) })
    )
  })
  expect(await project.handlers['project.undo']({})).toEqual({ label: 'outside-change' })
  expect(await texts()).toEqual({ one: 'one', two: 'two' })
  await project.close()
})

test('of files that nobody has read it is told that they changed, and of which text, but not which records', async () => {
  const { ports, root } = await openProject()
  const open = await openSession(ports, root, 'p', { kind: 'write' })
  await mkdir(join(root, 'library'))
  await writeFile(join(root, 'library', '0a.json'), fileOf({ id: 'r1', text: 'a reference' }))
  await open.lookOutside(['library/0a.json'])
  await open.lookOutside(['articles/a2/article.json'])
  expect(ports.told.filter(({ type }) => type === 'changed').slice(-2)).toEqual([
    { type: 'changed', topics: ['library'], ids: [] },
    { type: 'changed', topics: ['articles'], ids: ['a2'] }
  ])
})

test('a file that another program deletes, or moves away, is told as gone and comes back by undo', async () => {
  for (const take of [(file: string) => rm(file), (file: string) => rename(file, `${file}.old`)]) {
    const { project, file, texts } = await openProject()
    await take(file)
    await eventually(async () => expect(await texts()).toEqual({}))
    await eventually(async () =>
      expect(await project.handlers['project.history']({})).toMatchObject({ undo: 'outside-change' })
    )
    await project.handlers['project.undo']({})
    expect(await texts()).toEqual({ one: 'one', two: 'two' })
    await project.close()
  }
})

test('our own saves are no news from outside', async () => {
  const { ports, open, project } = await openProject()
  for (let i = 0; i < 20; i++) {
    const after = { id: `n${i}`, text: 'x' }
    await open.commit('annotation-create', [{ path, id: after.id, before: null, after }])
  }
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(ports.told.filter(({ type }) => type === 'notice')).toEqual([])
  await project.close()
})

test('another field of the same record is merged, the same field is put aside, and both are told', async () => {
  const { ports, open, project, file, texts } = await openProject()
  await project.close()
  const plain = createProjectFeature({ ...ports, watching: { watch: () => ({ add: () => false, close: () => {} }) } })
  await plain.handlers['project.open']({ id: ports.grants.grant(open.root) })
  const session = plain.current()
  const read = async () => (await session.records(path, Word)).map(({ text, tags }) => [text, tags])
  await read()
  await writeFile(file, fileOf({ id: 'one', text: 'one', tags: ['river'] }, { id: 'two', text: 'theirs' }))
  const ours = (id: string) => ({ path, id, before: { id, text: id }, after: { id, text: 'ours' } })
  await session.commit('annotation-update', [ours('one')])
  expect(await read()).toEqual([
    ['ours', ['river']],
    ['theirs', undefined]
  ])
  await expect(session.commit('annotation-update', [ours('two')])).rejects.toMatchObject({ code: 'changed-elsewhere' })
  await writeFile(file, fileOf({ id: 'one', text: 'one' }, { id: 'two', text: 'again' }))
  const change = { path, id: 'two', before: { id: 'two', text: 'theirs' }, after: { id: 'two', text: 'ours' } }
  await expect(session.commit('annotation-update', [change])).rejects.toMatchObject({ code: 'changed-elsewhere' })
  const [aside = ''] = (await readdir(dirname(file))).filter((name) => name.includes('.conflict-'))
  expect(await readFile(join(dirname(file), aside), 'utf8')).toContain('"ours"')
  expect(await plain.handlers['project.notices']({})).toMatchObject([{ code: 'conflict', params: { file: path } }])
  await plain.close()
  expect(texts).toBeDefined()
})

test('a file that another program leaves unreadable does not take what is shown, nor what is saved next', async () => {
  const { open, project, file, texts } = await openProject()
  await writeFile(file, '{"schema":1,"rec')
  await eventually(async () =>
    expect(await project.handlers['project.notices']({})).toMatchObject([{ code: 'outside-damage' }])
  )
  expect(await texts()).toEqual({ one: 'one', two: 'two' })
  await open.commit('annotation-create', [
    { path, id: 'three', before: null, after: { id: 'three', text: 'three' } as never }
  ])
  expect(await readFile(file, 'utf8')).toContain('"three"')
  const [kept = ''] = (await readdir(dirname(file))).filter((name) => name.includes('.damaged-'))
  expect(await readFile(join(dirname(file), kept), 'utf8')).toBe('{"schema":1,"rec')
  await project.close()
})

test('a window that can only read follows the one that writes', async () => {
  const { folder, open, project, root } = await openProject()
  const ports = portsOver(folder)
  const reader = createProjectFeature(ports)
  const seen = await reader.handlers['project.open']({ id: ports.grants.grant(root) })
  expect(seen.access.kind).toBe('read')
  await reader.current().records(path, Word)
  await open.commit('annotation-create', [
    { path, id: 'three', before: null, after: { id: 'three', text: 'three' } as never }
  ])
  await eventually(async () => {
    expect((await reader.current().records(path, Word)).map(({ id }) => id)).toEqual(['one', 'three', 'two'])
    expect(ports.told).toContainEqual(expect.objectContaining({ type: 'changed', topics: ['annotations'] }))
  })
  expect(ports.told.filter(({ type }) => type === 'notice')).toEqual([])
  await reader.close()
  await project.close()
})

test('new articles and notes of another program are told as changes of their lists', async () => {
  const { ports, project, root } = await openProject()
  await mkdir(join(root, 'articles', 'a2'))
  await writeFile(join(root, 'articles', 'a2', 'article.json'), '{}')
  await mkdir(join(root, 'notes'), { recursive: true })
  const told = () => new Set(ports.told.flatMap((event) => (event.type === 'changed' ? event.topics : [])))
  await eventually(async () => expect(told()).toContain('articles'))
  await writeFile(join(root, 'notes', 'new.md'), '# New\n')
  await eventually(async () => expect(told()).toContain('notes'))
  await project.close()
})

test('a git checkout of the open project is shown, and undo brings the other branch back', async () => {
  const { project, root, open, texts } = await openProject()
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'pipe' })
  await writeFile(join(root, '.gitignore'), '.sourcebook/\n')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  git('checkout', '-qb', 'other')
  await open.commit('annotation-update', [
    { path, id: 'one', before: { id: 'one', text: 'one' } as never, after: { id: 'one', text: 'changed' } as never }
  ])
  git('commit', '-qam', 'second')
  git('checkout', '-q', '-')
  await eventually(async () => expect(await texts()).toEqual({ one: 'one', two: 'two' }))
  await eventually(async () =>
    expect(await project.handlers['project.history']({})).toMatchObject({ undo: 'outside-change' })
  )
  await project.handlers['project.undo']({})
  expect(await texts()).toEqual({ one: 'changed', two: 'two' })
  await project.close()
})
