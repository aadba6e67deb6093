import { areaOfSelector } from './area-selector.ts'
import type { IncomingAnnotation, Problem } from './incoming.ts'
import { fieldOf, isTyped, listOf, textOf, textsOf } from './loose-json.ts'

type Place = Pick<IncomingAnnotation, 'quote' | 'position' | 'area'> & { readonly problems: readonly Problem[] }

const hugeQuote = 100_000 // characters; it is kept and looked for all the same
const longestContext = 512
const farthest = 2 ** 31

/** What selectors of the W3C model say of a place; those that refine others are read too. */
export function readSelectors(selector: unknown): Place {
  const all = withRefinements(listOf(selector))
  const area = all.map(areaOfSelector).find((each) => each !== null) ?? null
  if (area !== null) return { quote: null, position: null, area, problems: [] }
  const quotes = all.filter((each) => isTyped(each, 'TextQuoteSelector'))
  const positions = all.filter((each) => isTyped(each, 'TextPositionSelector'))
  const quote = readQuote(quotes[0])
  const position = readPosition(positions[0])
  const others = all.filter((each) => !quotes.includes(each) && !positions.includes(each))
  const unread = quote.quote === null && others.length > 0
  return {
    quote: quote.quote,
    position: position.position,
    area: null,
    problems: [
      ...quote.problems,
      ...position.problems,
      ...(unread ? others.map(unknown) : []),
      ...(quotes.length === 0 && all.length > 0 ? [{ code: 'quote-missing' as const }] : [])
    ]
  }
}

function withRefinements(selectors: readonly unknown[]): readonly unknown[] {
  const all: unknown[] = []
  const open = [...selectors]
  for (let next = open.shift(); next !== undefined && all.length < 100; next = open.shift()) {
    all.push(next)
    open.push(...listOf(fieldOf(next, 'refinedBy')))
  }
  return all
}

function unknown(selector: unknown): Problem {
  return { code: 'selector-unknown', params: { type: textsOf(fieldOf(selector, 'type', '@type'))[0] ?? '?' } }
}

function readQuote(selector: unknown): Omit<Place, 'position' | 'area'> {
  if (selector === undefined) return { quote: null, problems: [] }
  const exact = textOf(fieldOf(selector, 'exact'))
  if (exact === null) return { quote: null, problems: [{ code: 'quote-not-text' }] }
  if (exact.trim() === '') return { quote: null, problems: [{ code: 'quote-empty' }] }
  const [prefix, suffix] = [textOf(fieldOf(selector, 'prefix')) ?? '', textOf(fieldOf(selector, 'suffix')) ?? '']
  const problems: Problem[] = []
  if (exact.length > hugeQuote) problems.push({ code: 'quote-huge', params: { length: exact.length } })
  if (unpaired.test(exact)) problems.push({ code: 'surrogate-unpaired' })
  if (prefix.length > longestContext || suffix.length > longestContext) problems.push({ code: 'context-shortened' })
  return { quote: { exact, prefix: prefix.slice(-longestContext), suffix: suffix.slice(0, longestContext) }, problems }
}

const unpaired = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function readPosition(selector: unknown): Omit<Place, 'quote' | 'area'> {
  if (selector === undefined) return { position: null, problems: [] }
  const [start, end] = [fieldOf(selector, 'start'), fieldOf(selector, 'end')]
  const isPlace = isOffset(start) && isOffset(end) && start <= end
  return isPlace
    ? { position: { start, end }, problems: [] }
    : { position: null, problems: [{ code: 'position-invalid' }] }
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < farthest
}
