import type { Locator } from '@playwright/test'

/** Where something is drawn, in CSS pixels of the window. */
export async function box(locator: Locator) {
  const found = await locator.boundingBox()
  if (found === null) throw new Error('nothing was drawn')
  return found
}

/** Where a mark is drawn on its page or picture, in parts of it, to a hundredth: the same at any size. */
export async function partsOf(mark: Locator, ground: Locator) {
  const [inner, outer] = [await box(mark), await box(ground)]
  const part = (value: number, whole: number) => Math.round((value / whole) * 100) / 100
  return {
    left: part(inner.x - outer.x, outer.width),
    top: part(inner.y - outer.y, outer.height),
    width: part(inner.width, outer.width),
    height: part(inner.height, outer.height)
  }
}
