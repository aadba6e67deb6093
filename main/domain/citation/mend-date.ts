import { isOf } from './lexicon.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/** "no. 2 (March 2019)", "p. 1, 30 June 2009": a figure that is announced as an issue's or a page's is no day of the date behind it. */
export function mendDate(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const label = announced(text, tokens, span)
    if (label === null || spans.some((one) => one.label === label)) return [span]
    return [
      { ...span, label, last: span.first },
      { ...span, first: span.first + 1 }
    ]
  })
}

function announced(text: string, tokens: readonly Token[], span: Span): 'issue' | 'page' | null {
  const [before, first, next] = [tokens[span.first - 1], tokens[span.first], tokens[span.first + 1]]
  if (span.label !== 'date' || span.last === span.first || before === undefined || first === undefined) return null
  if (next === undefined || !/^\d{1,4}$/.test(first.text)) return null
  const gap = text.slice(first.end, next.start)
  if (isOf(before.lower, 'issue') && /^\)?,?\s?\($/.test(gap)) return 'issue'
  return /^(?:pp?|págs?|s)$/.test(before.lower) && gap === ', ' && /^\d/.test(next.text) ? 'page' : null
}
