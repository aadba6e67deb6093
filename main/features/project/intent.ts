import { z } from 'zod'
import type { Edit, Files, ProjectRecordShape } from '../../ports.ts'
import { isSame } from './apply-edits.ts'
import type { RecordStore } from './record-store.ts'

const isRecord = z.looseObject({ id: z.string() })
const Shape = z.custom<ProjectRecordShape>((value) => isRecord.safeParse(value).success).nullable()
export const StoredEdit = z.object({ path: z.string(), id: z.string(), before: Shape, after: Shape })
const Intent = z.object({ edits: z.array(StoredEdit) })

/** A change of several files is written down before its first file, so that a crash between two files leaves no half of it. */
export async function rememberIntent(files: Files, path: string, edits: readonly Edit[]): Promise<void> {
  await files.write(path, new TextEncoder().encode(`${JSON.stringify({ edits })}\n`))
}

export async function clearIntent(files: Files, path: string): Promise<void> {
  await files.remove(path)
}

/**
 * The edits of a change that a crash interrupted, which are still to be made: those whose record is as it was before.
 * A damaged intent was itself being written when the program ended, so nothing of its change was.
 */
export async function unfinishedEdits(files: Files, path: string, store: RecordStore): Promise<readonly Edit[]> {
  const bytes = await files.read(path)
  if (bytes === null) return []
  const open: Edit[] = []
  for (const edit of parseIntent(bytes)) {
    const { low } = await store.file(edit.path)
    const current = low.data.records.find((record) => record.id === edit.id) ?? null
    if (isSame(current, edit.before)) open.push(edit)
  }
  return open
}

function parseIntent(bytes: Uint8Array): readonly Edit[] {
  try {
    return Intent.parse(JSON.parse(new TextDecoder().decode(bytes))).edits
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}
