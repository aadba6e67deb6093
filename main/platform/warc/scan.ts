import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { WARCParser } from 'warcio'
import type { ScanInput, ScannedRecord, ScanOutput } from '#domain/archive/warc-jobs'
import { type CheckedRecord, readMember } from './record.ts'

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

/** Each record of the first `length` bytes of a WARC. Throws at the first that cannot be read. */
export async function* members({ path, length }: Pick<ScanInput, 'path' | 'length'>): AsyncGenerator<ScannedMember> {
  const file = await open(path, 'r')
  try {
    for await (const place of boundaries(path, length)) {
      yield { ...place, checked: await readMember(await readAt(file, place.offset, place.length)) }
    }
  } finally {
    await file.close()
  }
}

/** Where warcio finds the records; each is then read a second time by itself, because warcio checks no gzip checksum. */
async function* boundaries(path: string, length: number): AsyncGenerator<{ offset: number; length: number }> {
  if (length === 0) return
  const stream = createReadStream(path, { end: length - 1 })
  const parser = new WARCParser(stream, { parseHttp: false })
  try {
    for await (const record of parser) {
      await record.skipFully()
      yield { offset: parser.offset, length: parser.recordLength }
    }
  } finally {
    stream.destroy()
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
