import { useQueryOf } from '../bridge/queries.ts'
import type { ReadingSource } from '../ui/reading-focus.ts'

/** What a text is called in lists and headings; null until that is known. */
export function useSourceTitle(source: ReadingSource | null): string | null {
  const articles = useQueryOf('article.list', {}).data
  const captures = useQueryOf('archive.list', {}, { isEnabled: source?.kind === 'capture' }).data
  if (source === null) return null
  if (source.kind === 'article') return articles?.find(({ id }) => id === source.id)?.title ?? null
  const capture = captures?.find(({ id }) => id === source.id)
  return capture?.title ?? capture?.url ?? null
}
