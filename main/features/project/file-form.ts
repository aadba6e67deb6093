import { SCHEMA_VERSION } from '#contract/project'
import { migrated } from './migrations.ts'
import { formatNoteRecord, isNotePath, parseNoteRecord } from './note-record.ts'
import { parseRecordFile, type RecordFile, recordFilePieces } from './record-file.ts'

/** Reads a file of the project by what its name says it is, brought to the present format. Fails with project-damaged. */
export function parseFile(bytes: Uint8Array, path: string): RecordFile {
  if (isNotePath(path)) return parseNoteRecord(bytes, path, SCHEMA_VERSION)
  return migrated(parseRecordFile(bytes, path), path)
}

/** The bytes of a file, in pieces as Files.write takes them. Without records it is no file: missing and empty are the same. */
export function formatFile(file: RecordFile, path: string): Iterable<Uint8Array> | null {
  const [first] = file.records
  if (first === undefined) return null
  return isNotePath(path) ? [formatNoteRecord(first)] : recordFilePieces(file)
}
