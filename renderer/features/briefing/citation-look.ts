import type { Bibliography } from '#contract/briefing'
import { parseCitation } from '#domain/briefing/citation'

/** How a citation's chip looks; in a note style the text shows its number instead. */
export interface CitationLook {
  readonly label: string
  readonly reference: string // the references in full, for the pointer that rests on it
  readonly isMissing: boolean
  readonly isNote: boolean
}

/**
 * Looks for a note's citations, in order.
 * @param sources the citations' Markdown
 */
export function citationLooks(sources: readonly string[], bibliography: Bibliography): readonly CitationLook[] {
  const missing = new Set(bibliography.missingKeys)
  const entries = new Map(bibliography.entries.map(({ key, text }) => [key, text]))
  const isNote = bibliography.kind === 'note'
  return sources.map((source, n) => {
    const keys = parseCitation(source)?.items.map(({ key }) => key) ?? []
    const rendered = bibliography.citations[n] ?? ''
    return {
      label: rendered || source,
      reference: isNote ? rendered : keys.map((key) => entries.get(key) ?? `@${key}`).join('\n'),
      isMissing: keys.some((key) => missing.has(key)),
      isNote
    }
  })
}
