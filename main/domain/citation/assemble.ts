import type { Csl, FieldConfidence } from '#contract/reference'
import { readDate, saysUndated, toCslDate } from './dates.ts'
import { canonicalDoi, trimLinkEnd } from './links.ts'
import { type NameContext, splitNames } from './names.ts'
import { withoutAcronym } from './organisations.ts'
import { type Span, textOfSpan } from './spans.ts'
import type { Token } from './tokens.ts'
import { settleVenue } from './venue.ts'

/** A labelled reference on its way to a record. */
export interface Labelled {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
  readonly language: string | null
}

type Put = (name: string, value: unknown, certainty: number) => void

/** CSL variables out of labelled spans, each with the certainty it was read with. */
export function assemble(reference: Labelled): { csl: Csl; confidence: FieldConfidence } {
  const csl: Csl = { type: 'document' }
  const confidence: FieldConfidence = {}
  const put: Put = (name, value, certainty) => {
    csl[name] = value
    confidence[name] = Math.round(Math.max(0, Math.min(1, certainty)) * 100) / 100
  }
  putTexts(reference, put)
  putNames(reference, put)
  putDates(reference, put)
  putNumbers(reference, put)
  putLinks(reference, put)
  settleVenue(reference.text, { csl, confidence })
  return { csl, confidence }
}

/** The span of a label that carries most: the longest by tokens × certainty. */
function best(reference: Labelled, label: string): Span | null {
  let chosen: Span | null = null
  const weight = (span: Span): number => (span.last - span.first + 1) * span.certainty
  for (const span of reference.spans)
    if (span.label === label && (chosen === null || weight(span) > weight(chosen))) chosen = span
  return chosen
}

function putTexts(reference: Labelled, put: Put): void {
  for (const [label, name] of [
    ['title', 'title'],
    ['container', 'container-title'],
    ['collection', 'collection-title'],
    ['publisher', 'publisher'],
    ['place', 'publisher-place'],
    ['genre', 'genre']
  ] as const) {
    const span = best(reference, label)
    const text = span === null ? '' : textOfSpan(reference.text, reference.tokens, span)
    if (span === null || text === '') continue
    if (name === 'title') putTitle(text, span.certainty, put)
    else put(name, text, span.certainty)
  }
  const edition = best(reference, 'edition')
  if (edition === null) return
  const text = textOfSpan(reference.text, reference.tokens, edition)
  put(
    'edition',
    /^\d+/.exec(text)?.[0] ?? text.replace(/[\s,.]*(?:edition|edn|ed|edición|edição|auflage|aufl|éd|édition)\.?$/i, ''),
    edition.certainty
  )
}

/** "… (S/RES/2462)", "… [Post]": a document's number and a word for its kind are no part of its title. */
function putTitle(text: string, certainty: number, put: Put): void {
  const symbol =
    /^(.{8,}?),?\s\(?((?:[A-Z]{1,5}(?:[/.-]|\(\d{4}\) ?)[A-Z0-9][A-Z0-9/.-]*\d|COM\(\d{4}\) \d+)(?: final)?)\)?$/u.exec(
      text
    )
  const kind =
    /^(.{4,}?)\s\[(post|tweet|video|blog post|press release|data ?set|photograph|thread|status update|film|podcast|infographic)\]$/iu.exec(
      text
    )
  put('title', symbol?.[1] ?? kind?.[1] ?? text, certainty)
  if (symbol?.[2] !== undefined) put('number', symbol[2], certainty)
  if (kind?.[2] !== undefined) put('genre', kind[2], certainty)
}

function putNames(reference: Labelled, put: Put): void {
  for (const [label, name] of [
    ['author', 'author'],
    ['editor', 'editor'],
    ['translator', 'translator']
  ] as const) {
    const span =
      label === 'author' ? (reference.spans.find((one) => one.label === label) ?? null) : best(reference, label)
    if (span === null) continue
    const names = splitNames(nameText(reference, span), nameContext(reference, span))
    if (names.length > 0) put(name, names, span.certainty)
  }
}

