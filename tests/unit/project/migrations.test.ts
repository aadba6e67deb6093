import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Annotation } from '#contract/annotation'
import { SCHEMA_VERSION } from '#contract/project'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { migrations } from '../../../main/features/project/migrations.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const frozen = join(import.meta.dirname, '../../fixtures/projects/schema-0')
const path = 'articles/01J0SCHEMAZERO0000000000A1/annotations.json'

async function olderProject() {
  const folder = await temporaryFolder()
  const root = join(folder, 'older')
  await cp(frozen, root, { recursive: true })
  const ports = portsOver(folder)
  const open = async () => {
    const project = createProjectFeature(ports)
    const opened = await project.handlers['project.open']({ id: ports.grants.grant(root) })
    return { project, opened }
  }
  return { root, ports, open }
}

test('there is one migration from each format to the next, in order', () => {
  expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, n) => n))
})

test('a project of an older format is brought to the present one, and its originals are kept', async () => {
  const { root, open } = await olderProject()
  const { project, opened } = await open()
  expect(opened).toMatchObject({
    name: 'Ferries before the first format',
    settings: { style: 'chicago-author-date', checklist: [], allowedHosts: [] },
    access: { kind: 'write' }
  })
  expect(await project.current().records(path, Annotation)).toMatchObject([{ comment: '', tags: [], creator: 'Ana' }])
  for (const file of ['project.json', path]) {
    expect(await readFile(join(root, file), 'utf8')).toContain(`"schema": ${SCHEMA_VERSION}`)
    const original = join(root, '.sourcebook/originals/schema-0', file)
    expect(await readFile(original, 'utf8')).toBe(await readFile(join(frozen, file), 'utf8'))
  }
  expect(await project.handlers['project.notices']({})).toMatchObject([{ code: 'migrated' }])
  await project.close()
  const again = await open()
  expect(await again.project.handlers['project.notices']({})).toEqual([])
  await again.project.close()
})

test('a migration that a crash interrupted is taken up again', async () => {
  const { root, open } = await olderProject()
  const first = await open()
  await first.project.close()
  await writeFile(join(root, 'project.json'), await readFile(join(frozen, 'project.json')))
  const { project, opened } = await open()
  expect(opened.access.kind).toBe('write')
  expect((await project.current().records(path, Annotation)).length).toBe(1)
  await project.close()
})

test('an older project that can only be read is shown in the present format and stays as it is', async () => {
  const { root, ports, open } = await olderProject()
  const lock = await ports.locks.take(root)
  const { project, opened } = await open()
  expect(opened.settings.checklist).toEqual([])
  expect((await project.current().records(path, Annotation)).length).toBe(1)
  expect(await readFile(join(root, path), 'utf8')).toBe(await readFile(join(frozen, path), 'utf8'))
  await project.close()
  await lock.release()
})
