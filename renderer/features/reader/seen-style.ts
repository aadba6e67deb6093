import type { CSSProperties } from 'react'
import type { PageRectangle, Sheet } from '#contract/annotation'
import { seenBox, sizeOfSheet } from '#domain/annotation/area-geometry'

/** Where a rectangle lies on its page as it is seen, in parts of the page: right at any zoom. */
export function seenStyle(rectangle: PageRectangle, sheet: Sheet): CSSProperties {
  const { left, top, width, height } = seenBox(rectangle, sheet)
  const page = sizeOfSheet(sheet)
  return {
    left: `${(left / page.width) * 100}%`,
    top: `${(top / page.height) * 100}%`,
    width: `${(width / page.width) * 100}%`,
    height: `${(height / page.height) * 100}%`
  }
}
