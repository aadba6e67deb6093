import type { Edit, Files, ProjectRecordShape } from '../../ports.ts'
import { applyEdits, groupByPath } from './apply-edits.ts'
import type { Backups } from './backups.ts'
import type { Conflicts } from './conflicts.ts'
import { clearIntent, rememberIntent } from './intent.ts'
import type { RecordFile } from './record-file.ts'
import type { RecordStore, StoredFile } from './record-store.ts'

interface Step {
  readonly file: StoredFile
  readonly before: RecordFile
  readonly after: RecordFile
}

/** What writing takes. */
export interface Desk {
  readonly store: RecordStore
  readonly files: Files
  readonly backups: Backups
  readonly conflicts: Conflicts
  readonly intentPath: string
}

/**
 * Writes edits file by file. Everything is checked before the first byte is written. A failure midway puts the files
 * already written back; a crash midway is finished at the next opening, from the intent.
 */
export async function writeEdits(desk: Desk, edits: readonly Edit[]): Promise<void> {
  const { files, intentPath } = desk
  const steps = await plan(desk, edits)
  const isAlone = steps.length <= 1
  const done: Step[] = []
  try {
    if (!isAlone) await rememberIntent(files, intentPath, edits)
    for (const step of steps) {
      if (step.before.records.length > 0) await desk.backups.keep(step.file.path)
      await put(step)
      done.push(step)
    }
    if (!isAlone) await clearIntent(files, intentPath)
  } catch (error) {
    for (const step of done.reverse()) await putBack(step)
    if (!isAlone) await clearIntent(files, intentPath).catch(() => {})
    throw error
  }
}

async function plan(desk: Desk, edits: readonly Edit[]): Promise<Step[]> {
  const steps: Step[] = []
  for (const [path, own] of groupByPath(edits)) steps.push(await planOne(desk, path, own))
  return steps
}

/** Where another program changed the file meanwhile, the edits are made in what it wrote, or put aside where they do not fit. */
async function planOne({ store, conflicts }: Desk, path: string, edits: readonly Edit[]): Promise<Step> {
  const view = (record: ProjectRecordShape) => store.view(path, record)
  const known = await store.file(path)
  const isUnchanged = await known.adapter.isUnchanged()
  try {
    const file = isUnchanged ? known : await store.reload(path)
    return { file, before: file.low.data, after: applyEdits(file.low.data, edits, view) }
  } catch (error) {
    // Our own old state may not have fitted either: then there is nothing to put aside, and the first error is told.
    if (!isUnchanged) await conflicts.putAside(path, known.low.data, edits).catch(() => {})
    throw error
  }
}

async function put(step: Step): Promise<void> {
  const { low, adapter } = step.file
  low.data = step.after
  try {
    await low.write()
  } catch (error) {
    low.data = step.before
    // The rename may have happened before the error: what was not acknowledged must not stay.
    if (!(await adapter.isUnchanged().catch(() => false))) await putBack(step)
    throw error
  }
}

// The disk is failing already: what cannot be put back stays told as not saved, and memory keeps the old state.
async function putBack({ file, before }: Step): Promise<void> {
  file.low.data = before
  await file.low.write().catch(() => {})
}
