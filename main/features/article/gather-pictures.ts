import type { Figure, FigurePicture, PictureGap } from '#contract/figure'
import type { CheckedPicture, EmbeddedPicture, ReadFigure } from '#domain/article/figure'
import { isDecoration } from '#domain/article/picture-limits'
import type { Workers } from '../../ports.ts'
import type { ReadSource } from './read.ts'

/** What came for an address: bytes that may be a picture, or why there are none. */
export type CameFor =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly url: string | null }
  | { readonly kind: 'gap'; readonly why: PictureGap }

/** Gives what it can for each figure whose picture did not come inside its source, in their order. */
export type FindPictures = (figures: readonly ReadFigure[]) => Promise<readonly CameFor[]>

export interface Gathered {
  readonly figures: readonly Figure[]
  readonly pictures: readonly EmbeddedPicture[]
}

/** The figures of a source that was read, with the pictures that it came with and those found for it elsewhere. */
export async function gatherPictures(
  read: Pick<ReadSource, 'figures' | 'pictures'>,
  find: FindPictures,
  workers: Workers,
  signal: AbortSignal
): Promise<Gathered> {
  const wanted = read.figures.filter(({ picture }) => picture.kind === 'elsewhere')
  const came = new Map((await find(wanted)).map((found, index) => [wanted[index], found]))
  const pictures = new Map(read.pictures.map((one) => [one.checked.id, one]))
  const figures: Figure[] = []
  for (const figure of read.figures) {
    const found = came.get(figure) ?? null
    const picture = found === null ? kept(figure, pictures) : await checked(found, pictures, workers, signal)
    const isWorthIt =
      picture.kind === 'missing' || figure.caption !== null || !isDecoration(picture.width, picture.height)
    const source = (found?.kind === 'bytes' ? found.url : null) ?? firstAddress(figure)
    const { at, caption, alt } = figure
    if (isWorthIt) figures.push({ id: `f${figures.length + 1}`, at, caption, alt, source, picture })
  }
  const shown = new Set(figures.map(({ picture }) => (picture.kind === 'kept' ? picture.id : '')))
  return { figures, pictures: [...pictures.values()].filter((one) => shown.has(one.checked.id)) }
}

function kept({ picture }: ReadFigure, pictures: ReadonlyMap<string, EmbeddedPicture>): FigurePicture {
  const own = picture.kind === 'here' ? pictures.get(picture.id) : undefined
  if (own !== undefined) return asKept(own)
  return { kind: 'missing', why: picture.kind === 'gap' ? picture.why : 'not-with-page' }
}

async function checked(
  found: CameFor,
  pictures: Map<string, EmbeddedPicture>,
  workers: Workers,
  signal: AbortSignal
): Promise<FigurePicture> {
  if (found.kind === 'gap') return { kind: 'missing', why: found.why }
  const picture = await workers.run<Uint8Array, CheckedPicture>('check-picture', found.bytes, signal)
  if (picture.kind === 'gap') return { kind: 'missing', why: picture.why }
  const own = { checked: picture, bytes: found.bytes }
  pictures.set(picture.id, own)
  return asKept(own)
}

function asKept({ checked: { id, mediaType, width, height }, bytes }: EmbeddedPicture): FigurePicture {
  return { kind: 'kept', id, mediaType, width, height, bytes: bytes.byteLength }
}

function firstAddress({ addresses }: ReadFigure): string | null {
  return addresses.find(({ url }) => url !== null)?.url ?? null
}
