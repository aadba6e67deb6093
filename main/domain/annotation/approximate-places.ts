import search from 'approx-string-match'
import { align } from './align.ts'
import { type Candidate, contextScore, type Ground, type Wanted } from './candidate.ts'
import { type Diagonal, diagonals, shortest } from './diagonals.ts'
import { type GramIndex, gramLength } from './gram-index.ts'

const mostPlaces = 4 // aligned for one quotation
const longestInsertion = 32 // characters put in at one place that do not split a quotation in two
const leastBand = 8 // characters that an alignment may stray beyond what the runs show
const longestWhole = 2048 // longer quotations are found by their two ends
const endLength = 512
const nearHint = 200 // characters to either side that are searched for a short quotation, of which no run of eight may be left

/** Places where the quotation stands changed: those that share rare runs of characters with it, aligned one by one. */
export function approximatePlaces(ground: Ground, wanted: Wanted): Candidate[] {
  return wanted.exact.length > longestWhole ? placesByEnds(ground, wanted) : placesWhole(ground, wanted)
}

function placesWhole(ground: Ground, wanted: Wanted): Candidate[] {
  const { prefix, exact, suffix } = wanted
  const pattern = prefix + exact + suffix
  const voted = diagonals(ground.index(), wanted, longestInsertion)
  const searched = exact.length < shortest ? diagonalsNearHint(ground.text, wanted) : []
  const cuts = [0, prefix.length, prefix.length + exact.length, pattern.length]
  return [...voted, ...searched].flatMap(({ middle, spread }) => {
    const half = spread + leastBand + Math.ceil(pattern.length * 0.02)
    const [before, within, after] = align(pattern, ground.text, middle, half, cuts) ?? []
    if (before === undefined || within === undefined || after === undefined) return []
    const { start, end } = within
    if (start < 0 || end <= start) return []
    const quote = Math.max(0, 1 - within.errors / exact.length)
    return [{ start, end, quote, context: contextScore(wanted, before.errors, after.errors) }]
  })
}

function diagonalsNearHint(text: string, { exact, prefix, hint }: Wanted): Diagonal[] {
  const from = Math.max(0, hint - nearHint)
  const near = text.slice(from, hint + exact.length + nearHint)
  const matches = search(near, exact, Math.floor(exact.length / 3))
  return matches
    .slice(0, mostPlaces)
    .map((match) => ({ middle: from + match.start - prefix.length, spread: match.errors }))
}

/** A quotation of many pages: its beginning and its end are anchored each for itself, and what lies between must be alike. */
function placesByEnds(ground: Ground, wanted: Wanted): Candidate[] {
  const { exact, prefix, suffix, hint } = wanted
  const head = { exact: exact.slice(0, endLength), prefix, suffix: exact.slice(endLength, endLength + 32), hint }
  const tail = {
    exact: exact.slice(-endLength),
    prefix: exact.slice(-endLength - 32, -endLength),
    suffix,
    hint: hint + exact.length - endLength
  }
  return placesWhole(ground, head).flatMap((first) =>
    placesWhole(ground, tail).flatMap((last) => {
      const ratio = (last.end - first.start) / exact.length
      if (ratio < 0.5 || ratio > 2) return []
      const quote = Math.min(first.quote, last.quote, shared(ground.index(), exact, first.start, last.end))
      return [{ start: first.start, end: last.end, quote, context: (first.context + last.context) / 2 }]
    })
  )
}

/** The share of a thousand sampled runs of eight that stand within a stretch; an edit breaks eight runs, so it errs low. */
function shared(index: GramIndex, exact: string, start: number, end: number): number {
  const step = Math.max(1, Math.floor((exact.length - gramLength) / 1000))
  let sampled = 0
  let found = 0
  for (let offset = 0; offset + gramLength <= exact.length; offset += step) {
    sampled++
    let isWithin = false
    index.places(exact, offset, Number.POSITIVE_INFINITY, (place) => {
      if (place >= start && place < end) isWithin = true
    })
    if (isWithin) found++
  }
  // Of text with a share e of its characters changed, (1 - e)^8 of the runs stay whole.
  return (found / sampled) ** (1 / gramLength)
}
