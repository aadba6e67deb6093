import type { PageLine } from './page-lines.ts'

/** True where a line stands below another in one column of one page. */
export function isSamePlace(before: PageLine, line: PageLine): boolean {
  return before.page === line.page && Math.abs(before.columnLeft - line.columnLeft) < 3 && line.y > before.y
}

export function isCentred(last: PageLine, line: PageLine): boolean {
  const middle = (one: PageLine) => (one.left + one.right) / 2
  const isNarrow = (one: PageLine) => one.left > one.columnLeft + one.size && one.right < one.columnRight - one.size
  return Math.abs(middle(last) - middle(line)) < 3 && (isNarrow(last) || isNarrow(line))
}

export function isShort(line: PageLine): boolean {
  return line.right < line.columnRight - (line.columnRight - line.columnLeft) * 0.12
}

/** Ragged paragraphs have short lines inside: there a short one tells nothing. */
export function isRagged(open: readonly PageLine[]): boolean {
  return open.length > 2 && open.slice(0, -1).filter(isShort).length > open.length * 0.4
}

export function endsSentence(text: string): boolean {
  return /[.!?:…]["'”’»)\]]*\d{0,3}$/u.test(text)
}

export const sameSize = 0.06 // of the font size: lines of one paragraph differ by no more

/** A line wholly in another font than the one before it, which was wholly in its own: a heading, or what it stands over. */
export function isOtherVoice(last: PageLine, line: PageLine): boolean {
  if (last.font === line.font || !last.isOneFont || !line.isOneFont) return false
  // Names of files, links and emphasis at a line's start are set in other fonts too.
  if (!endsSentence(last.text) && /^[^\p{Lu}\p{N}]/u.test(line.text)) return false
  return isShort(last) || endsSentence(last.text)
}
