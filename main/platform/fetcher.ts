import { Agent } from 'undici'
import { ExpectedFailure } from '#contract/result'
import { decideHost } from '#domain/archive/address-policy'
import { headerValue, mediaTypeOf } from '#domain/archive/headers'
import { sizeLimit, TIMEOUTS } from '#domain/archive/limits'
import type { Clock, Exchange, Fetcher } from '../ports.ts'
import { guardedConnector, type Resolve, systemResolve } from './address-guard.ts'
import { decodeBody } from './fetcher-decode.ts'
import { asFailure, TotalTimeout } from './fetcher-failure.ts'
import { followRedirects } from './fetcher-follow.ts'
import { readBody } from './fetcher-read.ts'

export interface FetcherOptions {
  readonly clock: Clock
  readonly version: string
  /** Hosts allowed on this machine whatever the project says, from SOURCEBOOK_ALLOW_HOSTS. */
  readonly allowedHosts?: readonly string[]
  readonly resolve?: Resolve
  readonly timeouts?: {
    readonly connect: number
    readonly headers: number
    readonly idle: number
    readonly total: number
  }
}

/** Reads SOURCEBOOK_ALLOW_HOSTS: private hosts that may be fetched, with commas between. */
export function allowedHostsFrom(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (environment.SOURCEBOOK_ALLOW_HOSTS ?? '').split(',').flatMap((host) => host.trim() || [])
}

/** One GET at a time over a connection of its own, closed afterwards: nothing of one host's answer reaches another's. */
export function createFetcher({
  clock,
  version,
  allowedHosts: always = [],
  resolve = systemResolve,
  timeouts = TIMEOUTS
}: FetcherOptions): Fetcher {
  const fetcher: Fetcher = {
    follow: (address, options) => followRedirects(address, fetcher.get, options),
    async get(address, { signal, allowedHosts, cookie = null, referrer }) {
      const url = webAddress(address)
      const allowed = [...always, ...allowedHosts]
      if (decideHost(url.hostname, allowed).kind === 'refused') {
        throw new ExpectedFailure('address-refused', { host: url.hostname })
      }
      const total = AbortSignal.timeout(timeouts.total)
      const agent = new Agent({
        connect: guardedConnector(allowed, resolve, timeouts.connect),
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.idle,
        maxHeaderSize: 64 * 1024
      })
      try {
        const stop = AbortSignal.any([signal, total])
        return await exchange(agent, url, requestHeaders(url, version, cookie, referrer), clock.now(), stop)
      } catch (error) {
        throw asFailure(total.aborted && !signal.aborted ? new TotalTimeout() : error, url.host, signal)
      } finally {
        void agent.destroy().catch(() => {}) // the socket is of no use to anyone any more
      }
    }
  }
  return fetcher
}

async function exchange(
  agent: Agent,
  url: URL,
  headers: Exchange['request']['headers'],
  startedAt: Date,
  signal: AbortSignal
): Promise<Exchange> {
  const answer = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: headers.filter(([name]) => name !== 'Host' && name !== 'Connection').flat(),
    reset: true, // sends Connection: close
    responseHeaders: 'raw',
    signal
  })
  // undici types the raw form like the parsed one: it is a flat list of names and values.
  const lines = pairs(answer.headers as unknown as readonly string[])
  const limit = sizeLimit(mediaTypeOf(headerValue(lines, 'content-type')))
  const body = await readBody(answer.body, limit)
  const decoded = await decodeBody(body, headerValue(lines, 'content-encoding'), limit)
  return {
    url: url.href,
    startedAt,
    request: { method: 'GET', headers },
    response: { status: answer.statusCode, statusText: answer.statusText, httpVersion: '1.1', headers: lines, body },
    decoded
  }
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new ExpectedFailure('url-invalid', { url: address })
  }
  url.hash = ''
  url.username = '' // never send, and never archive, a password
  url.password = ''
  return url
}

/** What goes over the wire, in its order: undici writes Host and Connection before the others. */
function requestHeaders(
  url: URL,
  version: string,
  cookie: string | null,
  referrer: string | undefined
): Exchange['request']['headers'] {
  return [
    ['Host', url.host],
    ['Connection', 'close'],
    ['User-Agent', `Mozilla/5.0 (compatible; Sourcebook/${version}; source archiving)`],
    // Who is asked for a picture and for HTML rather may give a page around the picture.
    ['Accept', referrer === undefined ? 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8' : '*/*'],
    ['Accept-Language', 'en,es;q=0.8,*;q=0.5'],
    ['Accept-Encoding', 'gzip, deflate, br'],
    ...(referrer === undefined ? [] : refererLine(url, new URL(referrer))),
    ...(cookie === null ? [] : [['Cookie', cookie] as const])
  ]
}

/** strict-origin-when-cross-origin, which browsers have for their default. */
function refererLine(url: URL, page: URL): readonly (readonly [string, string])[] {
  if (page.protocol === 'https:' && url.protocol !== 'https:') return []
  const whole = `${page.origin}${page.pathname}${page.search}`
  return [['Referer', url.origin === page.origin ? whole : `${page.origin}/`]]
}

function pairs(flat: readonly string[]): (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = []
  for (let place = 0; place + 1 < flat.length; place += 2) lines.push([flat[place] ?? '', flat[place + 1] ?? ''])
  return lines
}
