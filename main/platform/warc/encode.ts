import { createHash, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { EncodedRecord, EncodeInput, EncodeOutput, KnownPayload, WarcExchange } from '#domain/archive/warc-jobs'
import { joined } from '../fetcher-read.ts'
import { requestBlock, responseHead } from './http-block.ts'

const compress = promisify(gzip)
const VERSION = 'WARC/1.1'

/** Writes exchanges as WARC 1.1 records, response before request, one gzip member each. */
export async function encodeWarc({ info, exchanges, known, knownParts = [] }: EncodeInput): Promise<EncodeOutput> {
  const pages = byDigest(known)
  const parts = byDigest(knownParts)
  const records = [
    ...(info === null ? [] : [infoRecord(info)]),
    ...exchanges.flatMap((exchange) => exchangeRecords(exchange, exchange.isPart === true ? parts : pages))
  ]
  const members: Uint8Array[] = []
  const encoded: EncodedRecord[] = []
  let offset = 0
  for (const record of records) {
    const member = await compress(await WARCSerializer.serialize(record, { gzip: false }))
    encoded.push(encodedRecord(record, offset, member.byteLength))
    members.push(member)
    offset += member.byteLength
  }
  return { bytes: joined(members, offset), records: encoded }
}

function byDigest(payloads: readonly KnownPayload[]): Map<string, KnownPayload> {
  return new Map(payloads.map((payload) => [payload.digest, payload]))
}

function infoRecord({ filename, software, date }: NonNullable<EncodeInput['info']>): WARCRecord {
  const fields = { software, format: 'WARC File Format 1.1', conformsTo: CONFORMS_TO }
  return WARCRecord.createWARCInfo(
    { filename, date, warcVersion: VERSION, warcHeaders: { 'WARC-Record-ID': newId() } },
    fields
  )
}

const CONFORMS_TO = 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'

/** @param payloads by digest; of a page's parts each new one is added */
function exchangeRecords(exchange: WarcExchange, payloads: Map<string, KnownPayload>): readonly WARCRecord[] {
  const payloadDigest = sha256(exchange.body)
  const revisited = payloads.get(payloadDigest)
  const id = newId()
  const answer =
    exchange.body.byteLength > 0 && revisited !== undefined
      ? revisitRecord(exchange, id, revisited)
      : responseRecord(exchange, id, payloadDigest)
  if (exchange.isPart === true && revisited === undefined) {
    payloads.set(payloadDigest, { digest: payloadDigest, recordId: id, url: exchange.url, date: exchange.date })
  }
  return [answer, requestRecord(exchange, id)]
}

function responseRecord(exchange: WarcExchange, id: string, payloadDigest: string): WARCRecord {
  const block = [responseHead(exchange), exchange.body]
  return record('response', exchange, block, { 'WARC-Record-ID': id, 'WARC-Payload-Digest': payloadDigest })
}

/** warcio leaves out WARC-Truncated and WARC-Refers-To, without which a reader cannot tell what is missing and where it is. */
function revisitRecord(exchange: WarcExchange, id: string, known: KnownPayload): WARCRecord {
  return record('revisit', exchange, [responseHead(exchange)], {
    'WARC-Record-ID': id,
    'WARC-Payload-Digest': known.digest,
    'WARC-Truncated': 'length',
    'WARC-Refers-To': known.recordId,
    'WARC-Refers-To-Target-URI': known.url,
    'WARC-Refers-To-Date': known.date
  })
}

function requestRecord(exchange: WarcExchange, answerId: string): WARCRecord {
  return record('request', exchange, [requestBlock(exchange)], {
    'WARC-Record-ID': newId(),
    'WARC-Concurrent-To': answerId,
    'WARC-Payload-Digest': sha256(new Uint8Array(0))
  })
}

/**
 * The HTTP message goes in as bytes rather than through warcio's header map, which groups repeated headers and writes
 * them as UTF-8: the archive keeps every line as it came.
 */
function record(
  type: 'response' | 'request' | 'revisit',
  { url, date }: WarcExchange,
  block: readonly Uint8Array[],
  warcHeaders: Record<string, string>
): WARCRecord {
  const made = WARCRecord.create({ type, url, date, warcVersion: VERSION, warcHeaders }, block)
  made.httpHeaders = null
  return made
}

function encodedRecord(record: WARCRecord, offset: number, length: number): EncodedRecord {
  return {
    // Only the four types above are ever made here.
    type: record.warcType as EncodedRecord['type'],
    recordId: record.warcHeader('WARC-Record-ID') ?? '',
    offset,
    length,
    payloadDigest: record.warcPayloadDigest ?? null,
    refersTo: record.warcHeader('WARC-Refers-To') ?? null
  }
}

function newId(): string {
  return `<urn:uuid:${randomUUID()}>`
}

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
