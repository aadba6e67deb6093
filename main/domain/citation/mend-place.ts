import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/** "Cambridge, Mass.: MIT Press": the town that the field took for part of something else belongs to its state. */
export function mendPlace(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const at = spans.findIndex((span) => span.label === 'place')
  const [town, place] = [spans[at - 1], spans[at]]
  if (town === undefined || place === undefined || place.last - place.first > 1 || town.last - town.first > 1)
    return spans
  if (town.label !== 'publisher' && town.label !== 'other' && town.label !== 'container') return spans
  const start = tokens[town.first]?.start ?? 0
  const before = text.slice(tokens[town.first - 1]?.end ?? 0, start)
  const gap = text.slice(tokens[town.last]?.end ?? 0, tokens[place.first]?.start ?? 0)
  const isTown = /^\p{Lu}\p{Ll}+/u.test(text.slice(start)) && /^, $/.test(gap) && /[.(,:;] ?\(?$/.test(before)
  if (!isTown || !spans.some((span) => span !== town && span.label === 'publisher')) return spans
  return [...spans.slice(0, at - 1), { ...place, first: town.first }, ...spans.slice(at + 1)]
}
