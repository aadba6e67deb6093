import type { Wanted } from './candidate.ts'
import { type GramIndex, gramLength } from './gram-index.ts'

/** Quotations shorter than this may be changed without a run of eight characters being left whole. */
export const shortest = 24

const commonest = 16 // a run with more places than this tells nothing
const mostVotes = 512
const mostPlaces = 3
const leastShare = 0.025 // votes for each character of the pattern; with a sixth of them changed there are still 0.06

/** A diagonal, and how far the runs that voted for it stray from it. */
export interface Diagonal {
  readonly middle: number
  readonly spread: number
}

interface Group extends Diagonal {
  readonly votes: number
  readonly ownVotes: number // of the quotation, without its context
}

/**
 * Where in the text the quotation with its context would begin if it stood where its rarer runs of eight characters do:
 * each run votes for a diagonal, and the groups with the most votes win. A group ends where no vote follows within `gap`.
 * @returns the likeliest first; none where too little of the quotation itself is anywhere
 */
export function diagonals(index: GramIndex, wanted: Wanted, gap: number): Diagonal[] {
  const { prefix, exact, suffix } = wanted
  const own = votesOf(index, exact, prefix.length)
  const needed = neededVotes(exact)
  if (own.length < needed) return []
  const beside = [...votesOf(index, prefix, 0), ...votesOf(index, suffix, prefix.length + exact.length)]
  const groups = grouped(Int32Array.from(own), Int32Array.from([...own, ...beside]), gap)
  const enough = (prefix.length + exact.length + suffix.length) * leastShare
  const good = groups
    .filter((group) => group.ownVotes >= needed && group.votes >= enough)
    .sort((a, b) => b.votes - a.votes)
  const most = good[0]?.votes ?? 0
  return good.slice(0, mostPlaces).flatMap((group) => (group.votes * 2 > most ? group : []))
}

// With a twelfth of its characters changed, half of a quotation's runs stay whole, and a quarter of those is indexed.
function neededVotes(exact: string): number {
  if (exact.length < shortest) return 0
  return exact.length < 80 ? 1 : 2
}

/** The diagonals that the rarer runs of `words` stand on. */
function votesOf(index: GramIndex, words: string, before: number): number[] {
  const votes: number[] = []
  for (let offset = 0; offset + gramLength <= words.length && votes.length < mostVotes; offset++) {
    index.places(words, offset, commonest, (place) => votes.push(place - offset - before))
  }
  return votes
}

/** Votes that are near one another, with the middle one's diagonal. */
function grouped(own: Int32Array, all: Int32Array, gap: number): Group[] {
  own.sort()
  all.sort()
  const groups: Group[] = []
  let from = 0
  let ownFrom = 0
  for (let i = 1; i <= all.length; i++) {
    const last = all[i - 1] ?? 0
    if (i < all.length && (all[i] ?? 0) - last <= gap) continue
    let ownTo = ownFrom
    while (ownTo < own.length && (own[ownTo] ?? 0) <= last) ownTo++
    const middle = all[(from + i) >>> 1] ?? last
    const spread = Math.max(middle - (all[from] ?? last), last - middle)
    groups.push({ votes: i - from, ownVotes: ownTo - ownFrom, middle, spread })
    from = i
    ownFrom = ownTo
  }
  return groups
}
