/**
 * Words found and passages pointed at are painted by the CSS Custom Highlight API: no element is touched, so neither
 * the text's runs nor React's tree change.
 */
export type HighlightName = 'reader-found' | 'reader-found-current' | 'reader-flash'

/** What is painted in each page: a name is one highlight of the whole window, and two texts may have their part of it. */
const painted = new Map<HighlightName, Map<Element, readonly Range[]>>()

/** Replaces what the name painted in a page before. */
export function paint(name: HighlightName, page: Element, ranges: readonly Range[]): void {
  const pages = painted.get(name) ?? new Map<Element, readonly Range[]>()
  painted.set(name, pages)
  if (ranges.length === 0) pages.delete(page)
  else pages.set(page, ranges)
  const all = [...pages.values()].flat()
  if (all.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...all))
}
