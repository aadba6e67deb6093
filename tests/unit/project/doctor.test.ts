import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Capture } from '#contract/archive'
import { newCapture } from '../../../main/features/archive/captures.ts'
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
  return { folder, ports, root, article: `articles/${article}`, check }
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
    ['conflict-file', 'library/09.conflict-elsewhere-2025.json', false],
    ['wrong-kind', 'library/ff.json', false]
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

test('what points at records that are gone is told, and what a person deleted is not', async () => {
  const { ports, root, article, check } = await sample()
  const project = createProjectFeature(ports)
  await project.handlers['project.open']({ id: ports.grants.grant(root) })
  const open = project.current()
  const library = (await readdir(join(root, 'library'))).sort()
  const [deleted = '', lost = ''] = library.map((name) => `library/${name}`)
  const [removed] = await open.records(deleted, Any)
  if (removed === undefined) throw new Error('an empty file')
  await open.commit('reference-remove', [{ path: deleted, id: removed.id, before: removed, after: null }])
  await project.close()
  await rm(join(root, lost))
  await rm(join(root, '.sourcebook', 'backups'), { recursive: true })
  await writeFile(join(root, 'notes', 'mine.md'), 'As it was [@nobody2020, p. 4; @somebody2021].\n')
  await writeFile(join(root, 'notes', 'a\u202egpj.md'), 'Words.\n')
  await mkdir(join(root, 'articles', 'gone'))
  await cp(join(root, article, 'annotations.json'), join(root, 'articles', 'gone', 'annotations.json'))
  const { problems } = await check()
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['reference-missing', expect.stringMatching(/article\.json has a reference whose record is not in the library/)],
    [
      'annotated-missing',
      expect.stringMatching(/^articles\/gone\/annotations\.json holds \d+ annotations of a text that/)
    ],
    ['cited-missing', 'notes/mine.md cites @nobody2020, which is not in the library.'],
    ['cited-missing', 'notes/mine.md cites @somebody2021, which is not in the library.'],
    ['odd-name', expect.stringContaining('notes/a<U+202E>gpj.md')]
  ])
})

test('what sync clients leave beside a file is told, and not read as a part of the project', async () => {
  const { root, article, check } = await sample()
  const before = await check()
  const left = [
    'annotations.sync-conflict-20250620-101112-ABCDEFG.json',
    "annotations (Ana's conflicted copy 2025-06-20).json"
  ]
  for (const name of left) await cp(join(root, article, 'annotations.json'), join(root, article, name))
  const report = await check()
  expect(told(report)).toEqual([...left].sort().map((name) => ['conflict-file', `${article}/${name}`, false]))
  expect(report.files).toBe(before.files)
})

test('a copy that does not begin where it should, or lies outside the project, is told', async () => {
  const { ports, root, check } = await sample()
  const project = createProjectFeature(ports)
  await project.handlers['project.open']({ id: ports.grants.grant(root) })
  const captures = [
    captureIn('c1', 'one.warc.gz', 0),
    captureIn('c2', 'one.warc.gz', 8),
    captureIn('c3', '../../x.gz', 0)
  ]
  const edits = captures.map((after) => ({ path: 'archive/captures/2025-06.json', id: after.id, before: null, after }))
  await project.current().commit(null, edits)
  await project.close()
  await mkdir(join(root, 'archive', 'warc'))
  await writeFile(join(root, 'archive', 'warc', 'one.warc.gz'), Buffer.concat([gzipSync('a record'), Buffer.alloc(20)]))
  expect((await check()).problems.map(({ code, message }) => [code, message.split(':')[1]])).toEqual([
    ['copy-unreadable', '//c2.example/ cannot be read'],
    ['copy-unreadable', '//c3.example/ cannot be read']
  ])
})

const Any = z.looseObject({ id: z.string() })

function captureIn(id: string, file: string, offset: number): Capture {
  const url = `https://${id}.example/`
  const made = newCapture(id, url, null, '2025-06-01T00:00:00.000Z')
  return { ...made, state: 'captured', warc: { file, offset, length: 28, recordId: 'r' } }
}

test('a folder that was never a project is not made one', async () => {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  await expect(project.handlers['project.check']({ id: ports.grants.grant(folder) })).rejects.toMatchObject({
    code: 'project-not-found'
  })
  expect(await readdir(folder)).toEqual([])
})
