import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

const NUMBERED = new Set(['volume', 'issue', 'page', 'editor', 'publisher'])

/**
 * "The Port Gazette. (2020). Ships Wait. https://…": a short headline after a bracketed date may read like an outlet's name, but a
 * work has a title before it has a venue.
 */
export function mendUntitled(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  if (spans.some((span) => span.label === 'title' || NUMBERED.has(span.label))) return spans
  const at = spans.findIndex((span) => span.label === 'container')
  const [dated, venue] = [spans[at - 1], spans[at]]
  if (venue === undefined || dated?.label !== 'date' || spans[at - 2]?.label !== 'author') return spans
  const gap = text.slice(tokens[dated.last]?.end ?? 0, tokens[venue.first]?.start ?? 0)
  if (!/[)\]]/.test(gap)) return spans
  return spans.map((span) => (span === venue ? { ...span, label: 'title', certainty: span.certainty * 0.7 } : span))
}
