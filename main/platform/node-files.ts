import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ExpectedFailure } from '#contract/result'
import type { Files } from '../ports.ts'
import { readChosen } from './chosen-file.ts'
import { createContainment } from './containment.ts'
import { type Disk, errorCode, readFailure, writeFailure } from './disk.ts'
import { appendDurably, isTemporary, makeFolderDurably, syncFolder, writeDurably } from './durable.ts'
import { createStamps } from './stamps.ts'

/** Files on a real disk; every change is durable (see durable.ts) before its promise is fulfilled. */
export function createFiles(disk: Disk = fs): Files {
  const { guard, check } = createContainment(disk)
  const stamp = createStamps()
  const reading = <T>(path: string, work: () => Promise<T>): Promise<T> =>
    told(readFailure, path, () => check(path).then(work))
  const writing = <T>(path: string, work: () => Promise<T>): Promise<T> =>
    told(writeFailure, path, () => check(path).then(work))
  return {
    guard,
    read: (path) => reading(path, () => orNull(() => disk.readFile(path))),
    readChosen: (path, megabytes) => reading(path, () => readChosen(disk, path, megabytes)),
    write: (path, bytes) => writing(path, () => writeDurably(disk, path, bytes)),
    append: (path, bytes) => writing(path, () => appendDurably(disk, path, bytes)),
    readRange: (path, offset, length) => reading(path, () => readRange(disk, path, offset, length)),
    digest: (path) => reading(path, () => orNull(() => digest(disk, path))),
    list: (folder) => reading(folder, () => list(disk, folder)),
    size: (path) => reading(path, () => orNull(() => size(disk, path))),
    modified: (path) => reading(path, () => orNull(async () => (await disk.stat(path)).mtime)),
    stamp: (path) => told(readFailure, path, () => stamp(path)), // of a link too: it shows no content
    makeFolder: (path) => writing(path, () => makeFolderDurably(disk, path)),
    keep: (path, copy) => writing(copy, () => keep(disk, path, copy)),
    move: (from, to) => writing(to, () => move(disk, from, to)),
    remove: (path) => told(writeFailure, path, () => check(dirname(path)).then(() => remove(disk, path))),
    tidy: (folder) => writing(folder, () => tidy(disk, folder))
  }
}

async function readRange(disk: Disk, path: string, offset: number, length: number): Promise<Uint8Array> {
  const handle = await disk.open(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await handle.read(bytes, done, length - done, offset + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await handle.close()
  }
}

/** A pipe has no size and no end: whoever reads one waits for a writer that may never come. */
async function size(disk: Disk, path: string): Promise<number> {
  const stats = await disk.stat(path)
  if (stats.isFile() || stats.isDirectory()) return stats.size
  throw new ExpectedFailure('not-a-file', { name: basename(path) })
}

const piece = 512 * 1024 // bytes

/** In pieces, because a file of megabytes in memory each time it is looked at keeps the garbage collector at work. */
async function digest(disk: Disk, path: string): Promise<string> {
  const handle = await disk.open(path, 'r')
  try {
    const hash = createHash('sha256')
    const bytes = new Uint8Array(piece)
    for (let offset = 0; ; ) {
      const { bytesRead } = await handle.read(bytes, 0, piece, offset)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(bytes.subarray(0, bytesRead))
      offset += bytesRead
    }
  } finally {
    await handle.close()
  }
}

async function list(disk: Disk, folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = (await orNull(() => disk.readdir(folder, { withFileTypes: true }))) ?? []
  return entries
    .filter((entry) => !isTemporary(entry.name))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function keep(disk: Disk, path: string, copy: string): Promise<void> {
  await makeFolderDurably(disk, dirname(copy))
  try {
    await disk.link(path, copy)
  } catch (error) {
    if (['ENOENT', 'EEXIST'].includes(errorCode(error))) return
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error
    await disk.copyFile(path, copy) // a disk without links
  }
}

async function move(disk: Disk, from: string, to: string): Promise<void> {
  await makeFolderDurably(disk, dirname(to))
  await disk.rename(from, to)
  await syncFolder(disk, dirname(to))
  if (dirname(from) !== dirname(to)) await syncFolder(disk, dirname(from))
}

/** A folder goes with all that is in it: children first, so that a crash leaves a smaller folder and never a stray file. */
async function remove(disk: Disk, path: string): Promise<void> {
  const stat = await orNull(() => disk.lstat(path)) // of a link, so that what it points to stays
  if (stat === null) return
  if (stat.isDirectory()) {
    for (const name of await disk.readdir(path)) await remove(disk, join(path, name))
    await disk.rmdir(path)
  } else {
    await disk.unlink(path)
  }
  await syncFolder(disk, dirname(path))
}

async function tidy(disk: Disk, folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of (await orNull(() => disk.readdir(folder, { withFileTypes: true }))) ?? []) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await tidy(disk, path)))
    else if (isTemporary(entry.name)) {
      await disk.unlink(path)
      found.push(path)
    }
  }
  return found
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function told<T>(
  failure: (error: unknown, path: string) => unknown,
  path: string,
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failure(error, path)
  }
}
