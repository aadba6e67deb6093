import { createHash } from 'node:crypto'
import type { Capture } from '#contract/archive'
import { headerValue, mediaTypeOf } from '#domain/archive/headers'
import type { EncodedRecord, KnownPayload, WarcExchange } from '#domain/archive/warc-jobs'
import type { Exchange, FetchedSource } from '../../ports.ts'
import type { Appended } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

/** What is known of a copy before it is written. */
export interface CopyFacts {
  readonly title: string | null
  readonly textHash: string | null
}

/** Reads a copy as it will be read later, for its title and the hash of its text. A copy that cannot be read is still a copy. */
export async function copyFacts(
  { answer }: FetchedSource,
  glimpsed: string | null,
  work: ArchiveWork,
  signal: AbortSignal
): Promise<CopyFacts> {
  const source = {
    name: nameOf(answer.url),
    bytes: answer.decoded,
    mediaType: headerValue(answer.response.headers, 'content-type'),
    url: answer.url,
    readAt: answer.startedAt.toISOString()
  }
  const read = await work.read(source, signal).catch((error: unknown) => {
    if (signal.aborted) throw error
    // A page that breaks the reader is a bug to be seen, but no reason to lose the page.
    console.error(error)
    return { ok: false } as const
  })
  if (!read.ok) return { title: glimpsed, textHash: null }
  const { metadata, text } = read.document
  return { title: metadata.title || glimpsed, textHash: createHash('sha256').update(text).digest('hex') }
}

/** The capture's record once its exchanges stand in the archive. */
export function captured(
  capture: Capture,
  { answer, hops }: FetchedSource,
  facts: CopyFacts,
  file: string,
  record: EncodedRecord
): Capture {
  return {
    ...capture,
    ...facts,
    state: 'captured',
    finalUrl: answer.url,
    capturedAt: answer.startedAt.toISOString(),
    status: answer.response.status,
    mediaType: mediaTypeOf(headerValue(answer.response.headers, 'content-type')),
    bytes: answer.decoded.byteLength,
    payloadDigest: record.payloadDigest,
    warc: { file, offset: record.offset, length: record.length, recordId: record.recordId },
    redirects: [...hops],
    waitUntil: null,
    reason: null
  }
}

export function warcExchange({ url, startedAt, request, response }: Exchange): WarcExchange {
  return {
    url,
    date: startedAt.toISOString(),
    requestHeaders: request.headers,
    status: response.status,
    statusText: response.statusText,
    responseHeaders: response.headers,
    body: response.body
  }
}

/** Payloads of earlier captures of the same source that stand in the archive whole: those that are no revisits themselves. */
export function knownPayloads(captures: readonly Capture[], url: string): readonly KnownPayload[] {
  const digests = new Map<string, KnownPayload>()
  for (const { state, finalUrl, payloadDigest, warc, capturedAt } of captures) {
    if (state !== 'captured' || finalUrl !== url || payloadDigest === null || warc === null || capturedAt === null)
      continue
    const first = { digest: payloadDigest, recordId: warc.recordId, url, date: capturedAt }
    if (!digests.has(payloadDigest)) digests.set(payloadDigest, first) // the oldest has it whole
  }
  return [...digests.values()]
}

/** The answer of each exchange that was written, in their order. */
export function answersOf({ records }: Appended): readonly EncodedRecord[] {
  return records.filter(({ type }) => type === 'response' || type === 'revisit')
}

/** The last part of a URL's path, as a file would be called. */
export function nameOf(url: string): string {
  return new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? new URL(url).host
}
