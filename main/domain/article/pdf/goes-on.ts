import { listMarker } from '../shape.ts'
import { hasLeader } from './headings.ts'
import { endsSentence, isCentred, isOtherVoice, isRagged, isSamePlace, isShort, sameSize } from './line-shape.ts'
import type { PageLine } from './page-lines.ts'

export interface Setting {
  readonly leading: number // between baselines, in font sizes
  readonly bodySize: number
}

/** True where a line goes on the paragraph that the open lines began. */
export function goesOn(
  open: readonly PageLine[],
  last: PageLine,
  line: PageLine,
  { leading, bodySize }: Setting
): boolean {
  if (Math.abs(last.size - line.size) > line.size * sameSize) return false
  const isTitle = line.size > bodySize * 1.3 // the name of a program in it may be in another font
  if (!isTitle && isOtherVoice(last, line)) return false
  const marker = listMarker(line.text)
  if (marker !== null && isItem(open, line)) return false
  if (!isSamePlace(last, line)) return goesOnElsewhere(last, line)
  if (line.y - last.y > line.size * leading * 1.22) return false
  if (hasLeader(last.text) || isForced(last, line, bodySize)) return false
  const isSubtitled = isTitle && last.text.endsWith(':')
  if (isShort(last) && endsSentence(last.text) && !isSubtitled && !isRagged(open)) return false
  return hasSameEdge(open, last, line)
}

/** A marker begins an item where it stands no deeper than what it would go on from, and is not the wrapped end of a sentence. */
function isItem(open: readonly PageLine[], line: PageLine): boolean {
  const first = open[0]
  if (first === undefined) return true
  if (/^[-–—]\s/.test(line.text) || /^\(?\d{1,3}[.)]\s/.test(line.text)) {
    return listMarker(first.text) !== null
      ? line.left < first.left + 3
      : isShort(open.at(-1) ?? line) || line.left > first.left + 3
  }
  return true
}

/**
 * A line that ended although the next one's first word had room was ended on purpose. Titles are broken by hand, and what
 * is set narrower than its column fills lines of its own.
 */
function isForced(last: PageLine, line: PageLine, bodySize: number): boolean {
  if (line.size > bodySize * 1.1 || isCentred(last, line)) return false
  if (/\p{L},$/u.test(last.text) && last.right - last.left > (last.columnRight - last.columnLeft) * 0.7) return false
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) + 1
  const width = (word * (line.right - line.left)) / Math.max(1, line.text.length)
  const fits = last.right + width < last.columnRight - last.size * 0.5
  const isNarrower = Math.abs(line.right - last.right) < line.size * 3 && line.text.length > 30
  return fits && !isNarrower && !/^\p{Ll}/u.test(line.text)
}

/** Over a column's or a page's end a paragraph goes on where its sentence does. */
function goesOnElsewhere(last: PageLine, line: PageLine): boolean {
  if (/^\p{Ll}/u.test(line.text)) return true
  if (/[-\u00ad\u2010]$/.test(last.text)) return true
  const isIndented = line.left > line.columnLeft + line.size * 0.8
  return !endsSentence(last.text) && !isShort(last) && !isIndented
}

/** Edges of a paragraph: its first line may stand in or out, all others share one. */
function hasSameEdge(open: readonly PageLine[], last: PageLine, line: PageLine): boolean {
  const tolerance = line.size * 0.6
  const first = open[0]
  if (first === undefined || isCentred(last, line)) return true
  const rest = open.slice(1).find((one) => isSamePlace(one, line) || one === last)
  if (rest !== undefined) return Math.abs(line.left - rest.left) <= tolerance
  const shift = line.left - last.left
  // Further in than a first line: hanging entries do so, and so does the first line of a new paragraph.
  if (shift > tolerance) return !(isShort(last) || endsSentence(last.text)) || isHangingStart(first)
  return true
}

/** Entries of lists and of bibliographies begin at the edge and hang. */
function isHangingStart(first: PageLine): boolean {
  return listMarker(first.text) !== null || /^\[?\d{1,3}[\].]\s/.test(first.text)
}
