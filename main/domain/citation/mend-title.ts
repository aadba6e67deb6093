import { outletKind } from './gazetteer-outlets.ts'
import { hasOrganisationWord } from './organisations.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/**
 * Headlines have stops, colons, figures and quotations of their own ("U.S. Officials", “There Is No Plan.” Crowds Gather, killing
 * 11), at which the field may take the rest for something else. Where a bracketed date stands before a title and a link ends the
 * string, with no volume, page or editor between, what does not sound like a venue belongs to the headline.
 */
export function mendTitle(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex((span) => span.label === 'title')
  const title = spans[at]
  if (title === undefined || !followsBracketedDate(text, tokens, spans, at)) return spans
  let end = at + 1
  while (end < spans.length && isTail(text, tokens, spans[end])) end += 1
  const next = spans[end]
  if (end === at + 1 || (next?.label !== 'url' && next?.label !== 'accessed')) return spans
  const tail = spans.slice(at + 1, end)
  const signer = text.slice(tokens[spans[at - 2]?.first ?? 0]?.start ?? 0, tokens[title.first]?.start ?? 0)
  const isSigned = /,\s\p{Lu}\./u.test(signer)
  const cut = tail.findIndex((span) => (isSigned && isNamed(text, tokens, span)) || isVenue(text, tokens, span))
  const joined = withoutLead(cut < 0 ? tail : tail.slice(0, cut), tokens)
  const last = joined.at(-1)
  if (last === undefined) return spans
  return [
    ...spans.slice(0, at),
    { ...title, last: last.last, certainty: title.certainty * 0.9 },
    ...spans.slice(at + 1 + joined.length)
  ]
}

const WORDED = new Set([
  'container',
  'publisher',
  'collection',
  'genre',
  'place',
  'edition',
  'other',
  'title',
  'editor',
  'translator',
  'author'
])
const FIGURED = new Set(['page', 'date', 'number', 'volume', 'issue', 'accessed'])

/** Words of any label, and a figure in the run of a sentence ("killing 11"), which no field's figure is. */
function isTail(text: string, tokens: readonly Token[], span: Span | undefined): boolean {
  if (span === undefined) return false
  if (WORDED.has(span.label)) return true
  const before = tokens[span.first - 1]
  if (!FIGURED.has(span.label) || before === undefined) return false
  const gap = text.slice(before.end, tokens[span.first]?.start ?? 0)
  // Nobody looks at a page in no year.
  if (span.label === 'accessed')
    return !tokens.slice(span.first, span.last + 1).some((token) => /^\d{4}$/.test(token.text))
  return gap === ' ' && !/^(?:pp?|s|vol|no|nr|num|núm|report|paper|issue|on|en|em|el|am)$/i.test(before.text)
}

/**
 * "Jugend ohne Zukunft? Einstellungen und Umwelt. München: Piper": words that no field claims, between a title and the place
 * or publisher, are its subtitle.
 */
export function mendSubtitle(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex((span) => span.label === 'title')
  const [title, next, after] = [spans[at], spans[at + 1], spans[at + 2]]
  if (title === undefined || next === undefined || (next.label !== 'other' && next.label !== 'collection')) return spans
  if (after?.label !== 'place' && after?.label !== 'publisher') return spans
  const start = tokens[next.first]?.start ?? 0
  const gap = text.slice(tokens[title.last]?.end ?? 0, start)
  const shown = text.slice(start, tokens[next.last]?.end ?? 0)
  if (!/^\s?[?!.:]\s/.test(gap) || next.last - next.first < 1 || /\d|^\p{Ll}/u.test(shown) || LEADS.test(shown))
    return spans
  return [
    ...spans.slice(0, at),
    { ...title, last: next.last, certainty: title.certainty * 0.9 },
    ...spans.slice(at + 2)
  ]
}

const LEADS =
  /^(?:in|trad|transl?|edited|ed|hrsg|herausgegeben|retrieved|available|aus dem|übers|with|mit|vol|band|diss|tese|thesis|unpublished|ph\.?d|online|internet|working paper|reprint|preface|foreword|prólogo)/iu

function followsBracketedDate(text: string, tokens: readonly Token[], spans: readonly Span[], at: number): boolean {
  const before = spans[at - 1]
  if (before?.label !== 'date' || spans[at - 2]?.label !== 'author') return false
  const gap = text.slice(tokens[before.last]?.end ?? 0, tokens[spans[at]?.first ?? 0]?.start ?? 0)
  return /[)\]]/.test(gap)
}

const LEAD_IN =
  /^(?:retrieved|available|accessed|recuperado|disponible|disponível|consultado|url|link|from|at|en|in|online|internet|pdf|verfügbar|unter|abgerufen|obtenido|de)$/i

/** Words that lead to the link ("Retrieved from", "Disponible en") are no part of the headline. */
function withoutLead(tail: readonly Span[], tokens: readonly Token[]): readonly Span[] {
  const last = tail.at(-1)
  const isLead = last?.label === 'other' && LEAD_IN.test(tokens[last.first]?.text ?? '')
  return isLead ? tail.slice(0, -1) : tail
}

/** What people sign appears somewhere: a name in capitals before the link ("War on the Rocks") is where. */
function isNamed(text: string, tokens: readonly Token[], span: Span): boolean {
  if (span.label !== 'container' && span.label !== 'publisher') return false
  const start = tokens[span.first]?.start ?? 0
  const words = text.slice(start, tokens[span.last]?.end ?? 0).split(/\s+/)
  const gap = text.slice(tokens[span.first - 1]?.end ?? 0, start)
  return (
    /[.?!”]\s*$/.test(gap) &&
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}|(?:of|on|the|and|for|in|de|del|la|las|los|el|da|do|y|e|und|der)$)/u.test(word))
  )
}

function isVenue(text: string, tokens: readonly Token[], span: Span): boolean {
  const start = tokens[span.first]?.start ?? 0
  const shown = text.slice(start, tokens[span.last]?.end ?? 0)
  const gap = text.slice(tokens[span.first - 1]?.end ?? 0, start)
  if (/[[(]/.test(gap)) return true
  if (!/[.,?!”"’»]\s*$/.test(gap) || /\b\p{Lu}\.\s*$/u.test(text.slice(0, start))) return false
  const words = shown.split(/\s+/)
  if (outletKind(shown) !== null || /^\p{Lu}{2,8}$/u.test(shown)) return true
  if (words.length > 9) return false
  return hasOrganisationWord(shown)
    ? !words.slice(1).some((word) => /^\p{Ll}{4,}/u.test(word)) || words.length <= 4
    : (/[.?!”]\s*$/.test(gap) || span.label !== 'container') &&
        words.length <= 3 &&
        words.every((word) => /^\p{Lu}/u.test(word)) &&
        span.certainty > 0.9
}
