import type { Capture } from '#contract/archive'
import { ExpectedFailure } from '#contract/result'
import { headerValue, isHtml, mediaTypeOf } from '#domain/archive/headers'
import { judgeAnswer } from '#domain/archive/judge-answer'
import { glimpse, type PageGlimpse } from '#domain/archive/page-text'
import { isTransientStatus, type Setback } from '#domain/archive/retry'
import type { Exchange, FetchedSource, Fetcher } from '../../ports.ts'

/** How one attempt ended. A setback has what was fetched of it, if anything: error pages are evidence too. */
export type Attempt =
  | { readonly kind: 'copy'; readonly source: FetchedSource; readonly title: string | null }
  | {
      readonly kind: 'setback'
      readonly state: 'http-error' | 'blocked' | 'failed'
      readonly setback: Setback
      readonly params: ExpectedFailure['params']
      readonly source: FetchedSource | null
    }

/** Fetches a source once and judges what came. Throws only for cancelling, and for bugs. */
export async function attemptCapture(
  capture: Capture,
  fetcher: Fetcher,
  options: Parameters<Fetcher['get']>[1]
): Promise<Attempt> {
  try {
    return judge(capture, await fetcher.follow(capture.url, options))
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || error.code === 'cancelled') throw error
    return failed(error)
  }
}

function judge(capture: Capture, source: FetchedSource): Attempt {
  const { url, response } = source.answer
  const page = glimpseOf(source.answer)
  const verdict = judgeAnswer({
    askedPath: new URL(capture.url).pathname,
    finalPath: new URL(url).pathname,
    status: response.status,
    headers: response.headers,
    bytes: source.answer.decoded.byteLength,
    glimpse: page
  })
  const { host } = new URL(url)
  const retryAfter = headerValue(response.headers, 'retry-after')
  const setback = (code: Setback['code'], transient: boolean): Setback => ({
    code,
    status: response.status,
    retryAfter,
    transient
  })
  const transient = isTransientStatus(response.status)
  const params = { host, status: response.status }
  switch (verdict.kind) {
    case 'copy':
      return { kind: 'copy', source, title: page?.title || null }
    case 'http-error':
      return { kind: 'setback', state: 'http-error', setback: setback('http-error', transient), params, source }
    case 'not-found-page':
      return { kind: 'setback', state: 'http-error', setback: setback('page-not-found', false), params, source }
    case 'empty':
      return { kind: 'setback', state: 'failed', setback: setback('page-empty', false), params, source }
    case 'blocked':
      return { kind: 'setback', state: 'blocked', setback: setback('blocked', transient), params, source }
  }
}

function failed(error: ExpectedFailure): Attempt {
  const transient =
    error.code === 'timed-out' || (error.code === 'host-unreachable' && error.params.system !== 'ENOTFOUND')
  const setback = { code: error.code, status: null, retryAfter: null, transient }
  return { kind: 'setback', state: 'failed', setback, params: error.params, source: null }
}

function glimpseOf({ response, decoded }: Exchange): PageGlimpse | null {
  const contentType = headerValue(response.headers, 'content-type')
  const mediaType = mediaTypeOf(contentType)
  if (mediaType !== null && !isHtml(mediaType) && mediaType !== 'text/plain') return null
  return glimpse(decode(decoded.subarray(0, 400_000), contentType))
}

/** Block and error pages are known by words of ASCII, or nearly: a charset that lies does no harm here. */
function decode(bytes: Uint8Array, contentType: string | null): string {
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes) // RangeError: no such charset
  }
}
