import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

async function start() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  return { folder, ports, project: createProjectFeature(ports) }
}

test('a new project is a folder under the projects folder with one readable file', async () => {
  const { ports, project } = await start()
  const made = await project.handlers['project.create']({ name: 'Water: who pays?' })
  expect(made).toMatchObject({ name: 'Water: who pays?', access: { kind: 'write' }, isSample: false })
  expect(made.folder).toBe(join(ports.places.projects, 'Water who pays'))
  const text = await readFile(join(made.folder, 'project.json'), 'utf8')
  expect(text.startsWith('{\n  "schema": 1,\n  "records": [\n    {\n      "id": ')).toBe(true)
  expect(text.endsWith('\n  ]\n}\n')).toBe(true)
})

test('a second project of the same name gets a folder of its own', async () => {
  const { project } = await start()
  const first = await project.handlers['project.create']({ name: 'Rivers' })
  const second = await project.handlers['project.create']({ name: 'Rivers' })
  expect(second.folder).toBe(`${first.folder} 2`)
})

test('a project is made in a chosen folder only when nothing shows in it', async () => {
  const { folder, ports, project } = await start()
  const chosen = join(folder, 'chosen')
  await mkdir(join(chosen, '.git'), { recursive: true })
  const folderId = ports.grants.grant(chosen)
  expect((await project.handlers['project.create']({ name: 'A', folderId })).folder).toBe(chosen)
  await expect(project.handlers['project.create']({ name: 'A', folderId })).rejects.toMatchObject({
    code: 'project-exists'
  })
  await writeFile(join(folder, 'letter.txt'), 'mine')
  const full = ports.grants.grant(folder)
  await expect(project.handlers['project.create']({ name: 'A', folderId: full })).rejects.toMatchObject({
    code: 'folder-not-empty'
  })
})

test('a folder without a project is not opened, and nothing is put into it', async () => {
  const { folder, ports, project } = await start()
  const id = ports.grants.grant(folder)
  await expect(project.handlers['project.open']({ id })).rejects.toMatchObject({ code: 'project-not-found' })
  expect(await readdir(folder)).toEqual([])
})

test('a project that is open elsewhere opens for reading and names the holder', async () => {
  const { folder, project } = await start()
  const made = await project.handlers['project.create']({ name: 'A' })
  const ports = portsOver(folder)
  const second = createProjectFeature(ports)
  const seen = await second.handlers['project.open']({ id: ports.grants.grant(made.folder) })
  expect(seen.access).toEqual({ kind: 'read', reason: 'locked', holder: `${hostname()}, ${process.pid}` })
  await expect(second.handlers['project.update']({ name: 'B' })).rejects.toMatchObject({ code: 'project-locked' })
  await project.close()
  expect((await second.handlers['project.open']({ id: ports.grants.grant(made.folder) })).access.kind).toBe('write')
})

test('a project that could only be read can be changed once its holder has closed it', async () => {
  const { folder, project } = await start()
  const made = await project.handlers['project.create']({ name: 'A' })
  const ports = portsOver(folder)
  const second = createProjectFeature(ports)
  await second.handlers['project.open']({ id: ports.grants.grant(made.folder) })
  await project.close()
  await expect
    .poll(() => ports.told.some((event) => event.type === 'notice' && event.notice.code === 'writable'), {
      timeout: 10_000
    })
    .toBe(true)
  expect((await second.handlers['project.update']({ name: 'B' })).access).toEqual({ kind: 'write' })
  await second.close()
  expect(await readdir(join(made.folder, '.sourcebook'))).not.toContain('lock')
})

test('a project of a newer program opens for reading and stays as it is', async () => {
  const { folder, ports, project } = await start()
  const made = await project.handlers['project.create']({ name: 'A' })
  await project.close()
  const path = join(made.folder, 'project.json')
  const newer = (await readFile(path, 'utf8')).replace('"schema": 1', '"schema": 2')
  await writeFile(path, newer)
  const again = createProjectFeature(portsOver(folder, { grants: ports.grants }))
  const seen = await again.handlers['project.open']({ id: ports.grants.grant(made.folder) })
  expect(seen.access).toEqual({ kind: 'read', reason: 'newer', holder: null })
  await expect(again.handlers['project.update']({ name: 'B' })).rejects.toMatchObject({ code: 'project-newer' })
  expect(await readFile(path, 'utf8')).toBe(newer)
})

