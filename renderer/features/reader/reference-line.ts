import type { Csl, CslDate, CslName } from '#contract/reference'
import { dayFormat } from '../../ui/day-text.ts'

/** What stands for a reference where there is one line: its title, else the beginning of the raw string. */
export function referenceTitle(csl: Csl, raw: string): string {
  const title = csl.title?.trim()
  if (title) return title
  return raw.length > 120 ? `${raw.slice(0, 119).trimEnd()}…` : raw
}

/** 'Gutiérrez', 'Smith and Lee' as 'Smith, Lee', 'Smith et al.'; an outlet stands in for a missing author. */
export function referenceAuthors(csl: Csl): string {
  const names = (csl.author ?? []).map(shortName).filter((name) => name !== '')
  if (names.length === 0) return csl['container-title'] ?? csl.publisher ?? ''
  return names.length > 3 ? `${names[0]} et al.` : names.join(', ')
}

function shortName(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return name.literal ?? (family || (name.given ?? ''))
}

/** A CSL date as far as it is known, in the person's language. */
export function cslDateText(date: CslDate | undefined, language: string): string {
  const parts = date?.['date-parts']?.[0]
  if (parts === undefined) return date?.literal ?? date?.raw ?? ''
  return partialDateText(parts, language)
}

/** '2022', '2022-10' or '2022-10-01' in the person's language. */
export function publicationDateText(value: string, language: string): string {
  return partialDateText(value.split('-').map(Number), language)
}

function partialDateText(parts: readonly number[], language: string): string {
  const [year, month, day] = parts
  if (year === undefined) return ''
  if (month === undefined) return String(year)
  const date = new Date(Date.UTC(2000, month - 1, day ?? 1))
  date.setUTCFullYear(year)
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' }
  return dayFormat(language, day === undefined ? options : { ...options, day: 'numeric' }).format(date)
}
