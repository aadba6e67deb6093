import type { CapturePart } from '#contract/archive-part'
import { ExpectedFailure } from '#contract/result'
import { headerValue, isHtml, mediaTypeOf } from '#domain/archive/headers'
import { CAPTURE_BYTES, MOST_PARTS } from '#domain/archive/limits'
import type { PagePart } from '#domain/archive/page-part'
import type { CheckedPicture } from '#domain/article/figure'
import type { Exchange, FetchedSource, Fetcher, FetchOptions } from '../../ports.ts'
import type { HostTurns } from './host-turns.ts'
import type { ArchiveWork } from './work.ts'

export interface PartsNeeds {
  readonly fetcher: Fetcher
  readonly work: ArchiveWork
  readonly turns: HostTurns
}

/** One part as it came, or why it did not. */
export type FetchedPart = PagePart & {
  readonly outcome:
    | { readonly kind: 'came'; readonly source: FetchedSource; readonly picture: CheckedPicture | null }
    | Extract<CapturePart['copy'], { kind: 'missing' }>
}

/** What the parts of one page share: how much may still come, until when, and which hosts want no more of it. */
export interface PartsRun {
  readonly page: Exchange
  readonly options: FetchOptions // its signal is the person's
  readonly late: AbortSignal
  readonly busyHosts: Set<string>
  room: number // decompressed bytes
  tried: number
}

type Missing = Extract<FetchedPart['outcome'], { kind: 'missing' }>

/** Fetches one part; what speaks against it is told as data, and only cancelling fails. */
export async function fetchPart(part: PagePart, run: PartsRun, needs: PartsNeeds): Promise<FetchedPart> {
  const { options, late, page } = run
  const forbidden = refusal(part, run)
  if (forbidden !== null) return { ...part, outcome: forbidden }
  const signal = AbortSignal.any([options.signal, late])
  try {
    const source = await needs.turns.take(hostOf(part), signal, () =>
      needs.fetcher.follow(part.url, { ...options, signal, referrer: page.url })
    )
    run.room -= source.answer.decoded.byteLength
    const fault = faultOf(part, source.answer, run)
    if (fault !== null) return { ...part, outcome: fault }
    const picture = part.kind === 'picture' ? await needs.work.checkPicture(source.answer.decoded, signal) : null
    return { ...part, outcome: { kind: 'came', source, picture } }
  } catch (error) {
    if (options.signal.aborted) throw new ExpectedFailure('cancelled')
    if (late.aborted) return { ...part, outcome: missing('timed-out') }
    if (!(error instanceof ExpectedFailure)) throw error
    return { ...part, outcome: missing(error.code, error.params) }
  }
}

export function hostOf({ url }: PagePart): string {
  return new URL(url).host
}

export function contentTypeOf({ response }: Exchange): string | null {
  return headerValue(response.headers, 'content-type')
}

/** Why a part is not even asked for. */
function refusal(part: PagePart, { options, late, busyHosts, room, tried }: PartsRun): Missing | null {
  if (options.signal.aborted) throw new ExpectedFailure('cancelled')
  if (tried >= MOST_PARTS) return missing('too-large', { limit: String(MOST_PARTS) })
  if (room <= 0) return tooMuch
  if (late.aborted) return missing('timed-out')
  return busyHosts.has(hostOf(part)) ? missing('http-error', { status: 429 }) : null
}

function faultOf(part: PagePart, answer: Exchange, run: PartsRun): Missing | null {
  const { status } = answer.response
  if (status === 429 || status === 503) run.busyHosts.add(hostOf(part))
  if (status < 200 || status >= 300) return missing('http-error', { status })
  if (run.room < 0) return tooMuch
  // Many a site answers with a page of its own, and 200, for what is not there.
  return isHtml(mediaTypeOf(contentTypeOf(answer))) ? missing('page-not-found', { host: hostOf(part) }) : null
}

const tooMuch = missing('too-large', { limit: `${CAPTURE_BYTES / 1024 / 1024} MiB` })

function missing(code: string, params: Record<string, string | number> = {}): Missing {
  return { kind: 'missing', reason: { code, params } }
}
