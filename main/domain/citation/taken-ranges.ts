import type { TextRange } from '#contract/article'

/** Stretches of a text that are taken already and never overlap, kept in text order so that each look costs few steps. */
export interface TakenRanges {
  /** Takes a range unless part of it is taken; answers whether it did. */
  take(range: TextRange): boolean
  overlaps(range: TextRange): boolean
}

export function makeTakenRanges(): TakenRanges {
  const taken: TextRange[] = []
  const overlapsAt = (at: number, { end }: TextRange) => (taken[at]?.start ?? Number.POSITIVE_INFINITY) < end
  return {
    overlaps: (range) => overlapsAt(firstEndingAfter(taken, range.start), range),
    take: (range) => {
      const at = firstEndingAfter(taken, range.start)
      if (overlapsAt(at, range)) return false
      taken.splice(at, 0, range)
      return true
    }
  }
}

function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
