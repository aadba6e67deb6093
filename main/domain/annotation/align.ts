import { type Band, fill, skipPattern, skipText, substitute } from './alignment-band.ts'

/** How one stretch of a pattern came to lie on a text. A stretch of which nothing was found has start -1. */
export interface AlignedStretch {
  readonly errors: number
  readonly start: number
  readonly end: number
}

/**
 * Aligns a whole pattern with any stretch of a text near one diagonal so that as few characters as possible are changed,
 * and reads off how the stretches between `cuts` came out. Text that stands between two stretches belongs to neither.
 *
 * Aligning a quotation together with its context is what tells where it begins when its first letter was changed.
 * @param diagonal where in the text the pattern's first character is expected
 * @param half how far the alignment may stray from the diagonal to either side
 * @param cuts ascending offsets into the pattern, the first 0 and the last its length: one stretch between two of them
 * @returns null where the band lies outside the text
 */
export function align(
  pattern: string,
  text: string,
  diagonal: number,
  half: number,
  cuts: readonly number[]
): AlignedStretch[] | null {
  const band = fill(pattern, text, diagonal, half, cuts)
  return band === null ? null : readBack(band, pattern, text, cuts)
}

function readBack(band: Band, pattern: string, text: string, cuts: readonly number[]): AlignedStretch[] {
  const stretches = cuts.slice(1).map(() => ({ errors: 0, start: -1, end: -1 }))
  let { row, column } = band.end
  let current = stretches.length - 1
  while (row > 0) {
    while (current > 0 && row <= (cuts[current] ?? 0)) current--
    const place = band.base + row + column
    const step = band.steps[row * band.width + column] ?? 0
    const isChanged = step !== substitute || text.charCodeAt(place - 1) !== pattern.charCodeAt(row - 1)
    take(stretches[current], step, place, isChanged)
    if (step === skipText) column--
    else row--
    if (step === skipPattern) column++
  }
  return stretches
}

interface Growing {
  errors: number
  start: number
  end: number
}

function take(stretch: Growing | undefined, step: number, place: number, isChanged: boolean): void {
  if (stretch === undefined) return
  const isBehindIt = step === skipText && stretch.end === -1
  if (isBehindIt) return
  if (isChanged) stretch.errors++
  if (step === skipText) return
  if (stretch.end === -1) stretch.end = place
  stretch.start = step === skipPattern ? place : place - 1
}
