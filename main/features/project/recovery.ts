import { ExpectedFailure } from '#contract/result'
import type { Clock, Files, ProjectRecordShape } from '../../ports.ts'
import { backupFolder, timeOfBackup } from './backups.ts'
import { asideName } from './conflicts.ts'
import { parseFile } from './file-form.ts'
import { editOf, isStillToMake, type KeptEdit } from './kept-edit.ts'
import type { Notices } from './notices.ts'
import { emptyFile, type RecordFile, sorted } from './record-file.ts'
import { wholeRecords } from './salvage.ts'

export interface Recovery {
  /**
   * The best that there is of a file that is damaged or gone: the newest good backup, the changes made again that the
   * history knows to be later, and every record that is whole in the damaged file. The file itself is kept aside.
   * Null where there is nothing.
   * @param fits whether a record is one that the file may hold
   */
  recover(path: string, fits: (record: ProjectRecordShape) => boolean): Promise<RecordFile | null>
  /** Keeps a damaged file beside its place. Answers its new name. */
  setAside(path: string): Promise<string>
}

interface Needs {
  readonly files: Files
  readonly clock: Clock
  readonly notices: Notices
  readonly isWritable: boolean
  locate(path: string): string
  /** Everything that was done and not undone, oldest first. */
  done(): readonly KeptEdit[]
}

export function createRecovery({ files, clock, notices, isWritable, locate, done }: Needs): Recovery {
  const setAside = async (path: string): Promise<string> => {
    const kept = await asideName(files, locate, path, 'damaged', clock.now())
    if (isWritable) await files.keep(locate(path), locate(kept))
    return kept
  }
  return {
    setAside,
    async recover(path, fits) {
      const backup = await newestGood(files, locate(backupFolder(path)), path, fits)
      const bytes = await files.read(locate(path))
      const whole = bytes === null ? [] : wholeRecords(bytes).filter(fits)
      const { records, again } = madeAgain(backup?.file.records ?? [], done(), path)
      if (backup === null && whole.length === 0 && again === 0) return null
      const all = overlaid(records.filter(fits), whole)
      const kept = bytes === null ? '' : await setAside(path)
      if (backup !== null && bytes === null) notices.add('restored', { file: path, time: backup.time, again })
      else if (backup === null) notices.add('salvaged', { file: path, kept, count: all.length })
      else notices.add('recovered', { file: path, kept, time: backup.time, again })
      return { schema: backup?.file.schema ?? emptyFile.schema, records: all }
    }
  }
}

async function newestGood(
  files: Files,
  folder: string,
  path: string,
  fits: (record: ProjectRecordShape) => boolean
): Promise<{ readonly file: RecordFile; readonly time: string } | null> {
  const names = (await files.list(folder)).map(({ name }) => name).reverse()
  for (const name of names) {
    const file = await goodFile(files, `${folder}/${name}`, path)
    if (file?.records.every(fits)) return { file, time: timeOfBackup(name) }
  }
  return null
}

async function goodFile(files: Files, place: string, path: string): Promise<RecordFile | null> {
  try {
    const bytes = await files.read(place)
    return bytes === null ? null : parseFile(bytes, path)
  } catch (error) {
    if (error instanceof ExpectedFailure) return null // an older one may be good
    throw error
  }
}

/** A backup is a file before its last change: the changes whose beginning is found in it are made once more. */
function madeAgain(records: readonly ProjectRecordShape[], done: readonly KeptEdit[], path: string) {
  const now = new Map(records.map((record) => [record.id, record]))
  let again = 0
  for (const edit of done.filter((one) => one.path === path)) {
    const current = now.get(edit.id) ?? null
    const open = isStillToMake(edit, current) ? editOf(edit, current) : undefined
    if (open === undefined) continue
    if (open.after === null) now.delete(edit.id)
    else now.set(edit.id, open.after)
    again++
  }
  return { records: [...now.values()], again }
}

function overlaid(records: readonly ProjectRecordShape[], newer: readonly ProjectRecordShape[]) {
  return sorted([...new Map([...records, ...newer].map((record) => [record.id, record])).values()])
}
