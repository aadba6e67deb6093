import type { PageMap, TextRange } from '#contract/article'

/** Where one item of a page's text content stands in the article's text. */
export interface PageItem extends TextRange {
  readonly index: number
}

/** The items of each page, in the order of the text, so that what is drawn can be searched by halving. */
export function itemsByPage({ pages }: PageMap): ReadonlyMap<number, readonly PageItem[]> {
  return new Map(
    pages.map(({ page, items }) => {
      const own: PageItem[] = []
      for (let at = 0; at + 2 < items.length; at += 3) {
        const [index = 0, start = 0, end = 0] = items.slice(at, at + 3)
        if (end > start) own.push({ index, start, end })
      }
      return [page, own.sort((a, b) => a.start - b.start)]
    })
  )
}

/** The page on which a place in the text begins, or null. */
export function pageOfPlace(items: ReadonlyMap<number, readonly PageItem[]>, { start, end }: TextRange): number | null {
  for (const [page, own] of items) if (own.some((item) => item.end > start && item.start < end)) return page
  return null
}
