import { z } from 'zod'
import { ExpectedFailure } from '#contract/result'
import type { Edit, Files } from '../../ports.ts'
import { groupByPath, isSame } from './apply-edits.ts'
import { StoredEdit } from './kept-edit.ts'
import type { RecordStore } from './record-store.ts'

const Intent = z.object({ edits: z.array(StoredEdit) })

/** A change of several files is written down before its first file, so that a crash between two files leaves no half of it. */
export async function rememberIntent(files: Files, path: string, edits: readonly Edit[]): Promise<void> {
  await files.write(path, new TextEncoder().encode(`${JSON.stringify({ edits })}\n`))
}

export async function clearIntent(files: Files, path: string): Promise<void> {
  await files.remove(path)
}

/**
 * The edits of a change that a crash interrupted, which are still to be made. Each file was written whole or not at all,
 * so its edits are open where its records are as they were before. A damaged intent was itself being written when the
 * program ended, so nothing of its change was.
 */
export async function unfinishedEdits(files: Files, path: string, store: RecordStore): Promise<readonly Edit[]> {
  const bytes = await files.read(path)
  const byFile = groupByPath(bytes === null ? [] : parseIntent(bytes))
  const open: Edit[] = []
  for (const [file, edits] of byFile) if (await isStillToMake(store, file, edits)) open.push(...edits)
  return open
}

async function isStillToMake(store: RecordStore, path: string, edits: readonly Edit[]): Promise<boolean> {
  try {
    const { low } = await store.file(path)
    const records = new Map(low.data.records.map((record) => [record.id, record]))
    const first = edits.filter((edit, i) => edits.findIndex((other) => other.id === edit.id) === i)
    return first.every((edit) => isSame(records.get(edit.id) ?? null, edit.before))
  } catch (error) {
    // A file that was damaged meanwhile tells of it when it is read; the project opens all the same.
    if (error instanceof ExpectedFailure && error.code === 'project-damaged') return false
    throw error
  }
}

function parseIntent(bytes: Uint8Array): readonly Edit[] {
  try {
    return Intent.parse(JSON.parse(new TextDecoder().decode(bytes))).edits
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return []
    throw error
  }
}
