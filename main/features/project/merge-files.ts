import { mergeRecordLists } from '#domain/project/merge-records'
import { parseFile } from './file-form.ts'
import { emptyFile, formatRecordFile, type RecordFile } from './record-file.ts'

/** Three versions of one file to one; see `project.mergeFiles`. */
export function mergeFiles(input: {
  readonly name: string
  readonly base: string
  readonly ours: string
  readonly theirs: string
}): { text: string; conflicts: string[] } {
  const [base, ours, theirs] = [input.base, input.ours, input.theirs].map((text) => read(text, input.name))
  const { records, conflicts } = mergeRecordLists(base?.records ?? [], ours?.records ?? [], theirs?.records ?? [])
  const schema = Math.max(ours?.schema ?? 0, theirs?.schema ?? 0)
  return { text: new TextDecoder().decode(formatRecordFile({ schema, records })), conflicts: [...conflicts] }
}

/** A side that does not have the file at all comes as an empty text. */
function read(text: string, name: string): RecordFile {
  return text === '' ? emptyFile : parseFile(new TextEncoder().encode(text), name)
}
