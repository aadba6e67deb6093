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
const longestSearched = 120 // of longer ones with a twelfth of their characters changed, a run of eight is always left
const sureQuote = 0.85 // of an expected place
const sureContext = 0.8
const samples = 7
const pieceLength = 5
const farthestDrift = 32 // characters put in or left out since the quotation before
const nearHint = 200 // characters to either side that are searched for a quotation of which no run of eight may be left

/** Places where the quotation stands changed: those that share rare runs of characters with it, aligned one by one. */
export function approximatePlaces(ground: Ground, wanted: Wanted): Candidate[] {
  return wanted.exact.length > longestWhole ? placesByEnds(ground, wanted) : placesWhole(ground, wanted)
}

function placesWhole(ground: Ground, wanted: Wanted): Candidate[] {
  const { exact } = wanted
  const voted = diagonals(ground.index(), wanted, longestInsertion)
  const isSearched = exact.length < shortest || (voted.length === 0 && exact.length < longestSearched)
  const searched = isSearched ? diagonalsNearHint(ground.text, wanted) : []
  return [...voted, ...searched].flatMap((diagonal) => alignedAt(ground, wanted, diagonal) ?? [])
}

/** The candidate on one diagonal of the quotation with its context; null where nothing of the quotation is there. */
function alignedAt({ text }: Ground, wanted: Wanted, { middle, spread }: Diagonal): Candidate | null {
  const { prefix, exact, suffix } = wanted
  const pattern = prefix + exact + suffix
  const cuts = [0, prefix.length, prefix.length + exact.length, pattern.length]
  const half = spread + leastBand + Math.ceil(pattern.length * 0.02)
  const [before, within, after] = align(pattern, text, middle, half, cuts) ?? []
  if (before === undefined || within === undefined || after === undefined) return null
  const { start, end } = within
  if (start < 0 || end <= start) return null
  const quote = Math.max(0, 1 - within.errors / exact.length)
  return { start, end, quote, context: contextScore(wanted, before.errors, after.errors) }
}

/**
 * The quotation where its neighbours say that it should be, when it is there with few changes and in its context: then no
 * other place has to be looked for. Null where that is not sure.
 */
export function expectedPlace(ground: Ground, wanted: Wanted): Candidate | null {
  const { exact, prefix, hint } = wanted
  if (exact.length < shortest || exact.length > longestWhole) return null
  const drift = likelyDrift(ground.text, wanted)
  if (drift === null) return null
  const found = alignedAt(ground, wanted, { middle: hint + drift - prefix.length, spread: 0 })
  return found !== null && found.quote >= sureQuote && found.context >= sureContext ? found : null
}

/** How far from where it should be most of a few short pieces stand; null where they do not. Cheaper than an alignment that fails. */
function likelyDrift(text: string, { exact, hint }: Wanted): number | null {
  const drifts: number[] = []
  for (let n = 1; n <= samples; n++) {
    const offset = Math.floor((exact.length * n) / (samples + 1))
    const from = Math.max(0, hint + offset - farthestDrift)
    const near = text.slice(from, hint + offset + pieceLength + farthestDrift)
    const found = near.indexOf(exact.slice(offset, offset + pieceLength))
    if (found >= 0) drifts.push(from + found - hint - offset)
  }
  return drifts.length * 2 < samples ? null : (drifts.sort((a, b) => a - b)[drifts.length >> 1] ?? null)
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
