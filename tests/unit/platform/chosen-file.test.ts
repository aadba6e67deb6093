import { execFileSync } from 'node:child_process'
import fs, { appendFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Disk } from '../../../main/platform/disk.ts'
import { createFiles } from '../../../main/platform/node-files.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function chosen(content = 'words') {
  const folder = await temporaryFolder()
  const path = join(folder, 'a.txt')
  await writeFile(path, content)
  return { folder, path }
}

/** A disk on which something happens to the file between the look at it and its opening. */
function meanwhile(act: () => Promise<void>): Disk {
  const open: Disk['open'] = async (...how) => {
    await act()
    return fs.open(...how)
  }
  return { ...fs, open }
}

test('a chosen file is read whole', async () => {
  const { path } = await chosen()
  expect(String(Buffer.from(await createFiles().readChosen(path, 1)))).toBe('words')
  await writeFile(path, '')
  expect(await createFiles().readChosen(path, 1)).toHaveLength(0)
})

test('a folder, a pipe, a device and nothing at all are each told as what they are', async () => {
  const { folder, path } = await chosen()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const code = (name: string) =>
    createFiles()
      .readChosen(name, 1)
      .catch((error) => [error.code, error.params.name])
  expect(await Promise.all([folder, join(folder, 'pipe'), '/dev/zero', `${path}x`].map(code))).toEqual([
    ['file-is-folder', folder.split('/').at(-1)],
    ['not-a-file', 'pipe'],
    ['not-a-file', 'zero'],
    ['file-gone', 'a.txtx']
  ])
})

test('a file that grows, shrinks or goes between the look at it and its reading is told, and none of it is taken', async () => {
  const { path } = await chosen()
  const read = (act: () => Promise<void>) => createFiles(meanwhile(act)).readChosen(path, 1)
  await expect(read(() => appendFile(path, 'more'))).rejects.toMatchObject({ code: 'file-changing' })
  await expect(read(() => truncate(path, 2))).rejects.toMatchObject({ code: 'file-changing' })
  await expect(read(() => rm(path))).rejects.toMatchObject({ code: 'file-gone', params: { name: 'a.txt' } })
})

test('a file beyond the limit is told before it is read', async () => {
  const { path } = await chosen('w'.repeat(1024 * 1024 + 1))
  await expect(createFiles().readChosen(path, 1)).rejects.toMatchObject({
    code: 'file-too-large',
    params: { limit: '1 MB' }
  })
})
