import type { ProjectRecordShape } from '../../ports.ts'
import { parseRecords } from './record-file.ts'

/**
 * The records that are whole in a damaged file. Each stands in lines of its own, indented by four blanks, so that what a
 * truncation, a block of zeros or another program's marks spoilt is one record, and not the others.
 */
export function wholeRecords(bytes: Uint8Array): readonly ProjectRecordShape[] {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const found = new Map<string, ProjectRecordShape>()
  let start = -1
  lines.forEach((line, i) => {
    if (line === '    {') start = i
    if (start === -1 || !/^ {4}\},?$/.test(line)) return
    const block = [...lines.slice(start, i), '}'].join('\n')
    for (const record of parseRecords(block)) if (!found.has(record.id)) found.set(record.id, record)
    start = -1
  })
  return [...found.values()]
}
