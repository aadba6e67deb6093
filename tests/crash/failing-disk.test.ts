import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ExpectedFailure } from '#contract/result'
import type { Edit } from '../../main/ports.ts'
import { temporaryFolder } from '../unit/temporary-folder.ts'
import { createFaultyDisk, type Fault } from './faulty-disk.ts'
import { firstPath, makeProject, open, read, secondPath, type Word } from './words-project.ts'

const old: Word = { id: 'old', text: 'one' }
const changed: Word = { id: 'old', text: 'two' }
const oneFile: Edit[] = [{ path: firstPath, id: 'old', before: old, after: changed }]
const twoFiles: Edit[] = [...oneFile, { path: secondPath, id: 'old', before: old, after: changed }]
const newFolder: Edit[] = [{ path: 'articles/b/c/annotations.json', id: 'new', before: null, after: changed }]
const lastGone: Edit[] = [{ path: firstPath, id: 'old', before: old, after: null }]

const faults: Fault[] = ['EIO', 'ENOSPC', 'EACCES', 'short write']
const kinds: [string, Edit[]][] = [
  ['a change of one file', oneFile],
  ['a change of two files', twoFiles],
  ['a change in a new folder', newFolder],
  ['the removal of the last record', lastGone]
]

describe.each(faults)('with %s at any one operation', (fault) => {
  test.each(kinds)('%s is either acknowledged and there, or refused and as before', async (_, edits) => {
    const before = await stateAfter([])
    const after = await stateAfter(edits)
    await atEveryOperation(fault, false, edits, async ({ isAcknowledged, root }) => {
      expect(await read(root)).toEqual(isAcknowledged ? after : before)
      expect(await leftovers(root)).toEqual([])
    })
  })
})

describe.each(faults)('with %s from any one operation on', (fault) => {
  test.each(kinds)('%s is never acknowledged without being there, and no file is damaged', async (_, edits) => {
    const after = await stateAfter(edits)
    await atEveryOperation(fault, true, edits, async ({ isAcknowledged, root }) => {
      const found = await read(root)
      if (isAcknowledged) expect(found).toEqual(after)
    })
  })
})

async function stateAfter(edits: readonly Edit[]) {
  const root = join(await temporaryFolder(), 'project')
  await makeProject(root)
  await (await open(root)).commit(null, edits)
  return read(root)
}

/** Makes the change once for each operation it takes, that operation failing; ends when the change needs no more. */
async function atEveryOperation(
  fault: Fault,
  isLasting: boolean,
  edits: readonly Edit[],
  check: (outcome: { isAcknowledged: boolean; root: string }) => Promise<void>
): Promise<void> {
  const folder = await temporaryFolder()
  for (let at = 1; ; at++) {
    const root = join(folder, String(at))
    await makeProject(root)
    const disk = createFaultyDisk(fault, at, isLasting)
    const isAcknowledged = await attempt(() =>
      open(root, disk).then((session) => session.commit('annotation-update', edits))
    )
    await check({ isAcknowledged, root })
    if (disk.count() < at) return expect(at).toBeGreaterThan(5)
  }
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof ExpectedFailure) return false
    throw error
  }
}

async function leftovers(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true })
  return names.filter((name) => name.includes('.saving-'))
}
