import { hostname } from 'node:os'
import type { Clock, Edit, Files } from '../../ports.ts'
import { applyEdits } from './apply-edits.ts'
import { formatFile } from './file-form.ts'
import type { Notices } from './notices.ts'
import type { RecordFile } from './record-file.ts'

export interface Conflicts {
  /** Writes what a change would have made of a file that another program changed, so that neither side's words vanish. */
  putAside(path: string, ours: RecordFile, edits: readonly Edit[]): Promise<void>
}

/** Conflict files stand beside their file: `annotations.conflict-<host>-<time>.json`. They are for people; nothing reads them. */
export function createConflicts(
  files: Files,
  clock: Clock,
  notices: Notices,
  locate: (path: string) => string
): Conflicts {
  return {
    async putAside(path, ours, edits) {
      const kept = await asideName(files, locate, path, 'conflict', clock.now())
      const bytes = formatFile(
        applyEdits(ours, edits, (record) => record),
        path
      )
      if (bytes === null) return // a deletion holds no words
      await files.write(locate(kept), bytes)
      notices.add('conflict', { file: path, kept })
    }
  }
}

/** A free name beside the file for another version of it; nothing but a person reads such files. */
export async function asideName(
  files: Files,
  locate: (path: string) => string,
  path: string,
  why: 'conflict' | 'damaged',
  now: Date
): Promise<string> {
  const mark = `${hostname()}-${now.toISOString()}`.replace(/[^\w.-]/g, '')
  for (let number = 1; ; number++) {
    const name = path.replace(/(\.\w+)$/, `.${why}-${mark}${number === 1 ? '' : `-${number}`}$1`)
    if ((await files.size(locate(name))) === null) return name
  }
}

export function isAside(name: string): boolean {
  return /\.(conflict|damaged)-[^/]*\.\w+$/.test(name)
}
