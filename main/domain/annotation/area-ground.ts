import type { PageMap } from '#contract/article'
import type { Figure } from '#contract/figure'

/** A page as it stands in an article's text. */
export interface GroundPage {
  readonly page: number
  readonly start: number // UTF-16 units: the first stretch of its words
  readonly end: number
  readonly pageText: string | null // the hash of its words; null where they are too few to tell it by
}

/** A picture as it stands in an article's text. */
export interface GroundPicture {
  readonly image: string // sha256 of its bytes
  readonly at: number // UTF-16 units: where its figure stands in the text
  readonly label: string | null // its caption, else its alternative text
  readonly width: number // pixels
  readonly height: number
}

/** What areas are looked for on: the pages and the pictures of the file as it is now. */
export interface AreaGround {
  readonly file: string | null // sha256 of the PDF; null of a text without pages
  readonly pages: readonly GroundPage[] // those with words, by their numbers
  readonly pictures: readonly GroundPicture[] // those that are kept and have a size
}

/** A page that says less may be another one that says the same. */
export const fewestLetters = 40

/** The pictures that areas can be marked on; where one stands in several figures, each. */
export function groundPictures(text: string, figures: readonly Figure[]): readonly GroundPicture[] {
  return figures.flatMap(({ at, caption, alt, picture }) => {
    if (picture.kind !== 'kept' || picture.width === null || picture.height === null) return []
    const { id: image, width, height } = picture
    const words = caption === null ? '' : text.slice(caption.start, caption.end)
    return [{ image, at, label: (words.trim() || alt.trim()).replace(/\s+/g, ' ') || null, width, height }]
  })
}

/** @param hash a digest of words; the same as when the areas were made */
export function areaGround(
  text: string,
  { pages }: PageMap,
  file: string | null,
  hash: (words: string) => string
): Omit<AreaGround, 'pictures'> {
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
