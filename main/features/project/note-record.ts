import { type NoteRecord, noteRecord } from '#domain/briefing/note-record'
import type { ProjectRecordShape } from '../../ports.ts'
import { damaged, type RecordFile } from './record-file.ts'

export function isNotePath(path: string): boolean {
  return path.endsWith('.md')
}

/** Reads a note's bytes without losing any: what is no UTF-8 is damaged. */
export function parseNoteRecord(bytes: Uint8Array, path: string, schema: number): RecordFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { schema, records: [noteRecord(slugOf(path), text)] }
  } catch (error) {
    if (error instanceof TypeError) throw damaged(path)
    throw error
  }
}

export function formatNoteRecord(record: ProjectRecordShape): Uint8Array {
  const text = isNote(record) ? record.head + record.body : ''
  return new TextEncoder().encode(text)
}

function isNote(record: ProjectRecordShape): record is NoteRecord {
  return 'head' in record && 'body' in record
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length)
}
