import { dateWithExtent } from './date-extent.ts'
import { readDate, saysUndated, toCslDate } from './dates.ts'
import type { Labelled, Put } from './labelled.ts'
import { isOf } from './lexicon.ts'

export function putDates(reference: Labelled, put: Put): void {
  const issued = datesOf(reference, 'date')
  const whole = issued.map(({ text }) => text).join(' ')
  const yearly = issued.map(({ text }) => text).filter((text) => readDate(text) !== null)
  // Styles that part the year from the day ("(2020) …, 4 May") are read together; of two years each has its own day.
  const parts = (yearly.length > 1 ? yearly : [yearly[0] ?? '', whole])
    .map((text) => readDate(text, reference.language))
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0]
  if (parts !== undefined && parts !== null)
    put('issued', dateWithExtent(parts, whole, issued[0]?.before ?? ''), issued[0]?.certainty ?? 0)
  else if (!saysUndated(whole)) putYear(reference, put)
  // "Archived … Retrieved …": the last of them is when somebody looked.
  const accessed = datesOf(reference, 'accessed').findLast(({ text }) => readDate(text) !== null)
  const seen = accessed === undefined ? null : readDate(accessed.text, reference.language)
  if (accessed !== undefined && seen !== null) put('accessed', toCslDate(seen), accessed.certainty)
}

function datesOf(reference: Labelled, label: string): { text: string; before: string; certainty: number }[] {
  return reference.spans
    .filter((span) => span.label === label)
    .map((span) => {
      const start = reference.tokens[span.first]?.start ?? 0
      const end = reference.tokens[span.last]?.end ?? 0
      const before = reference.text.slice(Math.max(0, start - 12), start)
      return { text: reference.text.slice(start, end), before, certainty: span.certainty }
    })
}

/** A year that no label claims, where no date was found: a year in brackets first. */
function putYear(reference: Labelled, put: Put): void {
  const match = /\(((?:[^()]{0,20}\D)?)((?:1[6-9]|20)\d\d)[a-z]?\)/.exec(reference.text)
  // "(accessed May 1, 2023)" dates nothing but the visit.
  const isVisit = [...(match?.[1] ?? '').matchAll(/\p{L}+/gu)].some(([word]) => isOf(word.toLowerCase(), 'accessed'))
  if (match !== null && !isVisit) put('issued', toCslDate([Number(match[2])]), 0.4)
}
