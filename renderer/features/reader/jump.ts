import type { TextRange } from '#contract/article'
import { paint } from './text-highlights.ts'
import { rangeOfOffsets, runElements } from './text-positions.ts'

const flashFor = 1_600 // milliseconds: long enough to find it with the eyes

const fading = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>()

/**
 * Brings a passage into the upper third of the page unless it is in sight already, and marks it for a moment.
 * @param root where its runs are looked for
 */
export function jumpTo(scroller: HTMLElement, place: TextRange, root: Element = scroller): boolean {
  const range = rangeOfOffsets(runElements(root), place)
  if (range === null) return false
  const at = range.getBoundingClientRect()
  const page = scroller.getBoundingClientRect()
  const isInSight = at.top >= page.top && at.bottom <= page.bottom
  if (!isInSight) scroller.scrollTop += at.top - page.top - page.height / 4
  paint('reader-flash', scroller, [range])
  clearTimeout(fading.get(scroller))
  fading.set(
    scroller,
    setTimeout(() => paint('reader-flash', scroller, []), flashFor)
  )
  return !isInSight
}
