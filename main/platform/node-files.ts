import fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '../ports.ts'
import { type Disk, errorCode, readFailure, writeFailure } from './disk.ts'
import { appendDurably, isTemporary, makeFolderDurably, syncFolder, writeDurably } from './durable.ts'

/** Files on a real disk; every change is durable (see durable.ts) before its promise is fulfilled. */
export function createFiles(disk: Disk = fs): Files {
  return {
    read: (path) => reading(path, () => orNull(() => disk.readFile(path))),
    write: (path, bytes) => writing(path, () => writeDurably(disk, path, bytes)),
    append: (path, bytes) => writing(path, () => appendDurably(disk, path, bytes)),
    readRange: (path, offset, length) => reading(path, () => readRange(disk, path, offset, length)),
    list: (folder) => reading(folder, () => list(disk, folder)),
    size: (path) => reading(path, () => orNull(async () => (await disk.stat(path)).size)),
    modified: (path) => reading(path, () => orNull(async () => (await disk.stat(path)).mtime)),
    makeFolder: (path) => writing(path, () => makeFolderDurably(disk, path)),
    keep: (path, copy) => writing(copy, () => keep(disk, path, copy)),
    move: (from, to) => writing(to, () => move(disk, from, to)),
    remove: (path) => writing(path, () => remove(disk, path))
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

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw readFailure(error, path)
  }
}

async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw writeFailure(error, path)
  }
}
