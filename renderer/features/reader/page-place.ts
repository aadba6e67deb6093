import { z } from 'zod'

export const gapBetweenPages = 16 // CSS pixels, as --space-4

/** A page, and how much of its height had gone by above the top of what is seen: holds at any zoom. */
export const PagePlace = z.object({ page: z.int().min(1), gone: z.number() })
export type PagePlace = z.infer<typeof PagePlace>

/** Where pages begin to be seen: under the tools, which lie over them. */
export function topOfPages(scroller: HTMLElement): number {
  const tools = scroller.querySelector<HTMLElement>('.pdf-tools')
  return scroller.getBoundingClientRect().top + (tools?.offsetHeight ?? 0)
}

export function pageElement(scroller: HTMLElement, page: number): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`[data-page="${page}"]`)
}

/** The last page that begins at or above a height of the window, by halving; the first where all begin below it. */
export function pageAt(scroller: HTMLElement, height: number): number {
  const pages = scroller.querySelectorAll<HTMLElement>('[data-page]')
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle]?.getBoundingClientRect().top ?? 0) <= height) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

/** The page that holds the middle of what is seen. */
export function pageInSight(scroller: HTMLElement): number {
  const top = topOfPages(scroller)
  return pageAt(scroller, (top + scroller.getBoundingClientRect().bottom) / 2)
}

export function pagePlaceAtTop(scroller: HTMLElement): PagePlace | null {
  const top = topOfPages(scroller)
  const page = pageAt(scroller, top + gapBetweenPages) // in the gap, it is the page that comes
  const box = pageElement(scroller, page)?.getBoundingClientRect()
  return box === undefined ? null : { page, gone: (top - box.top) / Math.max(1, box.height) }
}

export function scrollToPage(scroller: HTMLElement, { page, gone }: PagePlace): void {
  const box = pageElement(scroller, page)?.getBoundingClientRect()
  if (box !== undefined) scroller.scrollTop += box.top + gone * box.height - topOfPages(scroller)
}
