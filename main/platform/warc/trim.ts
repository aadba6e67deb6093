import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TrimInput } from '#domain/archive/warc-jobs'

/**
 * Cuts off what a crash left behind the last recorded record, after it has been put aside durably: a half-written record would
 * end every reader's way through the file, but it may still be all there is of a source.
 */
export async function trimWarc({ path, length, aside }: TrimInput): Promise<{ readonly cut: number }> {
  const { size } = await stat(path)
  if (size <= length) return { cut: 0 }
  await mkdir(dirname(aside), { recursive: true })
  const target = await open(aside, 'wx', 0o600)
  try {
    for await (const chunk of createReadStream(path, { start: length })) await target.writeFile(chunk)
    await target.sync()
  } finally {
    await target.close()
  }
  await syncFolder(dirname(aside))
  const file = await open(path, 'r+')
  try {
    await file.truncate(length)
    await file.sync()
  } finally {
    await file.close()
  }
  return { cut: size - length }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
