import type { Capture } from '#contract/archive'
import type { CapturePart } from '#contract/archive-part'
import type { Figure, FigurePicture, PictureGap } from '#contract/figure'
import type { ReadFigure } from '#domain/article/figure'
import { isDecoration } from '#domain/article/picture-limits'
import type { ReadOutput } from './work.ts'

type Read = Extract<ReadOutput, { ok: true }>

/** The figures of a copy, their pictures out of the page itself or among its parts. One that was captured without parts has the first only. */
export function copyFigures(capture: Capture, read: Read, parts: readonly CapturePart[]): Figure[] {
  const byUrl = new Map(parts.map((part) => [part.url, part]))
  const figures: Figure[] = []
  for (const figure of read.figures) {
    const part = partOf(figure, byUrl)
    const picture = figure.picture.kind === 'elsewhere' ? pictureOfPart(part) : ownPicture(figure, read)
    if (capture.parts === undefined && picture.kind === 'missing') continue
    if (picture.kind === 'kept' && figure.caption === null && isDecoration(picture.width, picture.height)) continue
    const { at, caption, alt, addresses } = figure
    const source = part?.url ?? addresses.find(({ url }) => url !== null)?.url ?? null
    figures.push({ id: `f${figures.length + 1}`, at, caption, alt, source, picture })
  }
  return figures
}

/** A part whose picture is kept goes before one that is not. */
function partOf({ addresses }: ReadFigure, byUrl: ReadonlyMap<string, CapturePart>): CapturePart | undefined {
  const parts = addresses.flatMap(({ url }) => (url === null ? [] : (byUrl.get(url.replace(/#.*$/s, '')) ?? [])))
  return parts.find(({ copy }) => copy.kind === 'kept' && copy.picture !== null) ?? parts[0]
}

function pictureOfPart(part: CapturePart | undefined): FigurePicture {
  if (part === undefined) return { kind: 'missing', why: 'not-with-page' }
  const { copy } = part
  if (copy.kind === 'missing') return { kind: 'missing', why: gaps[copy.reason.code] ?? 'not-reached' }
  if (copy.picture === null) return { kind: 'missing', why: 'no-picture' }
  return { kind: 'kept', ...copy.picture, bytes: copy.bytes }
}

const gaps: Readonly<Record<string, PictureGap>> = { 'address-refused': 'refused', 'too-large': 'too-large' }

function ownPicture({ picture }: ReadFigure, { pictures }: Read): FigurePicture {
  const own = picture.kind === 'here' ? pictures.find(({ checked }) => checked.id === picture.id) : undefined
  if (own === undefined) return { kind: 'missing', why: picture.kind === 'gap' ? picture.why : 'not-with-page' }
  const { id, mediaType, width, height } = own.checked
  return { kind: 'kept', id, mediaType, width, height, bytes: own.bytes.byteLength }
}
