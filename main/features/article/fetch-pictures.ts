import type { PictureGap } from '#contract/figure'
import { ExpectedFailure } from '#contract/result'
import { inLanes } from '#domain/archive/lanes'
import { LARGEST_PICTURE, MOST_PICTURE_BYTES, MOST_PICTURES, PICTURES_TIME } from '#domain/article/picture-limits'
import type { Fetcher, FetchOptions } from '../../ports.ts'
import type { CameFor, FindPictures } from './gather-pictures.ts'

const MOST_TRIES = 3 // addresses of one picture
const HOSTS_AT_ONCE = 4

/** The addresses of one picture, the best first. */
type Addresses = readonly [string, ...string[]]

/**
 * Fetches a page's pictures as a browser would, through the same guard as the page: each once, one at a time a host, within limits
 * of number, bytes and time. What cannot be had leaves a gap; only cancelling fails.
 */
export function fetchPictures(page: string, fetcher: Fetcher, options: FetchOptions): FindPictures {
  return async (figures) => {
    const wanted = figures.map(({ addresses }) => addresses.flatMap(({ url }) => url ?? []).slice(0, MOST_TRIES))
    const distinct = new Map(wanted.flatMap((urls) => (isSome(urls) ? [[keyOf(urls), urls] as const] : [])))
    const came = new Map<string, CameFor>(
      [...distinct.keys()].slice(MOST_PICTURES).map((key) => [key, gap('too-many')])
    )
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(PICTURES_TIME)])
    let room = MOST_PICTURE_BYTES
    await inLanes([...distinct.values()].slice(0, MOST_PICTURES), hostOf, HOSTS_AT_ONCE, async (urls) => {
      const found = room < 0 ? gap('too-large') : await fetchFirst(urls, page, fetcher, { ...options, signal })
      if (found.kind === 'bytes') room -= found.bytes.byteLength
      came.set(keyOf(urls), room < 0 && found.kind === 'bytes' ? gap('too-large') : found)
    })
    if (options.signal.aborted) throw new ExpectedFailure('cancelled')
    return wanted.map((urls) => came.get(keyOf(urls)) ?? gap('not-with-page'))
  }
}

function isSome(urls: readonly string[]): urls is Addresses {
  return urls.length > 0
}

function keyOf(urls: readonly string[]): string {
  return urls.join('\n')
}

function hostOf([first]: Addresses): string {
  return new URL(first).host
}

/** The next address is tried where the one before gives nothing. */
async function fetchFirst(urls: Addresses, page: string, fetcher: Fetcher, options: FetchOptions): Promise<CameFor> {
  let found = gap('not-reached')
  for (const url of urls) {
    if (options.signal.aborted) break
    found = await fetchOne(url, page, fetcher, options)
    if (found.kind === 'bytes') break
  }
  return found
}

async function fetchOne(url: string, page: string, fetcher: Fetcher, options: FetchOptions): Promise<CameFor> {
  try {
    const { answer } = await fetcher.follow(url, { ...options, referrer: page })
    if (answer.response.status >= 400) return gap('not-reached')
    const { decoded: bytes } = answer
    return bytes.byteLength > LARGEST_PICTURE ? gap('too-large') : { kind: 'bytes', bytes, url: answer.url }
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
    return gap(gaps[error.code] ?? 'not-reached')
  }
}

const gaps: Readonly<Partial<Record<ExpectedFailure['code'], PictureGap>>> = {
  'address-refused': 'refused',
  'url-invalid': 'refused',
  'too-large': 'too-large'
}

function gap(why: PictureGap): CameFor {
  return { kind: 'gap', why }
}
