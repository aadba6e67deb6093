import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Disk, errorCode } from './disk.ts'

const temporaryPrefix = '.saving-'

/** A file that a crash left half-written; never one of the person's. */
export function isTemporary(name: string): boolean {
  return name.startsWith(temporaryPrefix)
}

/**
 * Replaces a file so that after a crash or a power cut it is the old one or the new one, whole: a temporary file of its
 * own name in the same folder, all of it written and counted, fsync, rename, fsync of the folder. On any error the
 * temporary file goes and the old file stays. An fsync that failed is never tried again: the kernel may have dropped
 * the pages and would then say yes (Rebello et al., "Can Applications Recover from fsync Failures?", 2020).
 */
export async function writeDurably(
  disk: Disk,
  path: string,
  bytes: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>
): Promise<void> {
  const folder = dirname(path)
  await makeFolderDurably(disk, folder)
  const temporary = join(folder, temporaryPrefix + randomBytes(8).toString('hex'))
  try {
    await writeWhole(disk, temporary, bytes instanceof Uint8Array ? [bytes] : bytes)
    await disk.rename(temporary, path)
  } catch (error) {
    await disk.unlink(temporary).catch(() => {}) // the first error is the one to tell
    throw error
  }
  await syncFolder(disk, folder)
}

/** Adds bytes at the end. Where that fails the file is cut back to what it was. */
export async function appendDurably(disk: Disk, path: string, bytes: Uint8Array): Promise<number> {
  const folder = dirname(path)
  await makeFolderDurably(disk, folder)
  const handle = await disk.open(path, 'a', 0o600)
  try {
    const offset = (await handle.stat()).size
    try {
      await writeAll(handle, bytes)
      await handle.sync()
    } catch (error) {
      await handle.truncate(offset).catch(() => {}) // readers go by offsets, so a rest does no harm
      throw error
    }
    if (offset === 0) await syncFolder(disk, folder)
    return offset
  } finally {
    await handle.close()
  }
}

/**
 * Makes a folder and those above it; each new one is on disk before the next is made. Where even the folder above is
 * there and the system still answers "no such folder", as below /proc, that is the answer.
 */
export async function makeFolderDurably(disk: Disk, folder: string, isAboveMade = false): Promise<void> {
  try {
    await disk.mkdir(folder)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    if (errorCode(error) !== 'ENOENT' || isAboveMade || dirname(folder) === folder) throw error
    await makeFolderDurably(disk, dirname(folder))
    return makeFolderDurably(disk, folder, true)
  }
  try {
    await syncFolder(disk, dirname(folder))
  } catch (error) {
    await disk.rmdir(folder).catch(() => {}) // so that the next attempt makes and syncs it again
    throw error
  }
}

/** Puts a folder's names on disk. Windows has no such call, and some network drives answer EINVAL: nothing more can be done there. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (errorCode(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

async function writeWhole(
  disk: Disk,
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
): Promise<void> {
  const handle = await disk.open(path, 'wx', 0o600)
  try {
    let length = 0
    for await (const piece of pieces) {
      await writeAll(handle, piece)
      length += piece.length
    }
    const { size } = await handle.stat()
    if (size !== length) throw shortWrite(size, length)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done)
    if (bytesWritten === 0) throw shortWrite(done, bytes.length)
    done += bytesWritten
  }
}

function shortWrite(size: number, wanted: number): Error {
  return Object.assign(new Error(`EIO: only ${size} of ${wanted} bytes were written`), { code: 'EIO' })
}
