import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

const SPOKEN =
  /^(?:testimony|statement|remarks|hearing|evidence|written evidence)\s(?:before|to|at|by|of|delivered|given|on)\s/iu
const PARTS = new Set(['container', 'other', 'place', 'publisher'])

/**
 * "Testimony before the Committee on Commerce, Science, and Transportation, 116th Congress, March 3, 2020": the body that was spoken to
 * is part of what the speech is called, as far as the date or a stop.
 */
export function mendStatement(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const dated = spans.findIndex(({ label }) => label === 'date')
  const named = spans.findIndex(({ label }) => label === 'title')
  const at = named < 0 && dated >= 0 ? dated + 1 : named
  const title = spans[at]
  if (title === undefined || !SPOKEN.test(text.slice(tokens[title.first]?.start ?? 0))) return spans
  let last = at
  for (let next = spans[last + 1]; next !== undefined && PARTS.has(next.label); next = spans[last + 1]) {
    const gap = text.slice(tokens[next.first - 1]?.end ?? 0, tokens[next.first]?.start ?? 0)
    if (!/^,? $/.test(gap)) break
    last += 1
  }
  if (last === at && named >= 0) return spans
  const joined = { ...title, label: 'title', last: spans[last]?.last ?? title.last, certainty: title.certainty * 0.8 }
  return [...spans.slice(0, at), joined, ...spans.slice(last + 1)]
}