test('the recent list names the last opened first and says which are gone', async () => {
  const { project } = await start()
  const first = await project.handlers['project.create']({ name: 'First' })
  await new Promise((resolve) => setTimeout(resolve, 5))
  await project.handlers['project.create']({ name: 'Second' })
  await rm(first.folder, { recursive: true })
  const recent = await project.handlers['project.recent']({})
  expect(recent.map(({ name, isThere }) => [name, isThere])).toEqual([
    ['Second', true],
    ['First', false]
  ])
})

test('a damaged list of recent projects is put aside and keeps nobody from working', async () => {
  const { ports, project } = await start()
  await mkdir(ports.places.settings, { recursive: true })
  await writeFile(join(ports.places.settings, 'recent.json'), '{"schema":1,')
  await project.handlers['project.create']({ name: 'A' })
  expect((await project.handlers['project.recent']({})).map(({ name }) => name)).toEqual(['A'])
  expect((await readdir(ports.places.settings)).sort()).toEqual(['recent.json', 'recent.json.damaged'])
})

test('a changed name is undone and redone, a changed layout is not in the history', async () => {
  const { project } = await start()
  await project.handlers['project.create']({ name: 'A' })
  await project.handlers['project.update']({ name: 'B' })
  await project.handlers['project.update']({ settings: { layout: { left: 20 } } })
  expect(await project.handlers['project.history']({})).toEqual({ undo: 'project-update', redo: null })
})

test('listeners hear of a project after it opened and before it closes', async () => {
  const { project } = await start()
  const heard: string[] = []
  project.onOpen(async (opened) => void heard.push(`open ${opened.id === project.current().id}`))
  project.onClose(async (closing) => void heard.push(`close ${closing.id === project.current().id}`))
  await project.handlers['project.create']({ name: 'A' })
  await project.close()
  expect(heard).toEqual(['open true', 'close true'])
  expect(await project.handlers['project.current']({})).toBeNull()
})

test('the person gets a copy of the sample, and keeps their own changes to it', async () => {
  const folder = await temporaryFolder()
  const maker = createProjectFeature(portsOver(folder))
  const shipped = await maker.handlers['project.create']({ name: 'The sample' })
  await maker.close()
  const plain = portsOver(folder)
  const ports = { ...plain, places: { ...plain.places, sample: shipped.folder } }
  const project = createProjectFeature(ports)
  expect(await project.handlers['project.openSample']({})).toMatchObject({ name: 'The sample', isSample: true })
  await project.handlers['project.update']({ name: 'Mine' })
  await project.close()
  expect(await project.handlers['project.openSample']({})).toMatchObject({ name: 'Mine', isSample: true })
})

test('a name is kept without blanks around it, and one that is empty or very long is told', async () => {
  const ports = portsOver(await temporaryFolder())
  const project = createProjectFeature(ports)
  expect(await project.handlers['project.create']({ name: '  Water  ' })).toMatchObject({ name: 'Water' })
  const rename = (name: string) => project.handlers['project.update']({ name })
  await expect(rename('   ')).rejects.toMatchObject({ code: 'name-empty' })
  await expect(rename('w'.repeat(100_000))).rejects.toMatchObject({
    code: 'name-too-long',
    params: { length: 100_000, limit: 300 }
  })
  await expect(
    project.handlers['project.update']({ settings: { legend: { claim: 'w'.repeat(301) } } })
  ).rejects.toMatchObject({ code: 'name-too-long' })
  expect(await rename('𝒲'.repeat(300))).toMatchObject({ name: '𝒲'.repeat(300) })
  await project.close()
})
