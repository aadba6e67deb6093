import type { Anchor, Area, DrawnArea, DrawnOnPicture } from '#contract/annotation'
import { tidyBox } from './area-geometry.ts'
import type { AreaGround, GroundPicture } from './area-ground.ts'

/**
 * Says where an area stands on the pages as they are now. It is `exact` in the file it was drawn on and on a page that still
 * says the same, `moved` where that page has another number, and `changed` where its page is there but cannot be told to
 * be the same: then a person has to look. What a page shows besides its words is not compared. On a picture it is `exact` where
 * the same picture, byte for byte, is in the text, and nowhere else.
 */
export function anchorArea(area: Area, ground: AreaGround): Anchor {
  if (area.on === 'image') {
    const picture = pictureOf(area, ground)
    return picture === undefined ? lost : { state: 'exact', start: picture.at, end: picture.at, score: 1 }
  }
  const isSameFile = area.file !== null && area.file === ground.file
  if (isSameFile) return at('exact', area.page, 1, ground)
  const alike = ground.pages.filter(({ pageText }) => pageText !== null && pageText === area.pageText)
  if (alike.some(({ page }) => page === area.page)) return at('exact', area.page, 1, ground)
  const [only, ...others] = alike
  if (only !== undefined && others.length === 0) return at('moved', only.page, 1, ground)
  const last = ground.pages.at(-1)?.page ?? 0
  return area.page <= last ? at('changed', area.page, doubtful, ground) : lost
}

const doubtful = 0.5 // it stands where it stood, and nothing more is known
const lost: Anchor = { state: 'orphaned', score: 0 }

/** One that says it lies beyond the picture's edge is about another one, whatever it says of the bytes. */
function pictureOf(
  { image, x, y, width, height }: DrawnOnPicture,
  { pictures }: AreaGround
): GroundPicture | undefined {
  const fits = (picture: GroundPicture) => x + width <= picture.width + 1 && y + height <= picture.height + 1
  return pictures.find((picture) => picture.image === image && fits(picture))
}

/** A page without words stands where the next one that has some begins. */
function at(state: 'exact' | 'moved' | 'changed', page: number, score: number, { pages }: AreaGround): Anchor {
  const place = pages.find((each) => each.page >= page) ?? pages.at(-1)
  const isOwn = place?.page === page
  return { state, start: place?.start ?? 0, end: (isOwn ? place.end : place?.start) ?? 0, score, page }
}

/** An area as it was drawn, with what it is known again by on these pages. */
export function areaOn(drawn: DrawnArea, { file, pages }: AreaGround): Area {
  const { page, label, rectangle, sheet } = drawn
  const pageText = pages.find((each) => each.page === page)?.pageText ?? null
  return { on: 'page', page, label, rectangle, sheet, file, pageText }
}

/** An area as it was drawn on a picture, in whole pixels; null where the text has no such picture, or nothing of it lies on it. */
export function areaOnPicture(drawn: DrawnOnPicture, { file, pictures }: AreaGround): Area | null {
  const picture = pictures.find(({ image }) => image === drawn.image)
  if (picture === undefined) return null
  const box = tidyBox({ left: drawn.x, top: drawn.y, width: drawn.width, height: drawn.height }, picture)
  if (box === null) return null
  const { image, label } = picture
  return { on: 'image', image, label, file, x: box.left, y: box.top, width: box.width, height: box.height }
}

/** An area that stands on a page as it is now: from here on it is about this page. A page with another number has a label of its own. */
export function areaAt(area: Area, anchor: Anchor, ground: AreaGround): Area {
  if (area.on === 'image') return { ...area, file: ground.file, label: pictureOf(area, ground)?.label ?? area.label }
  if (anchor.state === 'orphaned') return { ...area, file: ground.file }
  const page = anchor.page ?? area.page
  return areaOn({ ...area, page, label: page === area.page ? area.label : null }, ground)
}
