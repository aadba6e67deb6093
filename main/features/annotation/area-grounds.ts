import { createHash } from 'node:crypto'
import type { PageMap } from '#contract/article'
import type { Figure } from '#contract/figure'
import { type AreaGround, areaGround, groundPictures } from '#domain/annotation/area-ground'
import type { DeskNeeds } from './desk.ts'

/** What tells the pages and pictures of a text: the file it was read from, its figures, and the pages' map where it is a version about to come in. */
export interface AreaText {
  readonly file?: string | null // sha256
  readonly pages?: PageMap
  readonly figures?: readonly Figure[]
}

const remembered = 8 // texts: the one that is read, and a few that one compares it with

/** The pages and pictures that areas are looked for on; the pages worked out once a text. */
export function createAreaGrounds(pagesOf: DeskNeeds['pages']) {
  const known = new Map<string, Omit<AreaGround, 'pictures'>>()
  return async (
    articleId: string,
    {
      text,
      textHash,
      file = null,
      pages,
      figures = []
    }: AreaText & { readonly text: string; readonly textHash: string }
  ): Promise<AreaGround> => {
    const pictures = groundPictures(text, figures)
    const key = `${file} ${textHash}`
    const before = known.get(key)
    if (before !== undefined) return { ...before, pictures }
    const map = pages ?? (articleId.startsWith('capture:') ? { pages: [] } : await pagesOf(articleId))
    const ground = areaGround(text, map, file, sha256)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= remembered) known.delete(oldest)
    known.set(key, ground)
    return { ...ground, pictures }
  }
}

function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}
