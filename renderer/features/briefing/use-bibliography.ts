import { useEffect, useMemo, useState } from 'react'
import type { Bibliography } from '#contract/briefing'
import { useQueryOf } from '../../bridge/queries.ts'

/**
 * The bibliography of what a note cites, kept up while it is written. Only what is cited is asked for, so that typing words
 * asks for nothing; until a new answer is there the last one stands.
 */
export function useBibliography(sources: readonly string[], style: string, language: string) {
  const markdown = useMemo(() => sources.join('\n\n'), [sources])
  const query = useQueryOf('briefing.bibliography', { markdown, style, language })
  const [last, setLast] = useState<Bibliography | null>(null)
  useEffect(() => {
    if (query.data !== undefined) setLast(query.data)
  }, [query.data])
  return { bibliography: query.data ?? last, error: query.error }
}
