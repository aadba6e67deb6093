import { readDate, saysUndated } from './dates.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/**
 * A string that begins "Name. (2021). …" has its author there. Where the field took a body's name for something else
 * (it may read like a title or a publisher) and found no author, the words before the bracketed date are the author's.
 */
export function mendAuthor(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const author = spans.findIndex((span) => span.label === 'author')
  if (author >= 0) return fromTheStart(text, tokens, bridged(text, tokens, spans, author), author)
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

/** "SOUZA JÚNIOR, Pedro de. Title": words of the last name that the field took for something else. */
function bridged(text: string, tokens: readonly Token[], spans: readonly Span[], at: number): readonly Span[] {
  const [author, words, next] = [spans[at], spans[at + 1], spans[at + 2]]
  if (author === undefined || words?.label !== 'other' || next?.label !== 'title') return spans
  const shown = text.slice(tokens[author.last]?.end ?? 0, tokens[words.last]?.end ?? 0)
  const gap = text.slice(tokens[words.last]?.end ?? 0, tokens[next.first]?.start ?? 0)
  const isName = /^ \p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}\s.’'-]{0,40}$/u.test(shown) && /^\. $/.test(gap)
  if (!isName) return spans
  return [...spans.slice(0, at), { ...author, last: words.last }, ...spans.slice(at + 2)]
}

/** "Channel 9 News. (2021)": words right before a body's name, with nothing but spaces between, are the name's own. */
function fromTheStart(text: string, tokens: readonly Token[], spans: readonly Span[], at: number): readonly Span[] {
  const author = spans[at]
  const lead = spans.slice(0, at)
  if (author === undefined || author.first === 0 || author.first > 4) return spans
  const isName = /^\p{Lu}[\p{L}\d ]*$/u.test(text.slice(0, tokens[author.first]?.start ?? 0))
  const isUnclaimed = lead.every((span) => span.label === 'other' || span.label === 'number' || span.label === 'volume')
  return isName && isUnclaimed && !/^(?:vgl|cf|see|siehe) /i.test(text)
    ? [{ ...author, first: 0, certainty: author.certainty * 0.9 }, ...spans.slice(at + 1)]
    : spans
}
