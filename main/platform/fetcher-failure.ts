import { ExpectedFailure } from '#contract/result'

export class TotalTimeout extends Error {}

/**
 * What went wrong with an exchange, as a failure that a person can act on. `params.system` is the system's own code, by which
 * the queue tells "no network" from "no such server".
 */
export function asFailure(error: unknown, host: string, signal: AbortSignal): unknown {
  if (signal.aborted) return new ExpectedFailure('cancelled')
  const expected = causes(error).find((cause) => cause instanceof ExpectedFailure)
  if (expected !== undefined) return expected
  if (error instanceof TotalTimeout) return new ExpectedFailure('timed-out')
  const code =
    causes(error)
      .map(codeOf)
      .find((found) => found !== null) ?? null
  if (code === null) return error // a bug, not a network failure
  if (TIMEOUT_CODES.has(code)) return new ExpectedFailure('timed-out')
  return new ExpectedFailure('host-unreachable', { host, reason: REASONS[code] ?? fallback(code), system: code })
}

const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT'
])

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it broke off the connection',
  EPIPE: 'it broke off the connection',
  ENETUNREACH: 'there is no way to its network',
  ENETDOWN: 'the network is down',
  EHOSTUNREACH: 'there is no way to it',
  UND_ERR_SOCKET: 'it broke off the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer was cut short',
  UND_ERR_HEADERS_OVERFLOW: 'its answer has too long a head',
  Z_BUF_ERROR: 'its answer was cut short'
}

function fallback(code: string): string {
  if (code.startsWith('HPE_') || code.startsWith('Z_') || code.startsWith('ERR__ERROR'))
    return 'its answer is not proper HTTP'
  if (/CERT|SSL|TLS|SELF_SIGNED|SIGNATURE/.test(code)) return 'its certificate cannot be trusted'
  return code
}

/** An error, its causes and, where several addresses were tried, the errors of each. */
function causes(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors.flatMap(causes) : []
  return [error, ...inner, ...causes(error.cause)]
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'HTTPParserError') return 'HPE_INVALID' // undici gives it no code where the very first line is wrong
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}
