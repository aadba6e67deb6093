import { useMemo } from 'react'
import { useQueryOf } from '../../bridge/queries.ts'
import type { ReadingSource } from '../../ui/reading-focus.ts'
import { type Reading, readingOfArticle, readingOfCapture } from './reading.ts'

interface ReadingQuery {
  readonly reading: Reading | null // null while it is asked for, and where it failed
  readonly error: Error | null
  readonly retry: () => void
}

/** The text to read, from the project or from the archive. Both sides of the workbench share one answer. */
export function useReading(source: ReadingSource): ReadingQuery {
  const isArticle = source.kind === 'article'
  const article = useQueryOf('article.get', { id: source.id }, { isEnabled: isArticle })
  const capture = useQueryOf('archive.read', { id: source.id }, { isEnabled: !isArticle })
  const reading = useMemo(() => {
    if (isArticle) return article.data === undefined ? null : readingOfArticle(article.data)
    if (capture.data === undefined) return null
    return readingOfCapture(capture.data.document, capture.data.capture)
  }, [isArticle, article.data, capture.data])
  const query = isArticle ? article : capture
  return { reading, error: query.error, retry: () => void query.refetch() }
}
