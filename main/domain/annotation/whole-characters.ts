import type { TextRange } from '#contract/article'

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const nearby = 64 // units: longer than any character that is written on purpose

/** A range that begins and ends between characters as people see them (UAX 29): no accent, no half of a pair, no one of a family alone. */
export function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  return { start: characterAround(text, start).start, end: characterAround(text, end).end }
}

/** The character that a place is inside of; the place itself where it is between two. */
function characterAround(text: string, place: number): TextRange {
  const from = Math.max(0, place - nearby)
  const found = characters.segment(text.slice(from, place + nearby)).containing(place - from)
  const start = from + (found?.index ?? place - from)
  return start === place || found === undefined
    ? { start: place, end: place }
    : { start, end: start + found.segment.length }
}
