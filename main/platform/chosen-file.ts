import { basename } from 'node:path'
import { ExpectedFailure } from '#contract/result'
import { type Disk, errorCode } from './disk.ts'

/**
 * A file that a person chose, whole. It is read as far as it was long when it was looked at, and one byte more: a file that
 * another program is still writing would else be read for as long as it grows, or taken in by half.
 */
export async function readChosen(disk: Disk, path: string, megabytes: number): Promise<Uint8Array> {
  const name = basename(path)
  try {
    const size = await sizeOf(disk, path, name)
    if (size > megabytes * 1024 * 1024) throw new ExpectedFailure('file-too-large', { name, limit: `${megabytes} MB` })
    const bytes = await readUpTo(disk, path, size + 1)
    if (bytes.length !== size) throw new ExpectedFailure('file-changing', { name })
    return bytes
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new ExpectedFailure('file-gone', { name }, { cause: error })
    throw error
  }
}

/** A pipe or a device is not even opened: that would wait for whoever writes to it. */
async function sizeOf(disk: Disk, path: string, name: string): Promise<number> {
  const stats = await disk.stat(path)
  if (stats.isDirectory()) throw new ExpectedFailure('file-is-folder', { name })
  if (!stats.isFile()) throw new ExpectedFailure('not-a-file', { name })
  return stats.size
}

async function readUpTo(disk: Disk, path: string, length: number): Promise<Uint8Array> {
  const handle = await disk.open(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await handle.read(bytes, done, length - done, done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await handle.close()
  }
}
