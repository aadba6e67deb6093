/** Where something that floats over the text goes, in the scroller's own coordinates (it scrolls with the text). */
export interface FloatingPlace {
  readonly left: number
  readonly top: number
}

const gap = 8

/**
 * Beside a box: above or below it as asked, the other way where there is no room, and never out of sight: beside a box as high as the
 * window it lies over it.
 */
export function placeBeside(
  scroller: Pick<HTMLElement, 'getBoundingClientRect' | 'scrollTop'>,
  box: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  size: { readonly width: number; readonly height: number },
  preferred: 'above' | 'below'
): FloatingPlace {
  const page = scroller.getBoundingClientRect()
  const above = box.top - gap - size.height
  const below = box.bottom + gap
  const fitsAbove = above >= page.top
  const fitsBelow = below + size.height <= page.bottom
  const isAbove = preferred === 'above' ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove
  const lowest = page.bottom - gap - size.height
  const rightmost = page.width - size.width - gap
  return {
    left: Math.max(gap, Math.min(box.left - page.left, rightmost)),
    top: Math.max(page.top + gap, Math.min(isAbove ? above : below, lowest)) - page.top + scroller.scrollTop
  }
}
