import type { Block, TextRange } from '#contract/article'

/** Links that lead to a search for the work, and not to it. */
const SEARCH = /\/\/(?:scholar\.google\.|www\.google\.[a-z.]+\/search|search\.|www\.worldcat\.org\/search)/i

/**
 * The address that an entry of the list is linked to, where its words do not show it: that of a DOI first, else the one under the
 * longest stretch of words. null where there is none.
 */
export function makeEntryLinks(blocks: readonly Block[]): (entry: TextRange) => string | null {
  const links = blocks
    .flatMap(({ marks = [] }) => marks.flatMap((mark) => (mark.kind === 'link' ? [mark] : [])))
    .filter(({ href }) => /^https?:\/\/[^/]+\.[^/]+/i.test(href) && !SEARCH.test(href))
    .sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    const own = links
      .slice(firstFrom(links, start))
      .slice(0, MANY)
      .filter((link) => link.end <= end)
    const best =
      own.find(({ href }) => /\/\/(?:dx\.)?doi\.org\//i.test(href)) ??
      [...own].sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    return best?.href ?? null
  }
}

const MANY = 8 // links: more than an entry of a list has

function firstFrom(links: readonly TextRange[], offset: number): number {
  let low = 0
  let high = links.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((links[middle]?.start ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low
}
