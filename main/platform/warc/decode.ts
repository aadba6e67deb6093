import { headerValue, mediaTypeOf } from '#domain/archive/headers'
import { sizeLimit } from '#domain/archive/limits'
import type { DecodeInput, DecodeOutput } from '#domain/archive/warc-jobs'
import { decodeBody } from '../fetcher-decode.ts'
import { bodyStart, headerLines } from './http-block.ts'
import { type CheckedRecord, readMember } from './record.ts'

/** Reads one record back from its gzip member, digests compared and content encodings undone. */
export async function decodeWarc({ bytes }: DecodeInput): Promise<DecodeOutput> {
  let checked: CheckedRecord
  try {
    checked = await readMember(bytes)
  } catch (error) {
    // Whatever gzip or the parser stumbles over, the record is damaged: that is the finding, not a bug.
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
  const { record, block, problem } = checked
  if (problem !== null) return { ok: false, problem }
  const headers = headerLines(block)
  const contentType = headerValue(headers, 'content-type')
  const mediaType = mediaTypeOf(contentType)
  const body = block.subarray(bodyStart(block))
  return {
    ok: true,
    type: record.warcType,
    recordId: record.warcHeader('WARC-Record-ID') ?? '',
    refersTo: record.warcHeader('WARC-Refers-To') ?? null,
    url: record.warcTargetURI ?? null,
    date: record.warcDate ?? '',
    mediaType,
    contentType,
    payloadDigest: record.warcPayloadDigest ?? null,
    content: await decodeBody(body, headerValue(headers, 'content-encoding'), sizeLimit(mediaType))
  }
}
