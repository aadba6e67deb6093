import { createHash, type Hash } from 'node:crypto'
import type { Adapter } from 'lowdb'
import type { Files } from '../../ports.ts'
import { formatFile, parseFile } from './file-form.ts'
import type { RecordFile } from './record-file.ts'

/**
 * lowdb's way to one JSON file, over durable files. Its stock writer calls no fsync and turns a damaged file into
 * defaults; here a missing file is null, a damaged one fails, and a change by another program is noticed by hash.
 */
export interface DurableAdapter extends Adapter<RecordFile> {
  /** Whether the file is still as this adapter last read or wrote it. */
  isUnchanged(): Promise<boolean>
}

/** @param name the path as the person knows it, for messages */
export function createDurableAdapter(files: Files, path: string, name: string): DurableAdapter {
  let known = ''
  return {
    async read() {
      const bytes = await files.read(path)
      known = hash(bytes)
      return bytes === null ? null : parseFile(bytes, name)
    },
    async write(file) {
      const pieces = formatFile(file, name)
      if (pieces === null) {
        await files.remove(path)
        known = missing
      } else {
        const digest = createHash('sha256')
        await files.write(path, seenBy(digest, pieces))
        known = digest.digest('hex')
      }
    },
    isUnchanged: async () => ((await files.digest(path)) ?? missing) === known
  }
}

const missing = 'none'

function* seenBy(digest: Hash, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) {
    digest.update(piece)
    yield piece
  }
}

function hash(bytes: Uint8Array | null): string {
  return bytes === null ? missing : createHash('sha256').update(bytes).digest('hex')
}
