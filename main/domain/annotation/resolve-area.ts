import type { Area, Sheet } from '#contract/annotation'
import { rectangleOf, type SeenBox, type SeenSize, sizeOfSheet, tidyRectangle } from './area-geometry.ts'
import type { GroundPicture } from './area-ground.ts'
import type { NamedArea } from './area-selector.ts'

/** A page as its file has it. */
export interface PageSheet {
  readonly label: string | null
  readonly sheet: Sheet
}

/** What an area of others may be on. */
export interface AreaPlaces {
  readonly image: string | null // the picture that its address is known to be
  readonly pictures: readonly GroundPicture[]
  readonly sheets: readonly PageSheet[] // the first page's first; empty where there are none
}

/**
 * An area in the terms of others as one of ours: per cent become pixels of the picture, and a box of the page as it is seen the rectangle
 * that it shows. What lies beyond the edge is cut off. Null where its picture or page is not here, or nothing of it lies on it.
 */
export function resolvedArea(named: NamedArea, { image, pictures, sheets }: AreaPlaces): Area | null {
  if (named.on === 'some-picture') {
    const picture = pictures.find((one) => one.image === (named.image ?? image))
    return picture === undefined ? null : onPicture(named, picture)
  }
  const page = sheets[named.page - 1]
  if (page === undefined) return null
  const within = cut(named.box, sizeOfSheet(page.sheet))
  const rectangle = within === null ? null : tidyRectangle(rectangleOf(within, page.sheet), page.sheet)
  if (rectangle === null) return null
  return { on: 'page', page: named.page, ...page, rectangle, file: null, pageText: null }
}

function onPicture(
  { unit, label, box }: Extract<NamedArea, { on: 'some-picture' }>,
  picture: GroundPicture
): Area | null {
  const [across, down] = unit === 'percent' ? [picture.width / 100, picture.height / 100] : [1, 1]
  const { left, top, width, height } = box
  const drawn = { left: left * across, top: top * down, width: width * across, height: height * down }
  const within = cut(drawn, picture)
  if (within === null) return null
  const [x, y] = [exact(within.left), exact(within.top)]
  const size = { width: exact(within.left + within.width) - x, height: exact(within.top + within.height) - y }
  return {
    on: 'image',
    image: picture.image,
    label: picture.label ?? label,
    file: null,
    x,
    y,
    width: exact(size.width),
    height: exact(size.height)
  }
}

/** Finer than anybody draws, and the same when it is read again. */
function exact(pixels: number): number {
  return Math.round(pixels * 1000) / 1000
}

function cut({ left, top, width, height }: SeenBox, whole: SeenSize): SeenBox | null {
  const [right, bottom] = [Math.min(left + width, whole.width), Math.min(top + height, whole.height)]
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null
}
