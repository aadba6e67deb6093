import { z } from 'zod'
import { inversePatch, isBefore, patched, patchOf, type RecordPatch } from '#domain/project/record-patch'
import type { Edit, ProjectRecordShape } from '../../ports.ts'
import { isSame } from './apply-edits.ts'

const isRecord = z.looseObject({ id: z.string() })
const Shape = z.custom<ProjectRecordShape>((value) => isRecord.safeParse(value).success).nullable()

export const StoredEdit = z.object({ path: z.string(), id: z.string(), before: Shape, after: Shape })

const Patch = z.array(
  z.object({
    at: z.array(z.union([z.string(), z.int().nonnegative()])),
    before: z.unknown().optional(),
    after: z.unknown().optional()
  })
)

/** An edit as the history keeps it: of a record that stays, only what changed. Older programs kept both records whole. */
export const KeptEdit = z.union([StoredEdit, z.object({ path: z.string(), id: z.string(), patch: Patch })])
export type KeptEdit = Edit | { readonly path: string; readonly id: string; readonly patch: RecordPatch }

/** A copy of its own: whoever made the edit may go on changing theirs. */
export function keptEdit({ path, id, before, after }: Edit): KeptEdit {
  if (before === null || after === null) return copyOf({ path, id, before, after })
  return copyOf({ path, id, patch: patchOf(before, after) })
}

/** The edits that take kept ones back, last one first. */
export function inverse(edits: readonly KeptEdit[]): readonly KeptEdit[] {
  return [...edits].reverse().map((edit) => {
    if ('patch' in edit) return { ...edit, patch: inversePatch(edit.patch) }
    return { ...edit, before: edit.after, after: edit.before }
  })
}

/** Whether a record is as it was before a kept edit was made. */
export function isStillToMake(kept: KeptEdit, now: ProjectRecordShape | null): boolean {
  return 'patch' in kept ? now !== null && isBefore(now, kept.patch) : isSame(now, kept.before)
}

/**
 * A kept edit as one of a record as it is now. Undefined where the record is gone, or what changed in it is something else
 * by now.
 */
export function editOf(kept: KeptEdit, now: ProjectRecordShape | null): Edit | undefined {
  if (!('patch' in kept)) return kept
  const after = now === null ? null : patched(now, kept.patch)
  return after === null ? undefined : { path: kept.path, id: kept.id, before: now, after }
}

function copyOf(edit: KeptEdit): KeptEdit {
  return JSON.parse(JSON.stringify(edit))
}
