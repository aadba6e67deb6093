import { ExpectedFailure } from '#contract/result'
import { type Cookie, cookieHeader, withCookies } from '#domain/archive/cookies'
import { headerValue } from '#domain/archive/headers'
import { type Asked, decideRedirect } from '#domain/archive/redirect'
import type { Exchange, Fetcher } from '../../ports.ts'
import type { LoadedSource } from './load-source.ts'

type FetchOptions = Parameters<Fetcher['get']>[1]

/** Fetches a page to read, not to keep: archiving it is a capture's work. Fails as the fetcher does, with http-error or too-many-redirects. */
export async function fetchPage(url: string, fetcher: Fetcher, options: FetchOptions): Promise<LoadedSource> {
  const { url: finalUrl, response, decoded } = await follow(url, fetcher, options)
  if (response.status >= 400) throw new ExpectedFailure('http-error', { status: response.status })
  const mediaType = headerValue(response.headers, 'content-type')
  return { name: nameOfPage(finalUrl), bytes: decoded, mediaType, url: finalUrl }
}

/** Follows redirects with the cookies set on the way: many sites send a reader in a circle until theirs comes back. */
async function follow(url: string, fetcher: Fetcher, options: FetchOptions): Promise<Exchange> {
  const hops: Asked[] = []
  let jar: readonly Cookie[] = []
  for (let next = url; ; ) {
    const cookie = URL.canParse(next) ? cookieHeader(jar, new URL(next)) : null
    const exchange = await fetcher.get(next, { ...options, cookie })
    const { status, headers } = exchange.response
    jar = withCookies(jar, new URL(exchange.url), headers)
    const target = absolute(headerValue(headers, 'location'), exchange.url)
    const nextCookie = target === null ? null : cookieHeader(jar, new URL(target))
    const asked = { url: exchange.url, status, cookie }
    const verdict = decideRedirect(hops, { ...asked, target, nextCookie })
    if (verdict.kind === 'stay') return exchange
    if (verdict.kind === 'refuse') {
      throw new ExpectedFailure(verdict.why, { host: new URL(exchange.url).host, url: target ?? '' })
    }
    hops.push(asked)
    next = verdict.url
  }
}

function absolute(location: string | null, base: string): string | null {
  return location !== null && URL.canParse(location, base) ? new URL(location, base).href : null
}

function nameOfPage(url: string): string {
  const { hostname, pathname } = new URL(url)
  return pathname.split('/').filter(Boolean).at(-1) ?? hostname
}
