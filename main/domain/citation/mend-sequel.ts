import { readDate } from './dates.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/**
 * What ends a title though the field begins something else with it: the number of a part ("Fourier operators. I. Acta …"), the
 * botanist behind a name ("Allium sativum L. Scientia …"), and the year that a report is called by where another dates it
 * ("Perceptions Index 2024. 11 February 2025").
 */
export function mendSequel(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex(({ label }) => label === 'title')
  const [title, next] = [spans[at], spans[at + 1]]
  if (title === undefined || next === undefined) return spans
  if (next.label === 'container') return withPart(text, tokens, spans, at)
  return next.label === 'date' && isOwnYear(text, tokens, spans, at) ? joined(spans, at, next.last) : spans
}

const PART = /^([IVX]{1,5}|L)(?=\. \p{Lu}|: )/u

/** "I. Acta": the numeral alone; "I: Development. Journal": up to the next stop. */
function withPart(text: string, tokens: readonly Token[], spans: readonly Span[], at: number): readonly Span[] {
  const [title, venue] = [spans[at], spans[at + 1]]
  if (title === undefined || venue === undefined || venue.last === venue.first) return spans
  const start = tokens[venue.first]?.start ?? 0
  const gap = text.slice(tokens[title.last]?.end ?? 0, start)
  const part = PART.exec(text.slice(start))?.[1]
  if (part === undefined || !(part === 'L' ? /^ $/ : /^[.,:]? $/).test(gap)) return spans
  const end = start + part.length
  if (text.charAt(end) === '.') return joined(spans, at, venue.first)
  const stop = text.indexOf('. ', end)
  const last = tokens.findLastIndex((token) => token.end <= stop)
  return stop > 0 && last > venue.first && last < venue.last ? joined(spans, at, last) : spans
}

/** A bare year right behind the title, while another date has a year of its own. */
function isOwnYear(text: string, tokens: readonly Token[], spans: readonly Span[], at: number): boolean {
  const [title, year] = [spans[at], spans[at + 1]]
  if (title === undefined || year === undefined || year.first !== year.last) return false
  const own = tokens[year.first]
  const gap = text.slice(tokens[title.last]?.end ?? 0, own?.start ?? 0)
  if (own === undefined || !/^\d{4}$/.test(own.text) || !/^,? $/.test(gap) || !/^[.:,\s”]/.test(text.slice(own.end)))
    return false
  return spans.some(
    (span) =>
      span.label === 'date' &&
      span !== year &&
      readDate(text.slice(tokens[span.first]?.start ?? 0, tokens[span.last]?.end ?? 0)) !== null
  )
}

/** The title as far as the token `last`, and what comes after it. */
function joined(spans: readonly Span[], at: number, last: number): Span[] {
  return spans.flatMap((span, index) => {
    if (index === at) return [{ ...span, last, certainty: span.certainty * 0.9 }]
    if (index < at || span.first > last) return [span]
    return span.last > last ? [{ ...span, first: last + 1 }] : []
  })
}
