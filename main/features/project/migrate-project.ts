import { SCHEMA_VERSION } from '#contract/project'
import type { Files } from '../../ports.ts'
import { formatFile, parseFile } from './file-form.ts'
import type { Notices } from './notices.ts'
import { projectFile } from './project-folder.ts'
import { damaged, parseRecordFile } from './record-file.ts'
import { recordFiles } from './record-files.ts'

/**
 * Brings a project of an older format to the present one, file by file. Each original is kept first, and each migrated file is
 * checked before it takes the original's place. project.json comes last, so that what a crash interrupts is taken up again.
 */
export async function migrateProject(files: Files, root: string, from: number, notices: Notices): Promise<void> {
  const locate = (path: string) => `${root}/${path}`
  const originals = `.sourcebook/originals/schema-${from}`
  for (const { path, schema } of await recordFiles(files, locate)) {
    const bytes = await files.read(locate(path))
    if (bytes === null) continue
    const migrated = olderFile(bytes, path)
    if (migrated === null) continue
    if (!migrated.records.every((record) => schema.safeParse(record).success)) throw damaged(path)
    await files.keep(locate(path), locate(`${originals}/${path}`))
    await files.write(locate(path), formatFile(migrated, path) ?? bytes)
  }
  notices.add('migrated', { file: `${originals}/${projectFile}` })
}

/** Null for a file that is of the present format already. One that is damaged is left to its recovery. */
function olderFile(bytes: Uint8Array, path: string) {
  try {
    return parseRecordFile(bytes, path).schema < SCHEMA_VERSION ? parseFile(bytes, path) : null
  } catch {
    return null
  }
}
