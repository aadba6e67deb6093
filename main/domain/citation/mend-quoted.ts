import { isOf } from './lexicon.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

const QUOTATION = /[“"«]([^“”"«»]{3,300})[”"»]/gu

/** What may stand between a quoted title and its venue: "(PDF)". */
const MARK = /^[\s.,]*[([](?:pdf|video|html|audio|press release|in \p{L}+)[)\]]?\.?$/iu

/** A title in quotation marks is all that stands between them: "Oscars 2012: The Artist dominates" begins before the year. */
export function mendQuotedTitle(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const title = spans.find((span) => span.label === 'title')
  if (title === undefined) return spans
  const start = tokens[title.first]?.start ?? 0
  const end = tokens[title.last]?.end ?? 0
  for (const match of text.matchAll(QUOTATION)) {
    const close = match.index + match[0].length
    const isMarked = start >= match.index && start < close && MARK.test(text.slice(close, end))
    if (start < match.index || (end > close && !isMarked)) continue
    const first = tokens.findIndex((token) => token.start >= match.index)
    const last = tokens.findLastIndex((token) => token.end <= close)
    if (isMarked) return relabel(relabel(spans, title.first, title.last, 'other'), first, last, 'title')
    const isWhole = first === title.first && last === title.last
    return isWhole || first < 0 || last < first ? spans : relabel(spans, first, last, 'title')
  }
  return spans
}

/** A date right after "Retrieved" or "Acesso em" is when somebody looked, whatever the field takes it for. */
export function mendAccessed(tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const isDated = spans.some((span) => span.label === 'date')
  const isLookedUp = tokens.some((token) => token.link !== null || isOf(token.lower, 'accessed'))
  return spans.map((span) => {
    const before = [tokens[span.first - 1], tokens[span.first - 2]]
    const isAccess = before.some((token) => token !== undefined && isOf(token.lower, 'accessed'))
    if (span.label === 'date' && isAccess && spans.some((one) => one.label === 'title'))
      return { ...span, label: 'accessed' }
    if (span.label === 'accessed' && !isLookedUp) return { ...span, label: 'date' }
    // "Last updated May 2, 2024": no other date, and nobody looks.
    return span.label === 'accessed' && !isDated && /^(?:updated|modified|reviewed)$/.test(before[0]?.lower ?? '')
      ? { ...span, label: 'date' }
      : span
  })
}

/** Gives tokens one label, cutting the spans they stood in. */
function relabel(spans: readonly Span[], first: number, last: number, label: string): Span[] {
  const inside = spans.filter((span) => span.first <= last && span.last >= first)
  const certainty = inside.reduce((least, span) => Math.min(least, span.certainty), 1)
  const kept = spans.flatMap((span) => {
    if (span.last < first || span.first > last) return [span]
    const head = span.first < first ? [{ ...span, last: first - 1 }] : []
    return span.last > last ? [...head, { ...span, first: last + 1 }] : head
  })
  return [...kept, { label, first, last, certainty }].sort((a, b) => a.first - b.first)
}
