/** How an attempt ended without a copy. `network` is set where nothing at all could be reached. */
export interface Setback {
  readonly code: string // an ErrorCode
  readonly status: number | null
  readonly retryAfter: string | null // the header as it came
  readonly transient: boolean
}

export type RetryVerdict = { readonly kind: 'give-up' } | { readonly kind: 'wait'; readonly milliseconds: number }

export interface RetryPace {
  readonly attempts: number // in all
  readonly baseMilliseconds: number
  readonly longestMilliseconds: number // of a back-off, and of a Retry-After that is worth waiting for
}

export const RETRY_PACE: RetryPace = { attempts: 3, baseMilliseconds: 2_000, longestMilliseconds: 3_600_000 }

const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Whether an HTTP status may well be another one a moment later. */
export function isTransientStatus(status: number): boolean {
  return TRANSIENT.has(status)
}

/**
 * Says whether an attempt is made again, and when. A `Retry-After` is obeyed; one longer than the pace allows ends the
 * attempts, since nobody is served by a queue that hangs for a day.
 * @param attempts how many were made, the failed one included
 * @param random 0 to 1, for the jitter that keeps several programs from coming back at the same moment
 */
export function decideRetry(
  setback: Setback,
  attempts: number,
  now: Date,
  random: number,
  pace: RetryPace = RETRY_PACE
): RetryVerdict {
  if (!setback.transient || attempts >= pace.attempts) return { kind: 'give-up' }
  const asked = retryAfterMilliseconds(setback.retryAfter, now)
  if (asked !== null && asked > pace.longestMilliseconds) return { kind: 'give-up' }
  return { kind: 'wait', milliseconds: Math.max(asked ?? 0, backOff(attempts, random, pace)) }
}

/** Full exponential back-off with equal jitter: half of it certain, half by chance. */
export function backOff(attempts: number, random: number, pace: RetryPace = RETRY_PACE): number {
  const whole = Math.min(pace.longestMilliseconds, pace.baseMilliseconds * 2 ** Math.max(0, attempts - 1))
  return Math.round(whole / 2 + (whole / 2) * random)
}

/** Reads a Retry-After header (RFC 9110, section 10.2.3: seconds or a date); null where it says nothing. */
export function retryAfterMilliseconds(value: string | null, now: Date): number | null {
  if (value === null) return null
  const text = value.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
