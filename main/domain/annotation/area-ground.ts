import type { PageMap } from '#contract/article'

/** A page as it stands in an article's text. */
export interface GroundPage {
  readonly page: number
  readonly start: number // UTF-16 units: the first stretch of its words
  readonly end: number
  readonly pageText: string | null // the hash of its words; null where they are too few to tell it by
}

/** What areas are looked for on: the pages of the file as it is now. */
export interface AreaGround {
  readonly file: string | null // sha256 of the PDF; null of a text without pages
  readonly pages: readonly GroundPage[] // those with words, by their numbers
}

/** A page that says less may be another one that says the same. */
export const fewestLetters = 40

/** @param hash a digest of words; the same as when the areas were made */
export function areaGround(
  text: string,
  { pages }: PageMap,
  file: string | null,
  hash: (words: string) => string
): AreaGround {
  return {
    file,
    pages: pages.flatMap(({ page, items }) => {
      const stretches = stretchesOf(items)
      const first = stretches.toSorted((a, b) => a.start - b.start)[0]
      if (first === undefined) return []
      // As they are drawn, and without spaces: another program may part the same words otherwise.
      const words = stretches.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')).join('')
      return [{ page, start: first.start, end: first.end, pageText: words.length < fewestLetters ? null : hash(words) }]
    })
  }
}

function stretchesOf(items: readonly number[]) {
  const stretches: { readonly index: number; readonly start: number; readonly end: number }[] = []
  for (let at = 0; at + 2 < items.length; at += 3) {
    stretches.push({ index: items[at] ?? 0, start: items[at + 1] ?? 0, end: items[at + 2] ?? 0 })
  }
  return stretches.sort((a, b) => a.index - b.index)
}
