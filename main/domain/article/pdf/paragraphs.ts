import { isListHeading } from '../../citation/reference-list.ts'
import { listMarker } from '../shape.ts'
import { bodyLook, hasLeader } from './headings.ts'
import type { PageLine } from './page-lines.ts'

type Kind = 'text' | 'table' | 'code'

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly PageLine[]
  readonly kind: Kind
}

/** Cuts a document's body lines, in reading order over all pages, into paragraphs, headings, list items, tables and code. */
export function paragraphsOf(lines: readonly PageLine[]): Paragraph[] {
  const setting = { leading: leadingOf(lines), bodySize: bodyLook(lines).size }
  const kindOf = kindTeller(lines)
  const hanging = hangingFrom(lines)
  const paragraphs: { readonly kind: Kind; readonly lines: PageLine[] }[] = []
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const kind = kindOf(line)
    const isMore = open?.kind === kind && belongs(kind, open.lines, line, setting, index > hanging)
    if (isMore) open.lines.push(line)
    else paragraphs.push({ kind, lines: [line] })
  }
  return paragraphs
}

/** True where a line goes on what the open lines began, all being of one kind. */
function belongs(
  kind: Kind,
  open: readonly PageLine[],
  line: PageLine,
  setting: Setting,
  isInHangingList: boolean
): boolean {
  const last = open.at(-1)
  if (last === undefined) return false
  if (kind === 'table') return isSamePlace(last, line)
  if (kind === 'code') return isSamePlace(last, line) && line.y - last.y < line.size * setting.leading * 2.5
  return isInHangingList ? goesOnHanging(last, line, setting.leading) : goesOn(open, last, line, setting)
}

/** Letters of one width are code, unless the whole document is typed in them. */
function kindTeller(lines: readonly PageLine[]): (line: PageLine) => Kind {
  const tables = tableLines(lines)
  const isTyped = lines.filter((line) => line.isCode).length > lines.length * 0.6
  return (line) => (line.isCode && !isTyped ? 'code' : tables.has(line) ? 'table' : 'text')
}

/** The index of the heading of a reference list whose entries hang from their first lines; none: past the end. */
function hangingFrom(lines: readonly PageLine[]): number {
  const heading = lines.findLastIndex((line) => isListHeading(line.text) === 'strong')
  if (heading === -1) return lines.length
  let [hanging, indented] = [0, 0]
  for (let index = heading + 2; index < lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]]
    if (before === undefined || line === undefined || !isSamePlace(before, line)) continue
    if (line.left < before.left + line.size * 0.6 || !isAtEdge(before)) continue
    if (isShort(before) && endsSentence(before.text)) indented++
    else hanging++
  }
  return hanging > indented ? heading : lines.length
}

function isAtEdge(line: PageLine): boolean {
  return line.left < line.columnLeft + line.size * 0.6
}

/** In a hanging list every line at the edge begins an entry, but the one that goes on over a column's end. */
function goesOnHanging(last: PageLine, line: PageLine, leading: number): boolean {
  if (Math.abs(last.size - line.size) > line.size * sameSize || isOtherVoice(last, line)) return false
  if (isSamePlace(last, line) && line.y - last.y > line.size * leading * 1.8) return false
  return !isAtEdge(line)
}

/** The document's usual distance between the baselines of one paragraph, in font sizes. */
function leadingOf(lines: readonly PageLine[]): number {
  const ratios = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if (before === undefined || !isSamePlace(before, line) || Math.abs(before.size - line.size) > 0.3) return []
    return (line.y - before.y) / line.size
  })
  const sorted = ratios.filter((ratio) => ratio > 0.8 && ratio < 3).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.4)] ?? 1.25
}

function isSamePlace(before: PageLine, line: PageLine): boolean {
  return before.page === line.page && Math.abs(before.columnLeft - line.columnLeft) < 3 && line.y > before.y
}

/** Rows of cells: three in a row at least, each with a wide gap that does not follow a list's marker. */
function tableLines(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const found = new Set<PageLine>()
  let row: PageLine[] = []
  const close = () => {
    if (row.length >= 3) for (const line of row) found.add(line)
    row = []
  }
  for (const line of lines) {
    const last = row.at(-1)
    if (!hasCells(line) || (last !== undefined && !isSamePlace(last, line))) close()
    if (hasCells(line)) row.push(line)
  }
  close()
  return found
}

function hasCells(line: PageLine): boolean {
  const [first] = line.cells
  if (first === undefined) return false
  const label = line.text.slice(0, first).trim()
  return !/^(?:[-*•·‣▪◦–—]|[[(]?(?:\d{1,3}|[a-z]|[ivxlIVXL]{1,5})[\].)]?|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/.test(label)
}

interface Setting {
  readonly leading: number // between baselines, in font sizes
  readonly bodySize: number
}

const sameSize = 0.06

function goesOn(open: readonly PageLine[], last: PageLine, line: PageLine, { leading, bodySize }: Setting): boolean {
  if (Math.abs(last.size - line.size) > line.size * sameSize) return false
  if (isOtherVoice(last, line)) return false
  const marker = listMarker(line.text)
  if (marker !== null && isItem(open, line)) return false
  if (!isSamePlace(last, line)) return goesOnElsewhere(last, line)
  if (line.y - last.y > line.size * leading * 1.22) return false
  if (hasLeader(last.text) || isForced(last, line, bodySize)) return false
  if (isShort(last) && endsSentence(last.text) && !isRagged(open)) return false
  return hasSameEdge(open, last, line)
}

/** A line wholly in another font than the one before it, which was wholly in its own: a heading, or what it stands over. */
function isOtherVoice(last: PageLine, line: PageLine): boolean {
  if (last.font === line.font || !last.isOneFont || !line.isOneFont) return false
  // Names of files, links and emphasis at a line's start are set in other fonts too.
  if (!endsSentence(last.text) && /^[^\p{Lu}\p{N}]/u.test(line.text)) return false
  return isShort(last) || endsSentence(last.text)
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

function isCentred(last: PageLine, line: PageLine): boolean {
  const middle = (one: PageLine) => (one.left + one.right) / 2
  const isNarrow = (one: PageLine) => one.left > one.columnLeft + one.size && one.right < one.columnRight - one.size
  return Math.abs(middle(last) - middle(line)) < 3 && (isNarrow(last) || isNarrow(line))
}

function isShort(line: PageLine): boolean {
  return line.right < line.columnRight - (line.columnRight - line.columnLeft) * 0.12
}

/** Ragged paragraphs have short lines inside: there a short one tells nothing. */
function isRagged(open: readonly PageLine[]): boolean {
  return open.length > 2 && open.slice(0, -1).filter(isShort).length > open.length * 0.4
}

function endsSentence(text: string): boolean {
  return /[.!?:…]["'”’»)\]]*\d{0,3}$/u.test(text)
}
