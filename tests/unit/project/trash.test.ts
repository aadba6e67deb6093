import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const path = 'library/00.json'
const record = (id: string, title = id) => ({ id, csl: { title } })

async function start() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  const { folder: root } = await project.handlers['project.create']({ name: 'A' })
  const open = project.current()
  const make = (...records: ReturnType<typeof record>[]) =>
    open.commit(
      'reference-create',
      records.map((after) => ({ path, id: after.id, before: null, after }))
    )
  const remove = (...records: ReturnType<typeof record>[]) =>
    open.commit(
      'reference-remove',
      records.map((before) => ({ path, id: before.id, before, after: null }))
    )
  const trash = async () =>
    (await project.handlers['project.trash']({})).map(({ id, title, count }) => ({ id, shows: `${title} ${count}` }))
  return { ports, project, root, make, remove, trash }
}

test('what was deleted lies in the trash until it is back, by restoring or by undo', async () => {
  const { project, make, remove, trash } = await start()
  const [tides, ferry] = [record('tides', 'Tides'), record('ferry', 'Ferry prices')]
  await make(tides, ferry)
  await remove(tides, ferry)
  expect((await trash()).map(({ shows }) => shows)).toEqual(['Tides 2'])
  await project.handlers['project.undo']({})
  expect(await trash()).toEqual([])
  await remove(tides)
  await remove(ferry)
  const [newest, older] = await trash()
  expect([newest?.shows, older?.shows]).toEqual(['Ferry prices 1', 'Tides 1'])
  await project.handlers['project.restore']({ id: older?.id ?? '' })
  expect((await trash()).map(({ shows }) => shows)).toEqual(['Ferry prices 1'])
  expect(await project.handlers['project.history']({})).toMatchObject({ undo: 'trash-restore' })
  await project.handlers['project.undo']({})
  expect((await trash()).length).toBe(2)
  await project.close()
})

test('of what was deleted twice the later version is the one in the trash', async () => {
  const { project, make, remove, trash } = await start()
  await make(record('tides', 'Tides'))
  await remove(record('tides', 'Tides'))
  await make(record('tides', 'Tides, revised'))
  await remove(record('tides', 'Tides, revised'))
  expect((await trash()).map(({ shows }) => shows)).toEqual(['Tides, revised 1'])
  await project.close()
})

test('the trash is there after a restart, and a file in it that is damaged is passed over', async () => {
  const { ports, project, root, make, remove } = await start()
  await make(record('tides'))
  await remove(record('tides'))
  await project.close()
  await writeFile(join(root, '.sourcebook', 'trash', '99990101000000000-000.json'), '{"label":')
  const again = createProjectFeature(ports)
  await again.handlers['project.open']({ id: ports.grants.grant(root) })
  expect((await again.handlers['project.trash']({})).length).toBe(1)
  expect((await readdir(join(root, '.sourcebook', 'trash'))).length).toBe(2)
  await again.close()
})

test('an entry that is not there, or no name of one, is not restored', async () => {
  const { project } = await start()
  for (const id of ['20250101', '../../project', '']) {
    await expect(project.handlers['project.restore']({ id })).rejects.toMatchObject({ code: 'not-found' })
  }
  await project.close()
})
