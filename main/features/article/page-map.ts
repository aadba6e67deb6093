import { type Article, PageMap } from '#contract/article'
import type { PlacedRun } from '#domain/article/pdf/compose'
import type { ArticleNeeds } from './feature.ts'
import { versionFolder, versionOf } from './store.ts'

/** versions/<hash>/pages.json: where what a PDF's pages draw stands in the text. Made from the original, and can be again. */
export function pageMapFile(runs: readonly PlacedRun[]): string {
  return `${JSON.stringify(pageMapOf(runs))}\n`
}

export function pageMapOf(runs: readonly PlacedRun[]): PageMap {
  const pages = new Map<number, number[]>()
  for (const { page, index, start, end } of runs) {
    const items = pages.get(page) ?? []
    items.push(index, start, end)
    pages.set(page, items)
  }
  return { pages: [...pages].sort(([a], [b]) => a - b).map(([page, items]) => ({ page, items })) }
}

/** Empty where the article has no pages, or their map is gone: the text can be read all the same. */
export async function readPageMap(
  { current, files }: Pick<ArticleNeeds, 'current' | 'files'>,
  article: Article,
  version: string | undefined
): Promise<PageMap> {
  const { hash } = versionOf(article, version)
  const bytes = await files.read(`${versionFolder(current(), article.id, hash)}/pages.json`)
  return bytes === null ? { pages: [] } : PageMap.parse(JSON.parse(new TextDecoder().decode(bytes)))
}
