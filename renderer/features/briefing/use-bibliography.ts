import { useEffect, useMemo, useState } from 'react'
import type { Bibliography } from '#contract/briefing'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { citationsOf } from '#domain/briefing/note-tree'
import { useQueryOf } from '../../bridge/queries.ts'

/**
 * A note's citations and its bibliography, kept up while it is written. Only what is cited is asked for, so that typing words
 * asks for nothing; until a new answer is there the last one stands.
 */
export function useBibliography(markdown: string, style: string, language: string) {
  const sources = useMemo(() => citationsOf(parseMarkdown(markdown)).map(({ source }) => source), [markdown])
  const query = useQueryOf('briefing.bibliography', { markdown: sources.join('\n\n'), style, language })
  const [last, setLast] = useState<Bibliography | null>(null)
  useEffect(() => {
    if (query.data !== undefined) setLast(query.data)
  }, [query.data])
  return { sources, bibliography: query.data ?? last, error: query.error }
}
