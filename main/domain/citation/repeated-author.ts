import type { ArticleReference } from '#contract/article'

const DASH = /^\s*(?:[—–_]{1,3}|-{2,3})[\s.,]/

/** Entries that open with a dash are by the author of the entry before: their records say whom. */
export function withRepeatedAuthors(references: readonly ArticleReference[]): ArticleReference[] {
  let before: ArticleReference | undefined
  return references.map((reference) => {
    const { csl, raw, confidence } = reference
    const author = before?.csl.author
    const isRepeated = DASH.test(raw) && csl.author === undefined && author !== undefined
    const full = isRepeated
      ? { ...reference, csl: { ...csl, author }, confidence: { ...confidence, author: 0.8 } }
      : reference
    before = full
    return full
  })
}
