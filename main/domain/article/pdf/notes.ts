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
  return pages.map(({ page, lines }) => {
    if (isAfterReferences) return { body: lines, notes: [] }
    isAfterReferences = lines.some((line) => isListHeading(line.text) === 'strong')
    known = new Set([...known, ...raisedLabels(lines)])
    // Beside a list of references, which may be small and numbered itself, only a raised number begins a note.
    return partPage(lines, { bodySize, known, middle: page.height / 2, mustBeRaised: isAfterReferences })
  })
}

interface PageNotes {
  readonly bodySize: number
  readonly known: ReadonlySet<string> // labels that stand raised in the text so far
  readonly middle: number // of the page's height
  readonly mustBeRaised: boolean
}

function partPage(lines: readonly PageLine[], setting: PageNotes): PageParts {
  const noteLines = new Set<PageLine>()
  for (const column of columnsOf(lines)) for (const line of footOf(column, setting)) noteLines.add(line)
  const notes: PageLine[][] = []
  for (const line of lines) {
    if (!noteLines.has(line)) continue
    if (notes.length === 0 || beginsNote(line, setting)) notes.push([line])
    else notes.at(-1)?.push(line)
  }
  return { body: lines.filter((line) => !noteLines.has(line)), notes }
}

function beginsNote(line: PageLine, { known, mustBeRaised }: PageNotes): boolean {
  return labelOf(line, known) !== null && (!mustBeRaised || isRaisedLabel(line, known))
}

function isRaisedLabel(line: PageLine, known: ReadonlySet<string>): boolean {
  const label = labelPattern.exec(line.text)?.[0]
  return label !== undefined && known.has(label) && line.runs[0]?.isRaised === true
}

function columnsOf(lines: readonly PageLine[]): PageLine[][] {
  const columns = new Map<string, PageLine[]>()
  for (const line of lines) {
    const key = `${Math.round(line.columnLeft)} ${Math.round(line.columnRight)}`
    columns.set(key, [...(columns.get(key) ?? []), line])
  }
  return [...columns.values()]
}

/** The small lines at the end of a column from the first that begins with a known label, or all from a raised label in its lower half. */
function footOf(column: readonly PageLine[], setting: PageNotes): readonly PageLine[] {
  const from = column.findLastIndex((line) => line.size >= setting.bodySize * 0.95) + 1
  const foot = column.slice(from)
  const first = foot.findIndex((line) => beginsNote(line, setting))
  if (first !== -1) return foot.slice(first)
  const raised = column.findIndex((line) => line.y > setting.middle && isRaisedLabel(line, setting.known))
  return raised === -1 ? [] : column.slice(raised)
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
