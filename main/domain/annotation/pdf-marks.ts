import { type AnnotationKind, type AnnotationView, Meaning, type PageRectangle } from '#contract/annotation'
import type { LegendColour } from '#contract/legend'
import type { LegendColours } from './legend.ts'
import { palette } from './palette.ts'

/** An annotation as it is to be drawn on a PDF's pages. */
export interface PdfMark {
  readonly id: string
  readonly kind: AnnotationKind
  readonly range: { readonly start: number; readonly end: number } | null // null: a note on the first page
  readonly area?: { readonly page: number; readonly rectangle: PageRectangle } // of the kind `area`, and of no other
  readonly colour: readonly [number, number, number] // 0 to 1
  readonly subject: string // the meaning's name
  readonly contents: string
  readonly creator: string
  readonly modified: string
}

const furthest = 0.06 // a step that is not seen; programs round colours

/** The meaning whose colour in PDFs this is; null for any other colour. */
export function meaningOf(colour: readonly number[], legend: LegendColours): Meaning | null {
  const distance = (meaning: Meaning) =>
    Math.max(...pdfColour(legend[meaning]).map((value, i) => Math.abs(value - (colour[i] ?? -1))))
  const [nearest] = [...Meaning.options].sort((a, b) => distance(a) - distance(b))
  return nearest !== undefined && distance(nearest) < furthest ? nearest : null
}

function pdfColour(colour: LegendColour): [number, number, number] {
  const { pdf } = palette[colour]
  return [channel(pdf, 1), channel(pdf, 3), channel(pdf, 5)]
}

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16) / 255
}

/** Marks for a PDF. What has no place in the text stands as a note on the first page, with its words: nothing is left out. */
export function pdfMarks(
  views: readonly AnnotationView[],
  meaningName: (meaning: Meaning) => string,
  legend: LegendColours
): PdfMark[] {
  return views.map((view) => {
    const { annotation, anchor } = view
    const { id, kind, meaning, creator, modified, target } = annotation
    const written = writtenTo(annotation)
    const common = { id, colour: pdfColour(legend[meaning]), subject: meaningName(meaning), creator, modified }
    const area = areaOf(view)
    if (area !== undefined) return { ...common, kind, range: null, area, contents: written }
    const isPlaced = anchor.state !== 'orphaned' && target.scope !== 'article' && target.scope !== 'area'
    return {
      ...common,
      kind: isPlaced && target.scope === 'passage' && kind !== 'area' ? kind : 'note',
      range: isPlaced ? { start: anchor.start, end: anchor.end } : null,
      contents: isPlaced || target.quote.exact === '' ? written : `“${target.quote.exact}”\n\n${written}`.trim()
    }
  })
}

/** Where an area stands now; undefined for all else, and for an area that has no place. */
function areaOf({ annotation, anchor }: AnnotationView): PdfMark['area'] {
  const { area } = annotation.target
  if (area?.on !== 'page' || anchor.state === 'orphaned') return undefined
  return { page: anchor.page ?? area.page, rectangle: area.rectangle }
}

function writtenTo({ comment, tags, replies }: AnnotationView['annotation']): string {
  return [
    comment,
    tags.map((tag) => `#${tag.replaceAll(' ', '_')}`).join(' '),
    ...replies.map(({ creator, text }) => `${creator}: ${text}`)
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
