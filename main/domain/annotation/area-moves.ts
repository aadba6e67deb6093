import type { SeenBox, SeenSize } from './area-geometry.ts'

/** Points; smaller ones are lost under the frame's own line. */
const leastSide = 6

/** The box between two corners, however one was drawn from the other, as far as it lies on the page. */
export function boxBetween(
  one: { readonly x: number; readonly y: number },
  other: { readonly x: number; readonly y: number },
  page: SeenSize
): SeenBox {
  const [x1, x2] = [within(one.x, page.width), within(other.x, page.width)]
  const [y1, y2] = [within(one.y, page.height), within(other.y, page.height)]
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
}

export function isDrawn({ width, height }: SeenBox): boolean {
  return width >= leastSide && height >= leastSide
}

/** The box moved, as far as the page goes. */
export function movedBox(box: SeenBox, right: number, down: number, page: SeenSize): SeenBox {
  const { left, top, width, height } = box
  return { ...box, left: within(left + right, page.width - width), top: within(top + down, page.height - height) }
}

/** The box with its right and lower edge moved, as far as the page goes and never to nothing. */
export function sizedBox(box: SeenBox, wider: number, taller: number, page: SeenSize): SeenBox {
  const { left, top, width, height } = box
  return {
    ...box,
    width: Math.max(leastSide, Math.min(width + wider, page.width - left)),
    height: Math.max(leastSide, Math.min(height + taller, page.height - top))
  }
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, Math.max(0, most)))
}
