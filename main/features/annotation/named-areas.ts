import type { Area } from '#contract/annotation'
import { ExpectedFailure } from '#contract/result'
import { groundPictures } from '#domain/annotation/area-ground'
import type { NamedArea } from '#domain/annotation/area-selector'
import type { Incoming, IncomingAnnotation } from '#domain/annotation/incoming'
import { type PageSheet, resolvedArea } from '#domain/annotation/resolve-area'
import { canonicalUrl } from '#domain/library/same-source'
import type { AnnotatedText } from './desk.ts'
import type { AnnotationNeeds } from './feature.ts'

/** Makes areas that programs of others name into ones of ours, a document at a time. */
export interface NamedAreas {
  /** The article with a picture of that address. */
  articleOf(part: IncomingAnnotation): string | undefined
  /** Null where its picture or page is not in the document. */
  areaOf(part: IncomingAnnotation, articleId: string, on: AnnotatedText): Promise<Area | null>
}

interface KnownPicture {
  readonly articleId: string
  readonly image: string
}

export async function createNamedAreas(needs: AnnotationNeeds, incoming: readonly Incoming[]): Promise<NamedAreas> {
  const named = incoming.flatMap(({ part }) => (part.kind === 'annotation' && isNamed(part.area) ? [part.area] : []))
  const pictures = named.some(({ on }) => on === 'some-picture') ? await picturesByAddress(needs) : new Map()
  const lastPage = Math.max(0, ...named.map((area) => (area.on === 'seen-page' ? area.page : 0)))
  const sheets = new Map<string, Promise<readonly PageSheet[]>>()
  const sheetsOf = (articleId: string) => {
    const known = sheets.get(articleId) ?? readSheets(needs, articleId, lastPage)
    sheets.set(articleId, known)
    return known
  }
  const pictureOf = ({ sources }: IncomingAnnotation): KnownPicture | undefined =>
    sources.map((source) => pictures.get(canonicalUrl(source) ?? '')).find((found) => found !== undefined)

  return {
    articleOf: (part) => (isNamed(part.area) ? pictureOf(part)?.articleId : undefined),
    async areaOf(part, articleId, on) {
      if (!isNamed(part.area)) return part.area
      return resolvedArea(part.area, {
        image: pictureOf(part)?.image ?? null,
        pictures: groundPictures(on.text, on.figures ?? []),
        sheets: part.area.on === 'seen-page' ? await sheetsOf(articleId) : []
      })
    }
  }
}

function isNamed(area: Area | NamedArea | null): area is NamedArea {
  return area?.on === 'some-picture' || area?.on === 'seen-page'
}

/** Of articles only: what a copy loaded has addresses too, and every copy would have to be read for them. */
async function picturesByAddress(needs: AnnotationNeeds): Promise<ReadonlyMap<string, KnownPicture>> {
  const known = new Map<string, KnownPicture>()
  for (const { id } of await needs.documents()) {
    if (id.startsWith('capture:')) continue
    for (const { source, picture } of (await needs.text(id)).figures ?? []) {
      const address = source === null ? null : canonicalUrl(source)
      if (address === null || picture.kind !== 'kept' || known.has(address)) continue
      known.set(address, { articleId: id, image: picture.id })
    }
  }
  return known
}

/** Of what is no PDF, or one that cannot be opened without its password, there are none. */
async function readSheets(needs: AnnotationNeeds, articleId: string, most: number): Promise<readonly PageSheet[]> {
  if (articleId.startsWith('capture:')) return []
  const { name, mediaType, base64 } = await needs.original(articleId)
  if (mediaType !== 'application/pdf') return []
  const input = { bytes: new Uint8Array(Buffer.from(base64, 'base64')), name, most }
  try {
    return await needs.workers.run<typeof input, PageSheet[]>('pdf-sheets', input)
  } catch (error) {
    if (error instanceof ExpectedFailure) return []
    throw error
  }
}
