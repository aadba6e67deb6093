import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { formatRecordFile, parseRecordFile } from '../../../main/features/project/record-file.ts'
import { entry } from '../../built.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const name = 'annotations.json'
interface Word {
  readonly id: string
  readonly text: string
  readonly tags: readonly string[]
}
const word = (id: string, text = id, tags: readonly string[] = []): Word => ({ id, text, tags })
const all = Array.from({ length: 8 }, (_, i) => word(`w${i}`))

/** A repository with one file, changed in two ways in two branches, and what a merge makes of them. */
async function merged(base: readonly Word[], ours: readonly Word[], theirs: readonly Word[], driver?: string) {
  const folder = await temporaryFolder()
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8'
    })
  const commit = async (records: readonly Word[]) => {
    await writeFile(join(folder, name), formatRecordFile({ schema: 1, records }))
    git('add', '.')
    git('commit', '-qm', 'change', '--allow-empty')
  }
  git('init', '-q', '-b', 'main')
  if (driver !== undefined) {
    await writeFile(join(folder, '.gitattributes'), '*.json merge=sourcebook\n')
    git('config', 'merge.sourcebook.driver', driver)
  }
  await commit(base)
  git('checkout', '-qb', 'theirs')
  await commit(theirs)
  git('checkout', '-q', 'main')
  await commit(ours)
  const { status } = git('merge', '-q', 'theirs', '-m', 'merge')
  return { isClean: status === 0, text: await readFile(join(folder, name), 'utf8') }
}

const recordsIn = (text: string) => parseRecordFile(new TextEncoder().encode(text), name).records
const changed = (id: string, text: string) => all.map((one) => (one.id === id ? word(id, text) : one))

test('edits to different records merge clean with plain git', async () => {
  const { isClean, text } = await merged(all, changed('w1', 'ours'), changed('w6', 'theirs'))
  expect(isClean).toBe(true)
  expect(recordsIn(text)).toEqual(
    all.map((one) => ({ ...one, text: { w1: 'ours', w6: 'theirs' }[one.id] ?? one.text }))
  )
})

test('records added between others and others removed elsewhere merge clean with plain git', async () => {
  const ours = [...all.slice(0, 2), word('w1a'), ...all.slice(2)]
  const { isClean, text } = await merged(all, ours, all.slice(0, -2))
  expect(isClean).toBe(true)
  expect(recordsIn(text).map(({ id }) => id)).toEqual(['w0', 'w1', 'w1a', 'w2', 'w3', 'w4', 'w5'])
})

test('what plain git cannot merge, records added at one place and fields of one record, the driver does', async () => {
  const ours = [...all.slice(0, -1), word('w7', 'ours'), word('w8')]
  const theirs = [...all.slice(0, -1), word('w7', 'w7', ['river']), word('w9')]
  expect((await merged(all, ours, theirs)).isClean).toBe(false)
  const { text, conflicts } = await mergeByDriver(all, ours, theirs)
  expect(conflicts).toEqual([])
  expect(recordsIn(text)).toEqual([...all.slice(0, -1), word('w7', 'ours', ['river']), word('w8'), word('w9')])
})

test('a record that both sides changed against each other stays as ours, and is named', async () => {
  const { text, conflicts } = await mergeByDriver(all, changed('w1', 'ours'), changed('w1', 'theirs'))
  expect(conflicts).toEqual(['w1'])
  expect(recordsIn(text)).toEqual(changed('w1', 'ours'))
})

test('git calls the built command as its merge driver', async () => {
  const has = spawnSync(process.execPath, [entry.cli, 'merge-driver', '--help'])
  if (has.status !== 0) return console.warn('No built program with a merge driver: git was not made to call it.')
  const ours = [...all, word('w8')]
  const theirs = [...all, word('w9')]
  const driver = `${process.execPath} ${entry.cli} merge-driver %O %A %B %P`
  const { isClean, text } = await merged(all, ours, theirs, driver)
  expect(isClean).toBe(true)
  expect(recordsIn(text)).toEqual([...all, word('w8'), word('w9')])
})

test('git shows a change of one field as that field alone', async () => {
  const folder = await temporaryFolder()
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
  git('init', '-q')
  await writeFile(join(folder, name), formatRecordFile({ schema: 1, records: all }))
  git('add', '.')
  await writeFile(join(folder, name), formatRecordFile({ schema: 1, records: changed('w3', 'new') }))
  const lines = git('diff', '-U0')
    .split('\n')
    .filter((line) => /^[-+] /.test(line))
  expect(lines).toEqual(['-      "text": "w3"', '+      "text": "new"'])
})

async function mergeByDriver(base: readonly Word[], ours: readonly Word[], theirs: readonly Word[]) {
  const project = createProjectFeature(portsOver(await temporaryFolder()))
  const text = (records: readonly Word[]) => new TextDecoder().decode(formatRecordFile({ schema: 1, records }))
  return project.handlers['project.mergeFiles']({ name, base: text(base), ours: text(ours), theirs: text(theirs) })
}
