import type { EmbeddedPicture } from '#domain/article/figure'
import type { FetchOptions } from '../../ports.ts'
import type { Companions } from './companions.ts'
import type { ArticleNeeds } from './feature.ts'
import { fetchPictures } from './fetch-pictures.ts'
import { type FindPictures, gatherPictures } from './gather-pictures.ts'
import type { LoadedSource } from './load-source.ts'
import { picturesAmong, picturesBeside } from './pictures-beside.ts'
import { type ReadSource, readLoaded } from './read.ts'

type Needs = Pick<ArticleNeeds, 'workers' | 'clock' | 'fetcher' | 'files'>

export interface PicturedSource extends Omit<ReadSource, 'figures' | 'pictures'> {
  readonly figures: Awaited<ReturnType<typeof gatherPictures>>['figures']
  readonly pictures: readonly EmbeddedPicture[]
}

/**
 * Reads a source and gathers its figures' pictures: out of the source itself, from what was brought in or lies beside it, and for a
 * page that was fetched from where the page was. No other source makes a request.
 */
export async function readWithPictures(
  needs: Needs,
  loaded: LoadedSource,
  companions: Companions,
  options: FetchOptions
): Promise<PicturedSource> {
  const read = await readLoaded(needs, loaded, options.signal)
  const find = finderOf(loaded, read, companions, needs, options)
  return { ...read, ...(await gatherPictures(read, find, needs.workers, options.signal)) }
}

function finderOf(
  loaded: LoadedSource,
  read: ReadSource,
  companions: Companions,
  { fetcher, files }: Needs,
  options: FetchOptions
): FindPictures {
  if (loaded.isFetched && loaded.url !== null) return fetchPictures(loaded.url, fetcher, options)
  if (loaded.path !== undefined) return picturesBeside(loaded.path, read.mediaType === 'text/markdown', files)
  return picturesAmong(companions)
}
