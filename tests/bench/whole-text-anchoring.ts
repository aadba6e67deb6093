import search from 'approx-string-match'
import type { AnnotationTarget } from '#contract/annotation'

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * The peer: how Hypothesis's client is published to find a quotation (its `match-quote.ts`, described, not copied): every
 * exact occurrence in the whole text; failing that, an approximate search of the whole text with up to half of the
 * quotation wrong (at most 256 characters); then the best by quote 50, prefix 20, suffix 20, position 2.
 */
export function anchorInWholeText(text: string, { quote, position }: AnnotationTarget): Place | null {
  const matches = find(text, quote.exact, Math.min(256, quote.exact.length / 2))
  let best: { place: Place; score: number } | null = null
  for (const match of matches) {
    const score = scoreOf(text, match, quote, position.start)
    if (best === null || score > best.score) best = { place: match, score }
  }
  return best?.place ?? null
}

function scoreOf(
  text: string,
  match: Place & { errors: number },
  { exact, prefix, suffix }: AnnotationTarget['quote'],
  hint: number
): number {
  const quoteScore = 1 - match.errors / exact.length
  const prefixScore = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)
  const suffixScore = likeness(text.slice(match.end, match.end + suffix.length), suffix)
  const positionScore = 1 - Math.abs(match.start - hint) / text.length
  return (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * positionScore) / 92
}

function likeness(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return pattern.length === 0 ? 1 : 0
  return 1 - (find(text, pattern, pattern.length)[0]?.errors ?? pattern.length) / pattern.length
}

function find(text: string, pattern: string, mostErrors: number) {
  const exact: (Place & { errors: number })[] = []
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 })
  }
  return exact.length > 0 ? exact : search(text, pattern, Math.floor(mostErrors))
}
