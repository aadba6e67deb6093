const REGIONS =
  '.side-nav, .text-pane, .library-list, .archive-list, .search, .note, .pane-beside, .record, .archive-detail'

/** What one comes to a region for, where one was not there before. */
const WANTED = '.reader-page, [role="grid"], .note-text, [role="tab"][aria-selected="true"], [aria-current="page"]'
const ANY = 'button:not([disabled]), input:not([disabled]), a[href], [tabindex="0"]'

/** Where the focus was in each region when it was left. */
const lasts = new WeakMap<Element, HTMLElement>()

addEventListener('focusin', ({ target }) => {
  const region = target instanceof HTMLElement ? target.closest(REGIONS) : null
  if (region !== null && target instanceof HTMLElement) lasts.set(region, target)
})

/** Takes the focus on to the next part of the window (−1: back to the one before), to where it last was in there. */
export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll(REGIONS)]
  const from = regions.findIndex((region) => region.contains(document.activeElement))
  for (let far = 1; far <= regions.length; far++) {
    const at = from === -1 && step === -1 ? regions.length - far : from + step * far
    const region = regions.at(at % regions.length)
    if (region !== undefined && enterRegion(region)) return
  }
}

/** Gives a part of the window the keys; false where nothing in it can have them. */
export function enterRegion(region: Element): boolean {
  const last = lasts.get(region)
  const wanted = [last, region.querySelector<HTMLElement>(WANTED), region.querySelector<HTMLElement>(ANY)]
  return wanted.some((element) => {
    if (!element?.isConnected) return false
    element.focus()
    return document.activeElement === element
  })
}
