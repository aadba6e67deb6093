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
  const [, folder = '', base = '', extension = ''] = /^(.*\/)?([^/]*?)(\.\w+)?$/.exec(path) ?? []
  for (let number = 1; ; number++) {
    const end = `.${why}-${mark}${number === 1 ? '' : `-${number}`}${extension}`
    const name = `${folder}${shortened(base, 250 - new TextEncoder().encode(end).length)}${end}`
    if ((await files.size(locate(name))) === null) return name
  }
}

// A name has at most 255 bytes, and the file's own may have them all.
function shortened(name: string, bytes: number): string {
  let kept = name
  while (new TextEncoder().encode(kept).length > bytes) kept = [...kept].slice(0, -1).join('')
  return kept
}

/** A second version of a file that a sync client left (Syncthing, Dropbox, Nextcloud): no part of the project, and for a person to look at. */
export function isSyncConflict(name: string): boolean {
  return /\.sync-conflict-|conflicted copy|\(case conflict/i.test(name)
}

export function isAside(name: string): boolean {
  return /\.(conflict|damaged)-[^/]*\.\w+$/.test(name)
}
