import type { Mark } from '#contract/article'
import type { Footnote } from '#domain/article/footnotes'
import type { CitationPart } from './citation-parts.ts'
import type { PlacedAnnotation } from './placed-annotation.ts'

/** The smallest stretch of text that looks the same throughout: one element with one text node. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly styles: readonly TextStyle[]
  readonly annotations: readonly PlacedAnnotation[] // the topmost first
}

type TextStyle = Exclude<Mark['kind'], 'link'>

/** Runs that are one link, or none. A citation or footnote inside a link of the page is the citation or footnote. */
export type RunGroup =
  | { readonly kind: 'plain'; readonly runs: readonly Run[] }
  | { readonly kind: 'citation'; readonly part: CitationPart; readonly runs: readonly Run[] }
  | { readonly kind: 'note'; readonly note: Footnote; readonly runs: readonly Run[] }
  | { readonly kind: 'link'; readonly href: string; readonly runs: readonly Run[] }

/** What lies over a stretch of text; every list may reach beyond it, and may be in any order. */
export interface Layers {
  readonly marks: readonly Mark[]
  readonly citations: readonly CitationPart[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly notes?: readonly Footnote[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Cuts [start, end) wherever something begins or ends, and gathers the pieces into links. The runs cover the
 * range exactly, in order and without gaps, so that an offset in the page is an offset in the text.
 */
export function groupRuns(start: number, end: number, layers: Layers): readonly RunGroup[] {
  const groups: { link: string; runs: Run[]; group: RunGroup }[] = []
  const marks = sweep(layers.marks)
  const citations = sweep(layers.citations)
  const annotations = sweep(layers.annotations)
  const noteMarks = (layers.notes ?? []).map((note) => ({ ...note.mark, note }))
  const notes = sweep(noteMarks)
  const points = cuts(start, end, [layers.marks, layers.citations, layers.annotations, noteMarks])
  for (let i = 0; i + 1 < points.length; i++) {
    const [from = start, to = end] = points.slice(i, i + 2)
    const here = marks(from)
    const styles = here.flatMap((mark) => (mark.kind === 'link' ? [] : [mark.kind]))
    const run: Run = { start: from, end: to, styles, annotations: topmostFirst(annotations(from)) }
    const link = linkOf(citations(from)[0], notes(from)[0]?.note, here)
    const last = groups.at(-1)
    if (last !== undefined && last.link === link.key) last.runs.push(run)
    else {
      const runs = [run]
      groups.push({ link: link.key, runs, group: link.group(runs) })
    }
  }
  return groups.map(({ group }) => group)
}

function linkOf(part: CitationPart | undefined, note: Footnote | undefined, marks: readonly Mark[]) {
  if (part !== undefined) {
    return { key: `c:${part.key}`, group: (runs: readonly Run[]): RunGroup => ({ kind: 'citation', part, runs }) }
  }
  if (note !== undefined) {
    return { key: `n:${note.key}`, group: (runs: readonly Run[]): RunGroup => ({ kind: 'note', note, runs }) }
  }
  for (const mark of marks) {
    // A place within the page it came from leads nowhere here, unless it is a note.
    if (mark.kind !== 'link' || mark.href.startsWith('#')) continue
    const { href } = mark
    return { key: `l:${mark.start}`, group: (runs: readonly Run[]): RunGroup => ({ kind: 'link', href, runs }) }
  }
  return { key: '', group: (runs: readonly Run[]): RunGroup => ({ kind: 'plain', runs }) }
}

function cuts(start: number, end: number, lists: readonly (readonly Span[])[]): readonly number[] {
  const points = new Set([start, end])
  for (const list of lists) {
    for (const span of list) {
      if (span.start > start && span.start < end) points.add(span.start)
      if (span.end > start && span.end < end) points.add(span.end)
    }
  }
  return [...points].sort((a, b) => a - b)
}

/** Answers, for rising offsets, what lies over each; what has ended is dropped, so that each span is looked at in passing only. */
function sweep<S extends Span>(spans: readonly S[]): (offset: number) => readonly S[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  let active: S[] = []
  return (offset) => {
    active = active.filter((span) => span.end > offset)
    for (let span = sorted[next]; span !== undefined && span.start <= offset; span = sorted[++next]) {
      if (span.end > offset) active.push(span)
    }
    return active
  }
}

/** The one that begins last lies on top, of those the shortest: no highlight is wholly hidden by a longer one. */
function topmostFirst(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  if (annotations.length < 2) return [...annotations]
  return [...annotations].sort((a, b) => b.start - a.start || a.end - b.end || (a.id < b.id ? -1 : 1))
}
