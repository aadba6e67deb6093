import { isListHeading } from '../../citation/reference-list.ts'
import type { LinesOfPage, PageLine } from './page-lines.ts'

export interface PageParts {
  readonly body: readonly PageLine[]
  readonly notes: readonly (readonly PageLine[])[] // a note's lines each
}

const labelPattern = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?=[\s.)]|$|\p{L}|["“‘'«(])/u

/**
 * Parts the notes at a page's foot from its text: lines in smaller letters at the end of a column, the first with a label
 * that stands raised in the text.
 * @param bodySize of the document's running text
 */
export function partNotes(pages: readonly LinesOfPage[], bodySize: number): PageParts[] {
  let isAfterReferences = false
  let known: ReadonlySet<string> = new Set()
  return pages.map(({ lines }) => {
    isAfterReferences ||= lines.some((line) => isListHeading(line.text) === 'strong')
    known = new Set([...known, ...raisedLabels(lines)])
    return isAfterReferences ? { body: lines, notes: [] } : partPage(lines, bodySize, known)
  })
}

function partPage(lines: readonly PageLine[], bodySize: number, known: ReadonlySet<string>): PageParts {
  const noteLines = new Set<PageLine>()
  for (const column of columnsOf(lines)) for (const line of footOf(column, bodySize, known)) noteLines.add(line)
  const notes: PageLine[][] = []
  for (const line of lines) {
    if (!noteLines.has(line)) continue
    if (notes.length === 0 || labelOf(line, known) !== null) notes.push([line])
    else notes.at(-1)?.push(line)
  }
  return { body: lines.filter((line) => !noteLines.has(line)), notes }
}

function columnsOf(lines: readonly PageLine[]): PageLine[][] {
  const columns = new Map<string, PageLine[]>()
  for (const line of lines) {
    const key = `${Math.round(line.columnLeft)} ${Math.round(line.columnRight)}`
    columns.set(key, [...(columns.get(key) ?? []), line])
  }
  return [...columns.values()]
}

/** The small lines at the end of a column, from the first that begins with a known label. */
function footOf(column: readonly PageLine[], bodySize: number, known: ReadonlySet<string>): readonly PageLine[] {
  const isSmall = (line: PageLine) => line.size < bodySize * 0.95
  const from = column.findLastIndex((line) => !isSmall(line)) + 1
  const foot = column.slice(from)
  const first = foot.findIndex((line) => labelOf(line, known) !== null)
  return first === -1 ? [] : foot.slice(first)
}

function labelOf(line: PageLine, known: ReadonlySet<string>): string | null {
  const label = labelPattern.exec(line.text)?.[0]
  if (label === undefined) return null
  const isRaised = line.runs[0]?.isRaised === true || line.runs[0]?.run.text.trim() === label
  return known.has(label) || (isRaised && /^\d|^[*†‡§¶]/.test(label)) ? label : null
}

/** Labels that stand raised behind a word of the text. */
function raisedLabels(lines: readonly PageLine[]): string[] {
  return lines.flatMap((line) =>
    line.runs.filter(({ isRaised, start }) => isRaised && start > 0).map(({ run }) => run.text.trim().replace(/,$/, ''))
  )
}
