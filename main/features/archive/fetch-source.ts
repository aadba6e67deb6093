import { ExpectedFailure } from '#contract/result'
import { headerValue } from '#domain/archive/headers'
import { decideRedirect, type Hop } from '#domain/archive/redirect'
import type { Exchange, Fetcher } from '../../ports.ts'

/** A source's answer with everything on the way to it. */
export interface FetchedSource {
  readonly exchanges: readonly [...(readonly Exchange[]), Exchange]
  readonly hops: readonly Hop[]
  readonly answer: Exchange
}

/**
 * Fetches a source and follows its redirects; the fetcher checks the address of each anew. Fails as `Fetcher.get` does, or with
 * too-many-redirects.
 */
export async function fetchSource(
  url: string,
  fetcher: Fetcher,
  options: Parameters<Fetcher['get']>[1]
): Promise<FetchedSource> {
  const before: Exchange[] = []
  const hops: Hop[] = []
  let next = url
  for (;;) {
    const exchange = await fetcher.get(next, options)
    const { status, headers } = exchange.response
    const target = absolute(headerValue(headers, 'location'), exchange.url)
    const verdict = decideRedirect(hops, { url: exchange.url, status, target })
    if (verdict.kind === 'stay') return { exchanges: [...before, exchange], hops, answer: exchange }
    if (verdict.kind === 'refuse') {
      throw new ExpectedFailure(verdict.why, { host: new URL(exchange.url).host, url: target ?? '' })
    }
    before.push(exchange)
    hops.push({ url: exchange.url, status })
    next = verdict.url
  }
}

function absolute(location: string | null, base: string): string | null {
  if (location === null) return null
  // Header bytes are read as Latin-1, while servers that put raw characters into a Location mean UTF-8.
  const text = Buffer.from(location, 'latin1').toString('utf8')
  return URL.canParse(text, base) ? new URL(text, base).href : null
}
