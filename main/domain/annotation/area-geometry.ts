import type { PageRectangle, Sheet } from '#contract/annotation'

/** A box on a page as it is seen: from its top left corner, in points, y downwards. */
export interface SeenBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface SeenSize {
  readonly width: number
  readonly height: number
}

const furthest = 200 * 72 * 100 // points: far beyond the largest page that a PDF may have
const smallest = 1 // points: less is a slip of the hand

/** The sheet as it is seen when it is turned by so many degrees more. */
export function turnedSheet({ box, turn }: Sheet, more: number): Sheet {
  return { box, turn: turns[(turns.indexOf(turn) + Math.round(more / 90) + 4) % 4] ?? 0 }
}

const turns = [0, 90, 180, 270] as const

export function sizeOfSheet({ box: [left, bottom, right, top], turn }: Sheet): SeenSize {
  const [width, height] = [right - left, top - bottom]
  return turn % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** Where a rectangle of the page's own space is seen on it. */
export function seenBox(rectangle: PageRectangle, { box, turn }: Sheet): SeenBox {
  const [left, bottom, right, top] = rectangle
  const [boxLeft, boxBottom, boxRight, boxTop] = box
  const [width, height] = [right - left, top - bottom]
  switch (turn) {
    case 0:
      return { left: left - boxLeft, top: boxTop - top, width, height }
    case 90:
      return { left: bottom - boxBottom, top: left - boxLeft, width: height, height: width }
    case 180:
      return { left: boxRight - right, top: bottom - boxBottom, width, height }
    case 270:
      return { left: boxTop - top, top: boxRight - right, width: height, height: width }
    default:
      return turn satisfies never
  }
}

/** The rectangle of the page's own space that is seen as a box: the way back from `seenBox`. */
export function rectangleOf({ left, top, width, height }: SeenBox, { box, turn }: Sheet): PageRectangle {
  const [boxLeft, boxBottom, boxRight, boxTop] = box
  const [right, bottom] = [left + width, top + height]
  switch (turn) {
    case 0:
      return [boxLeft + left, boxTop - bottom, boxLeft + right, boxTop - top]
    case 90:
      return [boxLeft + top, boxBottom + left, boxLeft + bottom, boxBottom + right]
    case 180:
      return [boxRight - right, boxBottom + top, boxRight - left, boxBottom + bottom]
    case 270:
      return [boxRight - bottom, boxTop - right, boxRight - top, boxTop - left]
    default:
      return turn satisfies never
  }
}

/**
 * A rectangle with its corners in order, to a hundredth of a point and within the sheet where that is known.
 * @returns null where nothing of it could be seen
 */
export function tidyRectangle([a, b, c, d]: PageRectangle, sheet: Sheet | null): PageRectangle | null {
  const [least, low, most, high] = sheet?.box ?? [-furthest, -furthest, furthest, furthest]
  const within = (value: number, from: number, to: number) =>
    Math.round(Math.min(to, Math.max(from, value)) * 100) / 100
  const [left, right] = [within(Math.min(a, c), least, most), within(Math.max(a, c), least, most)]
  const [bottom, top] = [within(Math.min(b, d), low, high), within(Math.max(b, d), low, high)]
  const isSeen = right - left >= smallest && top - bottom >= smallest // false of what is no number, too
  return isSeen ? [left, bottom, right, top] : null
}

/**
 * A box on a picture in whole pixels, as far as it lies on the picture.
 * @returns null where nothing of it could be seen
 */
export function tidyBox(box: SeenBox, picture: SeenSize): SeenBox | null {
  const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)))
  const [left, right] = [within(box.left, picture.width), within(box.left + box.width, picture.width)]
  const [top, bottom] = [within(box.top, picture.height), within(box.top + box.height, picture.height)]
  const isSeen = right > left && bottom > top // false of what is no number, too
  return isSeen ? { left, top, width: right - left, height: bottom - top } : null
}
