import type { CSSProperties } from 'react'
import type { PageRectangle, Sheet } from '#contract/annotation'
import { type SeenBox, type SeenSize, seenBox, sizeOfSheet } from '#domain/annotation/area-geometry'

/** Where a rectangle lies on its page as it is seen, in parts of the page: right at any zoom. */
export function seenStyle(rectangle: PageRectangle, sheet: Sheet): CSSProperties {
  return boxStyle(seenBox(rectangle, sheet), sizeOfSheet(sheet))
}

/** Where a box lies, in parts of the page or picture that it is on. */
export function boxStyle({ left, top, width, height }: SeenBox, whole: SeenSize): CSSProperties {
  return {
    left: `${(left / whole.width) * 100}%`,
    top: `${(top / whole.height) * 100}%`,
    width: `${(width / whole.width) * 100}%`,
    height: `${(height / whole.height) * 100}%`
  }
}
