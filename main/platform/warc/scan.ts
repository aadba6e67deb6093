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
  try {
    for await (const { offset, length, checked } of members(input)) {
      records.push({
        type: checked.record.warcType,
        recordId: checked.record.warcHeader('WARC-Record-ID') ?? '',
        offset,
        length,
        payloadDigest: checked.record.warcPayloadDigest ?? null,
        problem: checked.problem
      })
    }
  } catch (error) {
    return {
      records,
      damage: { offset: endOf(records), problem: error instanceof Error ? error.message : String(error) }
    }
  }
  const end = endOf(records)
  return { records, damage: end === input.length ? null : { offset: end, problem: 'the file ends too early' } }
}

/** Each record of the first `length` bytes of a WARC. Throws at the first that cannot be read. */
export async function* members({ path, length }: ScanInput): AsyncGenerator<ScannedMember> {
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
