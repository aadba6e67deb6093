import { goesOn, type Setting } from './goes-on.ts'
import { goesOnHanging, hangingFrom } from './hanging-list.ts'
import { bodyLook } from './headings.ts'
import { isSamePlace } from './line-shape.ts'
import type { PageLine } from './page-lines.ts'
import { goesOnSpaced, spacedListIn } from './spaced-list.ts'

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
  const spaced = spacedListIn(lines)
  const paragraphs: { readonly kind: Kind; readonly lines: PageLine[] }[] = []
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const kind = kindOf(line)
    const last = open?.lines.at(-1)
    const isInSpacedList = index > spaced.from + 1 && index < spaced.end && last !== undefined && kind === 'text'
    const isMore = isInSpacedList
      ? goesOnSpaced(last, line, spaced)
      : open?.kind === kind && belongs(kind, open.lines, line, setting, index > hanging)
    if (isMore && open !== undefined) open.lines.push(line)
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
