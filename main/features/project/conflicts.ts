import { hostname } from 'node:os'
import type { Clock, Edit, Files } from '../../ports.ts'
import { applyEdits } from './apply-edits.ts'
import { formatRecordFile, type RecordFile } from './record-file.ts'

export interface Conflicts {
  /** Writes what a change would have made of a file that another program changed, so that neither side's words vanish. */
  putAside(path: string, ours: RecordFile, edits: readonly Edit[]): Promise<void>
}

/** Conflict files stand beside their file: `annotations.conflict-<host>-<time>.json`. They are for people; nothing reads them. */
export function createConflicts(files: Files, clock: Clock, locate: (path: string) => string): Conflicts {
  return {
    async putAside(path, ours, edits) {
      const mark = `${hostname()}-${clock.now().toISOString()}`.replace(/[^\w.-]/g, '')
      const wanted = applyEdits(ours, edits, (record) => record)
      await files.write(locate(path.replace(/\.json$/, `.conflict-${mark}.json`)), formatRecordFile(wanted))
    }
  }
}
