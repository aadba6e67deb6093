import { ExpectedFailure } from '#contract/result'
import { headerValue } from '#domain/archive/headers'
import type { Fetcher, FetchOptions } from '../../ports.ts'
import type { LoadedSource } from './load-source.ts'

/** Fetches a page to read, not to keep: archiving it is a capture's work. Fails as the fetcher does, with http-error or too-many-redirects. */
export async function fetchPage(url: string, fetcher: Fetcher, options: FetchOptions): Promise<LoadedSource> {
  const { url: finalUrl, response, decoded } = (await fetcher.follow(url, options)).answer
  if (response.status >= 400) throw new ExpectedFailure('http-error', { status: response.status })
  const mediaType = headerValue(response.headers, 'content-type')
  return { name: nameOfPage(finalUrl), bytes: decoded, mediaType, url: finalUrl, isFetched: true }
}

function nameOfPage(url: string): string {
  const { hostname, pathname } = new URL(url)
  return pathname.split('/').filter(Boolean).at(-1) ?? hostname
}
