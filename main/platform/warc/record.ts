import { WARCParser, type WARCRecord } from 'warcio'
import { sha256 } from './encode.ts'
import { inflateMember } from './gzip-member.ts'
import { bodyStart } from './http-block.ts'

/** A record may be as long as the longest answer that is kept, and its headers. */
export const LONGEST_RECORD = 64 * 1024 * 1024

/** One record with its block, read and compared with its own digests and length. */
export interface CheckedRecord {
  readonly record: WARCRecord
  readonly block: Uint8Array
  readonly problem: string | null
}

/**
 * Reads one gzip member. The checksum in it covers what no digest does: the record's own headers.
 * @throws where the member cannot be read at all
 */
export async function readMember(bytes: Uint8Array): Promise<CheckedRecord> {
  const member = await inflateMember(bytes, LONGEST_RECORD)
  if (member === null) throw new Error('the record is cut short')
  return readRecord(member.plain)
}

/** Reads one record out of its member's contents. */
export async function readRecord(plain: Uint8Array): Promise<CheckedRecord> {
  // parseHttp off: the block stays as it was written, and its digest is over just that.
  const record = await WARCParser.parse([plain], { keepHeadersCase: true, parseHttp: false })
  if (record === null) throw new Error('there is no WARC record here')
  const block = await record.readFully(false)
  return { record, block, problem: problemOf(record, block) }
}

function problemOf(record: WARCRecord, block: Uint8Array): string | null {
  if (record.warcContentLength !== block.byteLength) {
    return `${block.byteLength} bytes, where Content-Length says ${record.warcContentLength}`
  }
  const blockDigest = record.warcBlockDigest
  if (blockDigest && blockDigest !== sha256(block)) return 'the block is not the one that its digest is of'
  if (!blockDigest && record.warcType !== 'warcinfo') return 'there is no block digest'
  const payloadDigest = record.warcPayloadDigest
  if (!payloadDigest || record.warcType !== 'response') return null
  const isSame = payloadDigest === sha256(block.subarray(bodyStart(block)))
  return isSame ? null : 'the payload is not the one that its digest is of'
}
