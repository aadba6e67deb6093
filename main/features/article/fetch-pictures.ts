import type { PictureGap } from '#contract/figure'
import { ExpectedFailure } from '#contract/result'
import { inLanes } from '#domain/archive/lanes'
import { LARGEST_PICTURE, MOST_PICTURE_BYTES, MOST_PICTURES, PICTURES_TIME } from '#domain/article/picture-limits'
import type { Fetcher, FetchOptions } from '../../ports.ts'
import type { CameFor, FindPictures } from './gather-pictures.ts'

/**
 * Fetches a page's pictures as a browser would, through the same guard as the page: each address once, one at a time a host, within
 * limits of number, bytes and time. What cannot be had leaves a gap; only cancelling fails.
 */
export function fetchPictures(page: string, fetcher: Fetcher, options: FetchOptions): FindPictures {
  return async (figures) => {
    const urls = figures.map(({ addresses }) => addresses.find(({ url }) => url !== null)?.url ?? null)
    const distinct = [...new Set(urls.flatMap((url) => url ?? []))]
    const came = new Map<string, CameFor>(distinct.slice(MOST_PICTURES).map((url) => [url, gap('too-many')]))
    const late = AbortSignal.timeout(PICTURES_TIME)
    const signal = AbortSignal.any([options.signal, late])
    let room = MOST_PICTURE_BYTES
    await inLanes(
      distinct.slice(0, MOST_PICTURES),
      (url) => new URL(url).host,
      4,
      async (url) => {
        const found = late.aborted ? gap('not-reached') : await fetchOne(url, page, fetcher, { ...options, signal })
        if (found.kind === 'bytes') room -= found.bytes.byteLength
        came.set(url, room < 0 && found.kind === 'bytes' ? gap('too-large') : found)
      }
    )
    if (options.signal.aborted) throw new ExpectedFailure('cancelled')
    return urls.map((url) => (url === null ? null : came.get(url)) ?? gap('not-with-page'))
  }
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
