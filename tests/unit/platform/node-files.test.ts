import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ExpectedFailure } from '#contract/result'
import { createFiles } from '../../../main/platform/node-files.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a written file is there, with the folders it needs, for its owner only, and nothing beside it', async () => {
  const path = join(await temporaryFolder(), 'a', 'b', 'c.json')
  await createFiles().write(path, bytes('hello'))
  expect({
    text: await readFile(path, 'utf8'),
    mode: (await stat(path)).mode & 0o777,
    names: await readdir(join(path, '..'))
  }).toEqual({ text: 'hello', mode: 0o600, names: ['c.json'] })
})

test('a missing file reads as null, and a missing folder lists as empty', async () => {
  const folder = await temporaryFolder()
  const files = createFiles()
  expect([
    await files.read(join(folder, 'x')),
    await files.list(join(folder, 'y')),
    await files.size(`${folder}/x`)
  ]).toEqual([null, [], null])
})

test('a file written in pieces has the digest of them all, and a missing one has none', async () => {
  const path = join(await temporaryFolder(), 'a.json')
  const files = createFiles()
  const long = Buffer.alloc(1_500_000, 'water ')
  await files.write(path, [bytes('begin'), long, bytes('end')])
  const sha256 = createHash('sha256').update('begin').update(long).update('end').digest('hex')
  expect([await files.digest(path), await files.digest(`${path}x`)]).toEqual([sha256, null])
})

test('a folder in the place of a file is told as one, never as missing', async () => {
  const folder = await temporaryFolder()
  await expect(createFiles().read(folder)).rejects.toMatchObject({ code: 'wrong-kind' })
})

test('appending answers where the bytes begin, and a range reads them back', async () => {
  const path = join(await temporaryFolder(), 'w', 'one.warc')
  const files = createFiles()
  const offsets = [await files.append(path, bytes('first')), await files.append(path, bytes('second'))]
  expect(offsets).toEqual([0, 5])
  expect(String(Buffer.from(await files.readRange(path, 5, 6)))).toBe('second')
})

test('removing a folder leaves what its links point to', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'inside'))
  await writeFile(join(folder, 'outside.txt'), 'kept')
  await symlink(folder, join(folder, 'inside', 'link'))
  await createFiles().remove(join(folder, 'inside'))
  expect(await readdir(folder)).toEqual(['outside.txt'])
})

test('where the system lets nobody make a folder, that is told and not tried for ever', async () => {
  await expect(createFiles().makeFolder('/proc/no-project/here')).rejects.toBeInstanceOf(ExpectedFailure)
}, 10_000)
