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
      const kept = asideName(path, 'conflict', clock.now())
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

/** A name beside the file for another version of it; nothing but a person reads such files. */
export function asideName(path: string, why: 'conflict' | 'damaged', now: Date): string {
  const mark = `${hostname()}-${now.toISOString()}`.replace(/[^\w.-]/g, '')
  return path.replace(/(\.\w+)$/, `.${why}-${mark}$1`)
}

export function isAside(name: string): boolean {
  return /\.(conflict|damaged)-[^/]*\.\w+$/.test(name)
}
