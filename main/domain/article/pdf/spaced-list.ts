import { listLines } from './hanging-list.ts'
import { endsSentence, isSamePlace } from './line-shape.ts'
import type { PageLine } from './page-lines.ts'

/** A reference list whose entries are set apart by space, with all their lines flush and seldom filled, as ABNT NBR 6023 has it. */
export interface SpacedList {
  readonly from: number // index of its heading; past the end where there is none
  readonly end: number // of the line after its last one
  readonly step: number // points from line to line of one entry
}

const least = 3 // entries, and lines that go on

export function spacedListIn(lines: readonly PageLine[]): SpacedList {
  const { heading, end } = listLines(lines)
  const none = { from: lines.length, end: lines.length, step: 0 }
  if (heading === -1) return none
  const steps = lines.slice(heading + 2, end).flatMap((line, index) => {
    const before = lines[heading + 1 + index]
    return before !== undefined && isSamePlace(before, line) && isFlush(before, line) ? [line.y - before.y] : []
  })
  const step = Math.min(...steps.filter((one) => one > 5))
  const within = steps.filter((one) => one < step * 1.15).length
  const between = steps.filter((one) => one > step * 1.3 && one < step * 3).length
  return within >= least && between >= least && within + between > steps.length * 0.85
    ? { from: heading, end, step }
    : none
}

function isFlush(before: PageLine, line: PageLine): boolean {
  return Math.abs(before.left - line.left) < line.size * 0.6
}

/** In such a list space alone begins an entry; over a page's end one goes on where its sentence does. */
export function goesOnSpaced(last: PageLine, line: PageLine, { step }: SpacedList): boolean {
  if (isSamePlace(last, line)) return line.y - last.y < step * 1.2
  return !endsSentence(last.text)
}
