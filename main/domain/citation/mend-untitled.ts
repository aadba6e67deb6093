import { saysUndated } from './dates.ts'
import { outletKind } from './gazetteer-outlets.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

const NUMBERED = new Set(['volume', 'issue', 'page', 'editor', 'publisher'])

/**
 * "The Port Gazette. (2020). Ships Wait. https://…": a short headline after a bracketed date may read like an outlet's name, but a
 * work has a title before it has a venue.
 */
export function mendUntitled(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  if (spans.some((span) => span.label === 'title')) return spans
  const words = unclaimed(text, tokens, spans)
  if (words !== null) return words
  const book = wholeBook(text, tokens, spans)
  if (book !== null) return book
  if (spans.some((span) => NUMBERED.has(span.label))) return spans
  const whole = betweenDateAndLink(text, tokens, spans)
  if (whole !== null) return whole
  const alone = aloneBeforeLink(text, tokens, spans)
  if (alone !== null) return alone
  const at = spans.findIndex((span) => span.label === 'container')
  const [dated, venue] = [spans[at - 1], spans[at]]
  if (venue === undefined || dated?.label !== 'date' || spans[at - 2]?.label !== 'author') return spans
  const gap = text.slice(tokens[dated.last]?.end ?? 0, tokens[venue.first]?.start ?? 0)
  if (!/[)\]]/.test(gap)) return spans
  return spans.map((span) => (span === venue ? { ...span, label: 'title', certainty: span.certainty * 0.7 } : span))
}

/** "Joint Committee, Hearing on Sanctions, 118th Cong., March 7, 2023": where nothing else is left, the words behind the signer. */
function unclaimed(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [signed, words] = spans
  if (signed?.label !== 'author' || words?.label !== 'other' || words.last - words.first < 2) return null
  if (spans.some(({ label }) => label === 'container' || label === 'publisher' || label === 'volume')) return null
  const start = tokens[words.first]?.start ?? 0
  const shown = text.slice(start, tokens[words.last]?.end ?? 0)
  if (!/^[,.:] $/.test(text.slice(tokens[signed.last]?.end ?? 0, start)) || !/^\p{Lu}\p{Ll}/u.test(shown)) return null
  const stop = shown.search(/[,.] \d/)
  const last = stop < 0 ? words.last : tokens.findLastIndex((token) => token.end <= start + stop)
  const title = { ...words, label: 'title', last, certainty: words.certainty * 0.6 }
  const rest = last < words.last ? [{ ...words, first: last + 1 }] : []
  return last - words.first < 1 ? null : [signed, title, ...rest, ...spans.slice(2)]
}

/** "Ruiz, A.; Vidal, J. (coords.). Ciudades portuarias. Barcelona: Ediciones del Faro, 2009": what a publisher printed is a book. */
function wholeBook(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const at = spans.findIndex((span) => span.label === 'container')
  const venue = spans[at]
  const isPrinted = spans.some((span) => span.label === 'publisher')
  if (venue === undefined || !isPrinted || spans.some(({ label }) => IN_ANOTHER.has(label))) return null
  if (!spans.slice(0, at).some(({ label }) => label === 'author' || label === 'editor')) return null
  const shown = text.slice(tokens[venue.first]?.start ?? 0, tokens[venue.last]?.end ?? 0)
  if (outletKind(shown) !== null) return null
  return spans.map((span) => (span === venue ? { ...span, label: 'title', certainty: span.certainty * 0.7 } : span))
}

const IN_ANOTHER = new Set(['volume', 'issue', 'page'])

/** Nothing but words that no field claims between a bracketed date and the link: they are the title. */
function betweenDateAndLink(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const at = spans.findIndex((span) => span.label === 'date')
  const [signed, dated, words, link] = [spans[at - 1], spans[at], spans[at + 1], spans[at + 2]]
  if (signed?.label !== 'author' || dated === undefined || words?.label !== 'other' || link?.label !== 'url')
    return null
  const gap = text.slice(tokens[dated.last]?.end ?? 0, tokens[words.first]?.start ?? 0)
  if (!/[)\]]/.test(gap) || words.last === words.first) return null
  return spans.map((span) => (span === words ? { ...span, label: 'title' } : span))
}

/** "Marrow, D. 2017. Bog ecology. Disponível em https://…": the only words between a year and a link, unless an outlet is called so. */
function aloneBeforeLink(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const at = spans.findIndex((span) => span.label === 'container')
  const [signed, dated, venue] = [spans[at - 2], spans[at - 1], spans[at]]
  if (venue === undefined || dated === undefined || signed?.label !== 'author') return null
  const when = text.slice(tokens[signed.last]?.end ?? 0, tokens[venue.first]?.start ?? 0)
  if (dated.label !== 'date' && !saysUndated(when.replace(/:\s*$/, ''))) return null
  if (!spans.slice(at + 1).every(({ label }) => label === 'url' || label === 'accessed' || label === 'other'))
    return null
  const shown = text.slice(tokens[venue.first]?.start ?? 0, tokens[venue.last]?.end ?? 0)
  const isPerson = /,\s\p{Lu}\./u.test(text.slice(tokens[signed.first]?.start ?? 0, tokens[dated.first]?.start ?? 0))
  if (outletKind(shown) !== null || (venue.first === venue.last && isPerson)) return null
  return spans.map((span) => (span === venue ? { ...span, label: 'title', certainty: span.certainty * 0.7 } : span))
}
