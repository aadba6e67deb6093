import { outletKind } from './gazetteer-outlets.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/**
 * "What we know about the drills. War on the Rocks. https://…": a title in the case of a sentence, behind it a name in the case of
 * names and nothing else that could tell where the work appeared: that is what the name tells.
 */
export function mendVenue(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const town = withTown(text, tokens, spans)
  if (town !== null) return town
  const at = spans.findIndex(({ label }) => label === 'title')
  const [title, next] = [spans[at], spans[at + 1]]
  if (title === undefined || (next !== undefined && !FOLLOWING.has(next.label))) return spans
  if (spans.some(({ label }) => VENUES.has(label)) || !isSignedByPeople(text, tokens, spans)) return spans
  const start = tokens[title.first]?.start ?? 0
  const shown = text.slice(start, tokens[title.last]?.end ?? 0)
  const stop = shown.lastIndexOf('. ')
  const venue = shown.slice(stop + 2)
  if (stop < 12 || !isSentenceCase(shown.slice(0, stop)) || !isName(venue)) return spans
  const first = tokens.findIndex((token) => token.start >= start + stop + 2)
  return [
    ...spans.slice(0, at),
    { ...title, last: first - 1 },
    { label: 'container', first, last: title.last, certainty: title.certainty * 0.7 },
    ...spans.slice(at + 1)
  ]
}

/** "Occup Med (Lond). 2018": the town tells a journal from its namesakes. */
function withTown(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const at = spans.findIndex(({ label }) => label === 'container')
  const [venue, town, next] = [spans[at], spans[at + 1], spans[at + 2]]
  if (venue === undefined || town === undefined || (next?.label !== 'date' && next?.label !== 'volume')) return null
  if ((town.label !== 'other' && town.label !== 'place') || town.last - town.first > 1) return null
  const shown = text.slice(tokens[venue.last]?.end ?? 0, tokens[next.first]?.start ?? 0)
  if (!/^ \(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?\)[.,;]? $/u.test(shown)) return null
  return [...spans.slice(0, at), { ...venue, last: town.last }, ...spans.slice(at + 2)]
}

const FOLLOWING = new Set(['url', 'accessed', 'date', 'other'])
const VENUES = new Set(['container', 'publisher', 'collection', 'volume', 'issue', 'page', 'editor', 'genre'])

function isSignedByPeople(text: string, tokens: readonly Token[], spans: readonly Span[]): boolean {
  const author = spans.find(({ label }) => label === 'author')
  if (author === undefined) return false
  return /,\s\p{Lu}/u.test(text.slice(tokens[author.first]?.start ?? 0, tokens[author.last]?.end ?? 0))
}

function isSentenceCase(title: string): boolean {
  const words = title
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{L}{4,}/u.test(word))
  return words.length >= 2 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.6
}

function isName(venue: string): boolean {
  const words = venue.split(/\s+/)
  if (outletKind(venue) !== null) return true
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}|(?:of|on|the|and|for|in|de|del|la|las|los|el|da|do|y|e|und|der)$)/u.test(word))
  )
}
