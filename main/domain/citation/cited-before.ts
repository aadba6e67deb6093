import type { CitationItem } from '#contract/article'
import type { LinkIndex } from './citation-index.ts'
import { type Match, MISSING, matchWork } from './citation-match.ts'
import { namesAtEnd } from './cited-names.ts'

/** The work that citations before mean: one is it, several are candidates, none is a citation that leads nowhere. */
export function sameWork(before: readonly Pick<CitationItem, 'referenceId' | 'candidates'>[]): Match {
  return oneOf(before.flatMap(({ referenceId, candidates }) => (referenceId === null ? candidates : [referenceId])))
}

/** One id is resolved, several are ambiguous in the order given. */
export function oneOf(ids: readonly string[]): Match {
  const [only, ...others] = [...new Set(ids)]
  if (only === undefined) return MISSING
  return others.length === 0
    ? { state: 'resolved', referenceId: only, candidates: [only] }
    : { state: 'ambiguous', referenceId: null, candidates: [only, ...others] }
}

/** What an author is named by in front of "op. cit.": "Marlow, Bread Queues,". null where no name stands there. */
export function namedBefore(words: string): { readonly names: readonly string[]; readonly start: number } | null {
  const cited = namesAtEnd(words.replace(/[”’»"']?[\s,.:(]*$/u, ''))
  return cited === null ? null : { names: cited.names, start: cited.start }
}

/**
 * The work of an author that was cited before: of several the one cited last comes first, but which is meant nobody can tell.
 * Where none was cited yet, any of that author's. `cited` are reference ids in the order of the text.
 */
export function earlierWork(
  work: { readonly names: readonly string[]; readonly year?: string | null },
  index: LinkIndex,
  cited: readonly string[]
): Match {
  const { names, year = null } = work
  const tie = matchWork({ names, etAl: false, year, suffix: null, undated: false }, index)
  if (tie.state !== 'resolved' && tie.state !== 'ambiguous') return tie
  const known = new Set(tie.candidates)
  const before = cited.filter((id) => known.has(id)).reverse()
  return before.length === 0 ? tie : oneOf(before)
}
