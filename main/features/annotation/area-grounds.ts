import { createHash } from 'node:crypto'
import type { PageMap } from '#contract/article'
import { type AreaGround, areaGround } from '#domain/annotation/area-ground'
import type { DeskNeeds } from './desk.ts'

/** What tells the pages of a text: the file it was read from, and their map where it is a version about to come in. */
export interface AreaText {
  readonly file?: string | null // sha256
  readonly pages?: PageMap
}

const remembered = 8 // texts: the one that is read, and a few that one compares it with

/** The pages that areas are looked for on, worked out once a text. */
export function createAreaGrounds(pagesOf: DeskNeeds['pages']) {
  const known = new Map<string, AreaGround>()
  return async (
    articleId: string,
    { text, textHash, file = null, pages }: AreaText & { readonly text: string; readonly textHash: string }
  ): Promise<AreaGround> => {
    const key = `${file} ${textHash}`
    const before = known.get(key)
    if (before !== undefined) return before
    const map = pages ?? (articleId.startsWith('capture:') ? { pages: [] } : await pagesOf(articleId))
    const ground = areaGround(text, map, file, sha256)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= remembered) known.delete(oldest)
    known.set(key, ground)
    return ground
  }
}

function sha256(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}
