import type { AnnotationKind } from '#contract/annotation'
import type { PdfAnnotation, PdfWords } from './from-pdf.ts'
import type { ZoteroAnnotation } from './zotero-annotation.ts'

/** What a PDF's pages draw at an annotation's place. */
export interface WordsAtPlace {
  readonly words: readonly PdfWords[]
  readonly pageWords: readonly string[] // all of the first page's
}

/** An annotation of Zotero as one of the PDF it is on. Without the PDF it has its quotation only. */
export function asPdfAnnotation(annotation: ZoteroAnnotation, at: WordsAtPlace | null): PdfAnnotation {
  const { key, quote, comment, tags, creator, created, modified, colour, places } = annotation
  const kind = kindOf(annotation)
  const [place] = places
  const [left = 0, bottom = 0, right = 0, top = 0] = place === undefined ? [] : boxOf(place.rectangles)
  return {
    id: key === null ? null : `zotero:${key}`,
    inReplyTo: null,
    kind,
    words: kind === 'area' ? [] : (at?.words ?? []),
    quote,
    tags,
    ...(kind === 'area' &&
      place !== undefined && {
        area: {
          page: place.page,
          label: annotation.pageLabel,
          rectangle: [left, bottom, right, top],
          sheet: null,
          pageWords: at?.pageWords ?? []
        }
      }),
    contents: comment === '' && annotation.kind === 'ink' ? 'Ink' : comment, // as of a PDF: a drawing is told of, at least
    creator,
    created,
    modified,
    colour: channels(colour)
  }
}

function kindOf({ kind, quote, places }: ZoteroAnnotation): AnnotationKind {
  if (kind === 'underline') return 'underline'
  if ((kind === 'image' || kind === 'ink') && places.length > 0) return 'area'
  return kind === 'highlight' || quote !== '' ? 'highlight' : 'note'
}

function boxOf(rectangles: readonly (readonly number[])[]): number[] {
  const all = (at: number) => rectangles.map((rectangle) => rectangle[at] ?? 0)
  const [xs, ys] = [
    [...all(0), ...all(2)],
    [...all(1), ...all(3)]
  ]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function channels(hex: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return []
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}
