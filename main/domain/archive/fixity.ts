import type { Capture, VerifyReport } from '#contract/archive'
import type { ScannedRecord, ScanOutput } from './warc-jobs.ts'

/** What became of one WARC that the archive should have: null where the file is gone. */
export interface FileFinding {
  readonly file: string
  readonly scan: ScanOutput | null
}

type Problem = VerifyReport['problems'][number]

/** A record that a capture rests on: its own, or that of a part of its page. `id` is the capture's. */
export type RestsOn = Pick<Capture, 'id' | 'url' | 'warc' | 'payloadDigest'>

/**
 * Compares what was found in the files with what the captures say of them: files that are gone or unreadable, records with another
 * digest, and captures whose record is not where it was.
 */
export function findProblems(findings: readonly FileFinding[], captures: readonly RestsOn[]): readonly Problem[] {
  const files = new Map(findings.map(({ file, scan }) => [file, recordsById(scan)]))
  return [
    ...findings.flatMap(({ file, scan }) => fileProblems(file, scan, captures)),
    ...captures.flatMap((capture) => captureProblem(capture, files))
  ]
}

function fileProblems(file: string, scan: ScanOutput | null, captures: readonly RestsOn[]): readonly Problem[] {
  if (scan === null) return [{ code: 'file-missing', file, captureId: null, message: `${file} is missing.` }]
  const differing = scan.records.filter(({ problem }) => problem !== null)
  const records = differing
    .filter(({ recordId }) => !captures.some(({ warc }) => warc?.recordId === recordId)) // else told with its capture
    .map((record): Problem => ({ code: 'digest-differs', file, captureId: null, message: differs(file, record) }))
  if (scan.damage === null) return records
  const { offset, problem } = scan.damage
  const message = `${file} cannot be read from byte ${offset} on: ${problem}.`
  return [...records, { code: 'file-damaged', file, captureId: null, message }]
}

function recordsById(scan: ScanOutput | null): ReadonlyMap<string, ScannedRecord> {
  return new Map(scan?.records.map((record) => [record.recordId, record]))
}

function captureProblem(
  capture: RestsOn,
  files: ReadonlyMap<string, ReadonlyMap<string, ScannedRecord>>
): readonly Problem[] {
  const { warc, id: captureId, url } = capture
  if (warc === null) return []
  const { file } = warc
  const record = files.get(file)?.get(warc.recordId)
  if (record === undefined || record.offset !== warc.offset) {
    return [{ code: 'record-missing', file, captureId, message: `The copy of ${url} is not in ${file} any more.` }]
  }
  if (record.problem !== null || record.payloadDigest !== capture.payloadDigest) {
    return [
      { code: 'digest-differs', file, captureId, message: `The copy of ${url} is changed. ${differs(file, record)}` }
    ]
  }
  return []
}

function differs(file: string, { offset, problem }: ScannedRecord): string {
  return `The record at byte ${offset} of ${file} is not as it was written: ${problem ?? 'another payload'}.`
}
