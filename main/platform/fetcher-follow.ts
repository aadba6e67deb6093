import { ExpectedFailure } from '#contract/result'
import { type Cookie, cookieHeader, withCookies } from '#domain/archive/cookies'
import { headerValue } from '#domain/archive/headers'
import { type Asked, decideRedirect } from '#domain/archive/redirect'
import type { Exchange, FetchedSource, Fetcher, FetchOptions } from '../ports.ts'

/** Follows redirects with the cookies set on the way: many sites send a reader in a circle until theirs comes back. */
export async function followRedirects(url: string, get: Fetcher['get'], options: FetchOptions): Promise<FetchedSource> {
  const before: Exchange[] = []
  const hops: Asked[] = []
  let jar: readonly Cookie[] = []
  let next = url
  for (;;) {
    const cookie = URL.canParse(next) ? cookieHeader(jar, new URL(next)) : null
    const exchange = await get(next, { ...options, cookie })
    const { status, headers } = exchange.response
    jar = withCookies(jar, new URL(exchange.url), headers)
    const target = absolute(headerValue(headers, 'location'), exchange.url)
    const nextCookie = target === null ? null : cookieHeader(jar, new URL(target))
    const asked = { url: exchange.url, status, cookie }
    const verdict = decideRedirect(hops, { ...asked, target, nextCookie })
    if (verdict.kind === 'stay') {
      const redirects = hops.map((hop) => ({ url: hop.url, status: hop.status }))
      return { exchanges: [...before, exchange], hops: redirects, answer: exchange }
    }
    if (verdict.kind === 'refuse') {
      throw new ExpectedFailure(verdict.why, { host: new URL(exchange.url).host, url: target ?? '' })
    }
    before.push(exchange)
    hops.push(asked)
    next = verdict.url
  }
}

function absolute(location: string | null, base: string): string | null {
  if (location === null) return null
  // Header bytes are read as Latin-1, while servers that put raw characters into a Location mean UTF-8.
  const text = Buffer.from(location, 'latin1').toString('utf8')
  return URL.canParse(text, base) ? new URL(text, base).href : null
}
