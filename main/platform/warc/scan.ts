import { type FileHandle, open } from 'node:fs/promises'
import type { ScanInput, ScannedRecord, ScanOutput } from '#domain/archive/warc-jobs'
import { inflateMember, type Member } from './gzip-member.ts'
import { type CheckedRecord, LONGEST_RECORD, readMember, readRecord } from './record.ts'

export interface ScannedMember {
  readonly offset: number
  readonly length: number
  readonly checked: CheckedRecord
}

/** Reads every record of a WARC again and compares all its digests and lengths. */
export async function scanWarc(input: ScanInput): Promise<ScanOutput> {
  const records: ScannedRecord[] = []
  let damage: ScanOutput['damage'] = null
  try {
    for await (const member of members(input)) records.push(scanned(member))
    const end = endOf(records)
    if (end !== input.length) damage = { offset: end, problem: 'the file ends too early' }
  } catch (error) {
    damage = { offset: endOf(records), problem: error instanceof Error ? error.message : String(error) }
  }
  return damage === null
    ? { records, damage }
    : { records: [...records, ...(await behind(damage.offset, input))], damage }
}

/** The records behind a damaged place that captures know the places of. One that cannot be read is part of the damage. */
async function behind(damaged: number, { path, places }: ScanInput): Promise<readonly ScannedRecord[]> {
  const file = await open(path, 'r')
  try {
    const found: ScannedRecord[] = []
    for (const { offset, length } of places) {
      if (offset < damaged) continue
      const checked = await readMember(await readAt(file, offset, length)).catch(() => null)
      if (checked !== null) found.push(scanned({ offset, length, checked }))
    }
    return found
  } finally {
    await file.close()
  }
}

function scanned({ offset, length, checked }: ScannedMember): ScannedRecord {
  const { record, problem } = checked
  return {
    type: record.warcType,
    recordId: record.warcHeader('WARC-Record-ID') ?? '',
    offset,
    length,
    payloadDigest: record.warcPayloadDigest ?? null,
    problem
  }
}

/** A first guess at how long a record is; most pages are shorter. */
const WINDOW = 1024 * 1024

/** Each record of the first `length` bytes of a WARC. Throws at the first that cannot be read. */
export async function* members({ path, length }: Pick<ScanInput, 'path' | 'length'>): AsyncGenerator<ScannedMember> {
  const file = await open(path, 'r')
  try {
    for (let offset = 0; offset < length; ) {
      const member = await memberAt(file, offset, length)
      if (member === null) return // cut short: the caller sees that the records end too early
      yield { offset, length: member.length, checked: await readRecord(member.plain) }
      offset += member.length
    }
  } finally {
    await file.close()
  }
}

/** Reads on, four times as far each time, until the member is whole; null where the file ends before it does. */
async function memberAt(file: FileHandle, offset: number, length: number): Promise<Member | null> {
  for (let window = WINDOW; ; window *= 4) {
    const bytes = await readAt(file, offset, Math.min(window, length - offset))
    const member = await inflateMember(bytes, LONGEST_RECORD)
    // The one part of a member that no checksum covers: what we write has no flags and no time (bytes 3 to 7 of RFC 1952).
    if (member !== null && bytes.subarray(3, 8).some((byte) => byte !== 0)) throw new Error('its gzip header differs')
    if (member !== null || offset + window >= length || window > 2 * LONGEST_RECORD) return member
  }
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await file.read(bytes, 0, length, offset)
  return bytes.subarray(0, bytesRead)
}

function endOf(records: readonly ScannedRecord[]): number {
  const last = records.at(-1)
  return last === undefined ? 0 : last.offset + last.length
}
