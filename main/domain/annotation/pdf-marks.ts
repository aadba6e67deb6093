import type { AnnotationKind, AnnotationView, Meaning, PageRectangle } from '#contract/annotation'

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

/** Stronger than on our own page: other viewers lay them over the letters half transparent, or multiplied. */
const colours: Record<Meaning, string> = {
  claim: 'f7d262',
  evidence: '8fd3a8',
  assumption: 'c3abea',
  gap: 'f2988c',
  question: '8fbdea',
  actor: 'eaa0c8',
  figure: '84cfc9',
  date: 'c9bd93'
}

export function colourOf(meaning: Meaning): [number, number, number] {
  const hex = colours[meaning]
  return [channel(hex, 0), channel(hex, 2), channel(hex, 4)]
}

const furthest = 0.06 // a step that is not seen; programs round colours

/** The meaning whose colour this is; null for any other colour. */
export function meaningOf(colour: readonly number[]): Meaning | null {
  // The table has every meaning as its key.
  const meanings = Object.keys(colours) as Meaning[]
  return (
    meanings.find((meaning) => colourOf(meaning).every((value, i) => Math.abs(value - (colour[i] ?? -1)) < furthest)) ??
    null
  )
}

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16) / 255
}

/** Marks for a PDF. What has no place in the text stands as a note on the first page, with its words: nothing is left out. */
export function pdfMarks(views: readonly AnnotationView[], meaningName: (meaning: Meaning) => string): PdfMark[] {
  return views.map((view) => {
    const { annotation, anchor } = view
    const { id, kind, meaning, creator, modified, target } = annotation
    const written = writtenTo(annotation)
    const common = { id, colour: colourOf(meaning), subject: meaningName(meaning), creator, modified }
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
