import { isListHeading } from '../../citation/reference-list.ts'
import { endsSentence, isOtherVoice, isSamePlace, isShort, sameSize } from './line-shape.ts'
import type { PageLine } from './page-lines.ts'

/** Where the lines of the last reference list stand: behind its heading, up to the next line in letters as large as a heading's. */
export function listLines(lines: readonly PageLine[]): { readonly heading: number; readonly end: number } {
  const heading = lines.findLastIndex((line) => isListHeading(line.text) === 'strong')
  const size = lines[heading + 1]?.size ?? 0
  const end = lines.findIndex((line, index) => index > heading + 1 && line.size > size * 1.15)
  return { heading, end: end === -1 ? lines.length : end }
}

/** The index of the heading of a reference list whose entries hang from their first lines; none: past the end. */
export function hangingFrom(lines: readonly PageLine[]): number {
  const { heading, end } = listLines(lines)
  if (heading === -1) return lines.length
  let [hanging, indented] = [0, 0]
  for (let index = heading + 2; index < end; index++) {
    const [before, line] = [lines[index - 1], lines[index]]
    if (before === undefined || line === undefined || !isSamePlace(before, line)) continue
    if (line.left < before.left + line.size * 0.6 || !isAtEdge(before)) continue
    if (isShort(before) && endsSentence(before.text)) indented++
    else hanging++
  }
  return hanging > indented ? heading : lines.length
}

const addressSize = 0.15 // of the font size

function isAtEdge(line: PageLine): boolean {
  return line.left < line.columnLeft + line.size * 0.6
}

/** In a hanging list every line at the edge begins an entry, but the one that goes on over a column's end. */
export function goesOnHanging(last: PageLine, line: PageLine, leading: number): boolean {
  const isBelow = isSamePlace(last, line)
  if (isBelow && line.y - last.y > line.size * leading * 1.8) return false
  // Below its entry's first line an address may be set in letters of its own; on another page these tell a figure's labels.
  const most = isBelow ? addressSize : sameSize
  if (Math.abs(last.size - line.size) > line.size * most || (!isBelow && isOtherVoice(last, line))) return false
  return !isAtEdge(line)
}
