/** The steps of a banded alignment, for reading it back from its end. */
export interface Band {
  /** Of row i (i characters of the pattern) and column c, at i * width + c; c stands for the text offset base + i + c. */
  readonly steps: Uint8Array
  readonly width: number
  readonly base: number
  readonly end: { readonly row: number; readonly column: number }
}

export const skipText = 1 // a character of the text that the pattern lacks
export const skipPattern = 2 // a character of the pattern that the text lacks
export const substitute = 0 // or equal

const unreachable = 0x7fff
const change = 8 // the cost of one change, so that less than one can be told apart
const between = 7 // of a character between two stretches: text that was put in there belongs to neither

/**
 * Edit distance with free ends in the text (Sellers 1980), within a band about one diagonal (Ukkonen 1985).
 * Costs are kept for one row; the steps for all, a byte each. Patterns have at most some 4,000 characters.
 */
export function fill(
  pattern: string,
  text: string,
  diagonal: number,
  half: number,
  cuts: readonly number[]
): Band | null {
  const width = 2 * half + 1
  const base = diagonal - half
  const steps = new Uint8Array((pattern.length + 1) * width)
  // One column more than the band, never reachable: what lies above its right edge. The match may begin anywhere.
  const costs = new Uint16Array(width + 1).fill(unreachable)
  for (let c = 0; c < width; c++) if (isInside(text, base + c)) costs[c] = 0
  for (let i = 1; i <= pattern.length; i++) {
    const row = steps.subarray(i * width, (i + 1) * width)
    fillRow(costs, row, text, base + i, pattern.charCodeAt(i - 1), cuts.includes(i) ? between : change)
  }
  const column = cheapest(costs, width)
  return column === -1 ? null : { steps, width, base, end: { row: pattern.length, column } }
}

/** Turns the costs of one row into those of the next, in place. What lies outside the text stays unreachable. */
function fillRow(costs: Uint16Array, steps: Uint8Array, text: string, from: number, unit: number, skip: number): void {
  const first = Math.max(0, -from)
  const last = Math.min(steps.length - 1, text.length - from)
  let left = unreachable
  let above = costs[first] ?? unreachable
  costs.fill(unreachable, 0, first)
  for (let c = first; c <= last; c++) {
    const next = costs[c + 1] ?? unreachable
    let best = text.charCodeAt(from + c - 1) === unit ? above : above + change
    let step = substitute
    if (next + change < best) {
      best = next + change
      step = skipPattern
    }
    if (left + skip < best) {
      best = left + skip
      step = skipText
    }
    left = Math.min(best, unreachable)
    costs[c] = left
    steps[c] = step
    above = next
  }
  costs.fill(unreachable, Math.max(first, last + 1), steps.length)
}

function cheapest(costs: Uint16Array, width: number): number {
  let best = -1
  let least = unreachable
  for (let c = 0; c < width; c++) {
    const cost = costs[c] ?? unreachable
    if (cost >= least) continue
    best = c
    least = cost
  }
  return best
}

function isInside(text: string, place: number): boolean {
  return place >= 0 && place <= text.length
}
