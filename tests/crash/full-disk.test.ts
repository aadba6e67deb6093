import { execFileSync } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../unit/temporary-folder.ts'
import { firstPath, makeProject, open, read } from './words-project.ts'

test('on a disk of 64 KB that is full the old file stays whole, and saving goes on when there is room again', async () => {
  const folder = await temporaryFolder()
  const unmount = mountSmall(folder)
  if (unmount === null)
    return console.warn('A small tmpfs cannot be mounted here, so a really full disk was not tried.')
  onTestFinished(unmount)
  const root = join(folder, 'project')
  await makeProject(root)
  const filler = join(folder, 'filler')
  await writeFile(filler, new Uint8Array(1 << 20)).catch(() => {}) // takes what there is
  const session = await open(root)
  const edit = { path: firstPath, id: 'new', before: null, after: { id: 'new', text: 'x'.repeat(5000) } }
  const before = await read(root)
  await expect(session.commit('annotation-create', [edit])).rejects.toMatchObject({ code: 'disk-full' })
  expect(await read(root)).toEqual(before)
  expect((await readdir(join(root, 'articles/a'))).filter((name) => name.startsWith('.'))).toEqual([])
  await rm(filler)
  await session.commit('annotation-create', [edit])
  expect((await read(root)).first.map(({ id }) => id)).toEqual(['new', 'old'])
})

function mountSmall(folder: string): (() => void) | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    return () => void execFileSync('umount', [folder])
  } catch {
    return null // not root, or no such program: a fact about the machine, which the test says
  }
}
