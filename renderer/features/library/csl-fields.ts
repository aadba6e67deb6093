import type { Csl, CslDate, CslName } from '#contract/reference'

/** The types an analyst meets, in the order of the menu. A record of any other type keeps it. */
export const commonTypes = [
  'article-newspaper',
  'webpage',
  'post',
  'report',
  'article-journal',
  'article-magazine',
  'article',
  'book',
  'chapter',
  'paper-conference',
  'thesis',
  'broadcast',
  'interview',
  'speech',
  'legislation',
  'legal_case',
  'treaty',
  'bill',
  'hearing',
  'standard',
  'patent',
  'motion_picture',
  'software',
  'personal_communication',
  'dataset',
  'document'
] as const

const always = ['title', 'URL', 'language', 'note']

const byType: Readonly<Record<string, readonly string[]>> = {
  'article-newspaper': ['container-title', 'page', 'publisher-place'],
  'article-magazine': ['container-title', 'volume', 'issue', 'page'],
  'article-journal': ['container-title', 'volume', 'issue', 'page', 'DOI'],
  webpage: ['container-title', 'publisher'],
  post: ['container-title', 'genre'],
  report: ['publisher', 'publisher-place', 'number', 'genre', 'DOI'],
  book: ['publisher', 'publisher-place', 'edition', 'volume', 'ISBN', 'DOI'],
  chapter: ['container-title', 'publisher', 'publisher-place', 'page', 'ISBN', 'DOI'],
  'paper-conference': ['container-title', 'publisher', 'page', 'DOI'],
  thesis: ['publisher', 'genre'],
  speech: ['event-title', 'event-place', 'genre'],
  legal_case: ['authority', 'container-title', 'volume', 'page', 'number'],
  legislation: ['container-title', 'volume', 'section', 'number'],
  bill: ['number', 'authority'],
  treaty: ['container-title', 'volume', 'page'],
  standard: ['number', 'publisher', 'publisher-place'],
  patent: ['number', 'jurisdiction', 'publisher']
}

/** The text variables that a record's form shows: those of its type, and whatever else it holds. */
export function textFields(csl: Csl): readonly string[] {
  const usual = ['title', ...(byType[csl.type] ?? ['container-title', 'publisher', 'number', 'DOI']), ...always]
  const held = Object.keys(csl).filter((variable) => typeof csl[variable] === 'string' && !hidden.has(variable))
  return [...new Set([...usual, ...held])]
}

const hidden = new Set(['id', 'type', 'citation-key'])

/** A copy with one variable changed, or taken out where nothing is left of it. */
export function withVariable(csl: Csl, variable: string, value: unknown): Csl {
  const { [variable]: _, ...rest } = csl
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  // A copy of a CSL item without one optional variable is a CSL item; only `type` is required and never emptied.
  return (isEmpty ? rest : { ...csl, [variable]: value }) as Csl
}

export function dateText(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0]
  if (parts === undefined) return date?.literal ?? date?.raw ?? ''
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}

/** Reads `2025`, `2025-03` or `2025-03-09`; anything else is kept in words, and nothing makes no date. */
export function dateFromText(text: string): CslDate | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(trimmed)
  if (match === null) return { literal: trimmed }
  const parts = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  return { 'date-parts': [parts] }
}

export function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given].filter(Boolean).join(', ')
}

export function yearOf(csl: Csl): string {
  return csl.issued?.['date-parts']?.[0]?.[0]?.toString() ?? /\d{4}/.exec(dateText(csl.issued))?.[0] ?? ''
}