/** Up to the next token, so that the stop after a last initial is seen. */
function nameText(reference: Labelled, span: Span): string {
  const start = reference.tokens[span.first]?.start ?? 0
  const end = reference.tokens[span.last]?.end ?? 0
  const after = reference.text.slice(end, reference.tokens[span.last + 1]?.start ?? reference.text.length)
  const text = reference.text.slice(start, end) + (/^\.?[’']?[)\]]?/.exec(after)?.[0] ?? '')
  return withoutAcronym(text.replace(/\.$/, '')).acronym === null ? text : text.replace(/\.$/, '')
}

/** In styles that put the date in brackets right after the names, people stand inverted, so a bare name is a body's. */
function nameContext(reference: Labelled, span: Span): NameContext {
  const end = reference.tokens[span.last]?.end ?? 0
  return { language: reference.language, bodyByDefault: /^[\s.,\])]{0,3}[(:]/.test(reference.text.slice(end, end + 4)) }
}

function putDates(reference: Labelled, put: Put): void {
  const issued = datesOf(reference, 'date')
  const whole = issued.map(({ text }) => text).join(' ')
  // Styles that part the year from the day ("(2020) …, 4 May") are read together.
  const parts = [issued.find(({ text }) => readDate(text) !== null)?.text ?? '', whole]
    .map((text) => readDate(text, reference.language))
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0]
  if (parts !== undefined && parts !== null) put('issued', toCslDate(parts), issued[0]?.certainty ?? 0)
  else if (!saysUndated(whole)) putYear(reference, put)
  // "Archived … Retrieved …": the last of them is when somebody looked.
  const accessed = datesOf(reference, 'accessed').findLast(({ text }) => readDate(text) !== null)
  const seen = accessed === undefined ? null : readDate(accessed.text, reference.language)
  if (accessed !== undefined && seen !== null) put('accessed', toCslDate(seen), accessed.certainty)
}

function datesOf(reference: Labelled, label: string): { text: string; certainty: number }[] {
  return reference.spans
    .filter((span) => span.label === label)
    .map((span) => ({
      text: reference.text.slice(reference.tokens[span.first]?.start ?? 0, reference.tokens[span.last]?.end ?? 0),
      certainty: span.certainty
    }))
}

/** A year that no label claims, where no date was found: a year in brackets first. */
function putYear(reference: Labelled, put: Put): void {
  const match = /\((?:[^()]{0,20}\D)?((?:1[6-9]|20)\d\d)[a-z]?\)/.exec(reference.text)
  if (match !== null) put('issued', toCslDate([Number(match[1])]), 0.4)
}

function putNumbers(reference: Labelled, put: Put): void {
  for (const [label, name] of [
    ['volume', 'volume'],
    ['issue', 'issue'],
    ['number', 'number']
  ] as const) {
    const span = reference.spans.find((one) => one.label === label)
    if (span === undefined) continue
    const text = textOfSpan(reference.text, reference.tokens, span).replace(
      /^(?:vol(?:ume)?|no|nr)\.?\s*|[\s,;]*(?:\b(?:no|n|nr|issue|heft|h)\.?)?[\s,;(]*$/gi,
      ''
    )
    if (text !== '') put(name, text, span.certainty)
  }
  const page = best(reference, 'page')
  if (page === null) return
  const text = textOfSpan(reference.text, reference.tokens, page)
    .replace(/^(?:pp?|pages?|S)\.?\s*/, '')
    .replace(/\s*([-‐–—−])\s*/g, '$1')
  if (text !== '') put('page', text, page.certainty)
}

function putLinks(reference: Labelled, put: Put): void {
  for (const { link } of reference.tokens) {
    if (link === null) continue
    if (link.kind === 'doi') {
      const doi = canonicalDoi(decode(link.value))
      if (doi !== null) put('DOI', doi, 1)
      if (/^https?:/i.test(link.value)) put('URL', link.value, 1)
    }
  }
  const urls = reference.tokens.flatMap(({ link }) => (link?.kind === 'url' ? [link.value] : []))
  const chosen = urls.find((url) => !/^https?:\/\/web\.archive\.org\//.test(url)) ?? urls[0]
  if (chosen !== undefined) put('URL', chosen.startsWith('www.') ? chosen : trimLinkEnd(chosen), 1)
}

function decode(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
