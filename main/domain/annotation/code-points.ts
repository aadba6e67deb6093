/** Between UTF-16 units, which JavaScript counts in, and Unicode code points, which the W3C's TextPositionSelector counts in. */
export interface CodePoints {
  /** @param unit a UTF-16 offset; one inside a surrogate pair counts as its start */
  fromUnit(unit: number): number
  /** @param point a code point offset; beyond the end gives the end */
  toUnit(point: number): number
}

/** Reads the text once, and only when first asked. Unpaired surrogates count as one code point each, as in string iteration. */
export function codePointsOf(text: string): CodePoints {
  const pairs = () => {
    if (latest.text !== text) latest = { text, starts: pairStarts(text) }
    return latest.starts
  }
  return {
    fromUnit(unit) {
      const within = Math.min(Math.max(unit, 0), text.length)
      return within - countBelow(pairs(), within)
    },
    toUnit(point) {
      const starts = pairs()
      // The pair number i starts at code point starts[i] - i.
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((starts[middle] ?? 0) - middle < point) low = middle + 1
        else high = middle
      }
      return Math.min(Math.max(point, 0) + low, text.length)
    }
  }
}

// Thousands of annotations of one text are described or placed one after the other: it is read through once for all.
let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [] }

function pairStarts(text: string): number[] {
  // Most texts have none, which one class of characters tells in half the time.
  if (!/[\ud800-\udbff]/.test(text)) return []
  const starts: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) starts.push(match.index)
  return starts
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
