import { readDate, saysUndated } from './dates.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/**
 * A string that begins "Name. (2021). …" has its author there. Where the field took a body's name for something else
 * (it may read like a title or a publisher) and found no author, the words before the bracketed date are the author's.
 */
export function mendAuthor(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  if (spans.some((span) => span.label === 'author')) return spans
  const head = /^\W{0,3}(?:\d{1,3}[.)\]]\s)?([^()“”"«»:]{2,120}?)[.,]?\s*\(([^()]{2,40})\)[.,:]?\s/u.exec(text)
  const dated = head?.[2] ?? ''
  if (head === null || (readDate(dated) === null && !saysUndated(dated))) return spans
  const end = text.indexOf('(')
  const last = tokens.findLastIndex((token) => token.end <= end)
  const first = tokens[0]?.text.match(/^\d{1,3}$/) && last > 0 ? 1 : 0
  // Without another title after the date the words in front may be the title itself.
  const hasTitle =
    spans.some((span) => span.label === 'title' && span.first > last) ||
    spans.some((span) => (span.label === 'container' || span.label === 'publisher') && span.first > last)
  if (last < first || !hasTitle) return spans
  const after = spans
    .filter((span) => span.last > last)
    .map((span) => ({ ...span, first: Math.max(span.first, last + 1) }))
  return [{ label: 'author', first, last, certainty: 0.6 }, ...after]
}
