import type { ProjectRecordShape } from '../../ports.ts'
import { parseRecords } from './record-file.ts'

/**
 * The records that are whole in a damaged file. Each stands in lines of its own, indented by four blanks, so that what a
 * truncation, a block of zeros or another program's marks spoilt is one record, and not the others.
 */
export function wholeRecords(bytes: Uint8Array): readonly ProjectRecordShape[] {
  const text = new TextDecoder().decode(bytes)
  const found = new Map<string, ProjectRecordShape>()
  for (const [, block = ''] of text.matchAll(/^ {4}(\{$[\s\S]*?^ {4}\}),?$/gm)) {
    for (const record of parseRecords(block)) if (!found.has(record.id)) found.set(record.id, record)
  }
  return [...found.values()]
}
