import type { Mark } from '#contract/article'
import { isListHeading } from '../../citation/reference-list.ts'
import type { Draft } from '../draft.ts'
import { isCaption } from '../sections.ts'
import { listMarker } from '../shape.ts'
import { type Composed, compose, type PlacedRun, type Surroundings } from './compose.ts'
import { bodyLook, headingLevels } from './headings.ts'
import { vocabularyOf } from './line-joins.ts'
import { partNotes } from './notes.ts'
import { type LinesOfPage, linesOfPages } from './page-lines.ts'
import type { PdfPage } from './page-run.ts'
import { paragraphsOf } from './paragraphs.ts'

export interface DraftedPages {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly runs: readonly PlacedRun[] // where each run of each page stands in the text
}

type Told = Omit<Composed, 'kind'> & Pick<Draft, 'kind' | 'level' | 'ordered'>

/**
 * Reads the pages of a PDF as one text: columns in reading order, words and addresses mended where a line's end broke them,
 * paragraphs over the page's end, headings by their look, notes gathered at the end of the text, running heads and page
 * numbers as furniture. Nothing that the pages draw is lost but hyphens at the ends of lines.
 */
export function draftPages(pages: readonly PdfPage[]): DraftedPages {
  const read = linesOfPages(pages)
  const all = read.flatMap(({ lines }) => lines)
  const look = bodyLook(all)
  const parts = partNotes(read, look.size)
  const around: Surroundings = {
    words: vocabularyOf(all.map(({ text }) => text)),
    links: new Map(pages.map(({ number, links }) => [number, links]))
  }
  const paragraphs = paragraphsOf(parts.flatMap(({ body }) => body)).map(({ lines, kind }) =>
    compose(lines, kind, around)
  )
  const levels = headingLevels(paragraphs, look)
  const told = paragraphs.map(
    (paragraph, index): Told => ({ ...paragraph, ...kindOf(paragraph, levels[index] ?? null) })
  )
  const notes = parts
    .flatMap((part) => part.notes)
    .map((lines): Told => ({ ...compose(lines, 'text', around), kind: 'list-item', ordered: true }))
  return joined(withFurniture(withNotes(told, notes), read, around))
}

function kindOf({ text, lines, kind }: Composed, level: number | null): Pick<Draft, 'kind' | 'level' | 'ordered'> {
  if (kind !== 'text') return { kind }
  if (level !== null) return { kind: 'heading', level }
  // One line, or what begins like an item, is left to its shape; several lines are running text.
  const isText = lines.length > 2 && listMarker(text) === null && !isCaption(text)
  return { kind: isText ? 'paragraph' : null }
}

/** Notes stand before the list of references, or at the end. */
function withNotes(paragraphs: readonly Told[], notes: readonly Told[]): Told[] {
  const list = paragraphs.findLastIndex(({ text, kind }) => kind !== 'paragraph' && isListHeading(text) === 'strong')
  const at = list === -1 ? paragraphs.length : list
  return [...paragraphs.slice(0, at), ...notes, ...paragraphs.slice(at)]
}

/** Puts each page's furniture behind the last paragraph that begins on it or before. */
function withFurniture(told: readonly Told[], pages: readonly LinesOfPage[], around: Surroundings): Told[] {
  const result = [...told]
  for (const { page, furniture } of pages) {
    if (furniture.length === 0) continue
    const at = result.findLastIndex((one) => one.page <= page.number) + 1
    result.splice(at, 0, ...furniture.map((line): Told => ({ ...compose([line], 'text', around), kind: 'furniture' })))
  }
  return result
}

function joined(told: readonly Told[]): DraftedPages {
  const drafts: Draft[] = []
  const runs: PlacedRun[] = []
  const texts: string[] = []
  let at = 0
  for (const { text, kind, level, ordered, marks, page, runs: own } of told) {
    if (text.trim() === '') continue
    const moved = marks.map((mark): Mark => ({ ...mark, start: mark.start + at, end: mark.end + at }))
    drafts.push({ start: at, end: at + text.length, kind, level, ordered, marks: moved, page })
    for (const run of own) runs.push({ ...run, start: run.start + at, end: run.end + at })
    texts.push(text)
    at += text.length + 2
  }
  return { text: texts.join('\n\n'), drafts, runs }
}
