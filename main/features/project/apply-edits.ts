import { SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { mergeRecord } from '#domain/project/merge-records'
import type { Edit, ProjectRecordShape } from '../../ports.ts'
import { blockOf, copyOf, type RecordFile, sorted } from './record-file.ts'

/**
 * One file with its edits applied. Fails with changed-elsewhere where a record is not what an edit expected, and with
 * project-newer for a file of a newer program.
 * @param view gives a record as its readers saw it
 */
export function applyEdits(
  file: RecordFile,
  edits: readonly Edit[],
  view: (record: ProjectRecordShape) => ProjectRecordShape
): RecordFile {
  if (file.schema > SCHEMA_VERSION) throw new ExpectedFailure('project-newer')
  const records = new Map(file.records.map((record) => [record.id, record]))
  for (const { id, before, after } of edits) {
    const current = records.get(id) ?? null
    const seen = current && view(current)
    // Mostly it is the very object that somebody read: a long record is compared word by word only where it is not.
    const isRead = before === seen || before === current
    const isExpected = isRead || isSame(seen, before) || isSame(current, before) || isSameToReaders(seen, before, view)
    const wanted = isExpected ? after : fitted(seen, before, after)
    if (wanted === 'unfit') throw new ExpectedFailure('changed-elsewhere', { id })
    if (wanted === null) records.delete(id)
    else records.set(id, detached(wanted, view))
  }
  return { schema: SCHEMA_VERSION, records: sorted([...records.values()]) }
}

/** The history may hold the record as an older program wrote it, without fields that have been added since. */
function isSameToReaders(
  seen: ProjectRecordShape | null,
  before: ProjectRecordShape | null,
  view: (record: ProjectRecordShape) => ProjectRecordShape
): boolean {
  if (seen === null || before === null) return false
  try {
    return isSame(seen, view(before))
  } catch (error) {
    if (error instanceof ExpectedFailure) return false // it fits no longer at all
    throw error
  }
}

/** An edit of a record that is not as it was expected: what is so already stays so, and changes of other fields go together. */
function fitted(
  current: ProjectRecordShape | null,
  before: ProjectRecordShape | null,
  after: ProjectRecordShape | null
): ProjectRecordShape | null | 'unfit' {
  if (isSame(current, after)) return after
  if (current === null || before === null || after === null) return 'unfit'
  return mergeRecord(before, after, current) ?? 'unfit'
}

export function isSame(a: ProjectRecordShape | null, b: ProjectRecordShape | null): boolean {
  return a === null || b === null ? a === b : a === b || blockOf(a) === blockOf(b)
}

/** The edits of each file, in their order. */
export function groupByPath(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>()
  for (const edit of edits) {
    const group = groups.get(edit.path)
    if (group === undefined) groups.set(edit.path, [edit])
    else group.push(edit) // an import may bring a hundred thousand at once
  }
  return groups
}

/** A copy of its own: whoever made the edit may go on changing theirs. A record that does not fit its schema is a bug and throws. */
function detached(record: ProjectRecordShape, view: (record: ProjectRecordShape) => ProjectRecordShape) {
  const copy = copyOf(record)
  view(copy)
  return copy
}
