import type { CapturePart } from '#contract/archive-part'
import { headerValue, mediaTypeOf } from '#domain/archive/headers'
import type { EncodedRecord } from '#domain/archive/warc-jobs'
import type { FetchedPart } from './fetch-part.ts'
import type { PayloadIndex } from './payload-index.ts'

/** A part that came, with what was exchanged for it. */
export type CamePart = FetchedPart & { readonly outcome: Extract<FetchedPart['outcome'], { kind: 'came' }> }

/** A part's record before it has its id. */
export type PlacedPart = Omit<CapturePart, 'id'>

/**
 * The records of parts whose exchanges now stand in a WARC.
 * @param answers the response or revisit of each exchange, in their order; offsets of the file
 */
export function placeParts(
  came: readonly CamePart[],
  file: string,
  answers: readonly EncodedRecord[],
  payloads: PayloadIndex
): PlacedPart[] {
  let next = 0
  return came.map((part) => {
    const { exchanges } = part.outcome.source
    const own = answers.slice(next, next + exchanges.length)
    next += exchanges.length
    own.forEach((record, index) => {
      const exchange = exchanges[index]
      if (exchange === undefined || record.type !== 'response' || record.payloadDigest === null) return
      const { offset, length, recordId } = record
      const place = { file, offset, length, recordId, url: exchange.url, date: exchange.startedAt.toISOString() }
      payloads.add(record.payloadDigest, place)
    })
    return placedPart(part, file, own.at(-1), payloads)
  })
}

function placedPart(
  { url, kind, outcome }: CamePart,
  file: string,
  record: EncodedRecord | undefined,
  payloads: PayloadIndex
): PlacedPart {
  const payload = record === undefined ? undefined : payloads.byRecord(record.refersTo ?? record.recordId)
  if (record === undefined || record.payloadDigest === null || payload === undefined) {
    throw new Error(`${url} was written without an answer that can be found again`)
  }
  const { offset, length, recordId, payloadDigest } = record
  const { answer } = outcome.source
  const { picture } = outcome
  return {
    url,
    kind,
    copy: {
      kind: 'kept',
      mediaType: mediaTypeOf(headerValue(answer.response.headers, 'content-type')),
      bytes: answer.decoded.byteLength,
      payloadDigest,
      warc: { file, offset, length, recordId },
      payload,
      picture: picture?.kind === 'picture' ? pictureFacts(picture) : null
    }
  }
}

function pictureFacts({ id, mediaType, width, height }: Extract<CamePart['outcome']['picture'], { kind: 'picture' }>) {
  return { id, mediaType, width, height }
}
