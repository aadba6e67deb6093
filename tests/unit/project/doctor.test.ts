import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { copySample, sampleFolder } from '../../../main/features/project/sample-project.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const shipped = join(import.meta.dirname, '../../../resources/sample/project')

/** A copy of the shipped sample, as a person has it. */
async function sample() {
  const folder = await temporaryFolder()
  const plain = portsOver(folder)
  const ports = { ...plain, places: { ...plain.places, sample: shipped } }
  await copySample(ports.files, ports.places)
  const root = sampleFolder(ports.places)
  const [article = ''] = await readdir(join(root, 'articles'))
  const check = async () => {
    const project = createProjectFeature(ports)
    const report = await project.handlers['project.check']({ id: ports.grants.grant(root) })
    await project.close()
    return report
  }
  return { folder, root, article: `articles/${article}`, check }
}

const told = ({ problems }: { problems: { code: string; file: string; isRepaired: boolean }[] }) =>
  problems.map(({ code, file, isRepaired }) => [code, file, isRepaired])

test('a project as it should be has no problems', async () => {
  const { check } = await sample()
  const report = await check()
  expect(report.problems).toEqual([])
  expect(report.files).toBeGreaterThan(15)
  expect(report.records).toBeGreaterThan(15)
})

test('what is damaged is repaired once, and what cannot be repaired is told each time', async () => {
  const { folder, root, article, check } = await sample()
  const versions = join(root, article, 'versions')
  const [version = ''] = await readdir(versions)
  await writeFile(join(versions, version, 'text.txt'), 'Another text.')
  await rm(join(versions, version, 'original.txt'))
  await writeFile(join(root, 'library', '.saving-0123'), 'half')
  await writeFile(join(root, 'project.json'), '{')
  await writeFile(join(root, 'library', '09.conflict-elsewhere-2025.json'), '{}')
  await writeFile(join(root, 'notes', 'latin.md'), Uint8Array.of(0x41, 0xe9))
  await symlink(join(folder, 'elsewhere.json'), join(root, 'library', '00.json'))
  await mkdir(join(root, 'library', 'ff.json'))
  const left = [
    ['link-outside', 'library/00.json', false],
    ['text-differs', `${article}/versions/${version}/text.txt`, false],
    ['original-missing', `${article}/versions/${version}`, false],
    ['note-unreadable', 'notes/latin.md', false],
    ['conflict-file', 'library/09.conflict-elsewhere-2025.json', false]
  ]
  const first = told(await check())
  expect(first).toEqual(
    expect.arrayContaining([
      ['leftover', 'library/.saving-0123', true],
      ['file-damaged', 'project.json', true],
      ...left
    ])
  )
  expect(told(await check())).toEqual(left)
})

test('a folder that was never a project is not made one', async () => {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  await expect(project.handlers['project.check']({ id: ports.grants.grant(folder) })).rejects.toMatchObject({
    code: 'project-not-found'
  })
  expect(await readdir(folder)).toEqual([])
})
