import { type PDFContext, PDFDocument, PDFHexString, type PDFPage, type PDFRef, PDFString } from 'pdf-lib'
import type { PageMap } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { PdfMark } from '#domain/annotation/pdf-marks'
import { type DrawnRun, type Quad, quadOfRectangle, quadsOf } from '#domain/annotation/pdf-quads'
import { annotationUrn } from '#domain/annotation/web-annotation-terms'
import { openPdf } from '../extraction/pdf.ts'
import { drawnItems } from './drawn-items.ts'
import { appearance, boxOf, lineWidth } from './mark-appearance.ts'

export interface AnnotatePdfInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly text: string
  readonly map: PageMap
  readonly marks: readonly PdfMark[]
}

/** A copy of a PDF with marks that other viewers show (ISO 32000, 12.5.6). Fails with pdf-unwritable, file-encrypted or file-damaged. */
export async function annotatePdf({ bytes, name, text, map, marks }: AnnotatePdfInput): Promise<Uint8Array> {
  const copy = await load(bytes)
  const pages = copy.getPages()
  const drawn = new Set<PdfMark>()
  const reading = await openPdf(bytes, name, null)
  try {
    for (const { page: number, items } of map.pages) {
      const page = pages[number - 1]
      const span = spanOf(items)
      const near = marks.filter(({ range }) => range !== null && range.start < span.end && range.end > span.start)
      const own = near.filter(({ range }) => range !== null && touches(items, range))
      if (page === undefined || own.length === 0) continue
      const runs = runsOf(await drawnItems(reading, number), items)
      for (const mark of own) {
        const quads = mark.range === null ? [] : quadsOf(text, mark.range, runs)
        if (quads.length === 0 || (mark.kind === 'note' && drawn.has(mark))) continue
        add(page, mark, quads)
        drawn.add(mark)
      }
    }
  } finally {
    await reading.loadingTask.destroy()
  }
  for (const mark of addAreas(pages, marks)) drawn.add(mark)
  const [first] = pages
  const rest = marks.filter((mark) => !drawn.has(mark)) // on words that no page draws, or on none
  if (first !== undefined)
    for (const [i, mark] of rest.entries()) add(first, { ...mark, kind: 'note' }, [corner(first, i)])
  return copy.save()
}

/** Those that could be drawn. */
function addAreas(pages: readonly PDFPage[], marks: readonly PdfMark[]): PdfMark[] {
  return marks.filter((mark) => {
    const page = mark.area === undefined ? undefined : pages[mark.area.page - 1]
    if (mark.area === undefined || page === undefined) return false
    add(page, mark, [quadOfRectangle(mark.area.rectangle)])
    return true
  })
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    document.getPages() // of a damaged tree there are none to write on
    return document
  } catch (error) {
    // The library throws errors of many kinds for what it cannot read or may not change.
    if (error instanceof Error) throw new ExpectedFailure('pdf-unwritable', {}, { cause: error })
    throw error
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** What lies between a page's first and last letter: most marks are on other pages, and cost no more than this. */
function spanOf(items: readonly number[]): Range {
  let [start, end] = [Number.POSITIVE_INFINITY, 0]
  for (let i = 0; i + 2 < items.length; i += 3) {
    start = Math.min(start, items[i + 1] ?? start)
    end = Math.max(end, items[i + 2] ?? end)
  }
  return { start, end }
}

function touches(items: readonly number[], { start, end }: Range): boolean {
  for (let i = 0; i + 2 < items.length; i += 3) {
    if ((items[i + 1] ?? 0) < end && (items[i + 2] ?? 0) > start) return true
  }
  return false
}

function runsOf(drawn: Awaited<ReturnType<typeof drawnItems>>, items: readonly number[]): DrawnRun[] {
  const runs: DrawnRun[] = []
  for (let i = 0; i + 2 < items.length; i += 3) {
    const item = drawn[items[i] ?? -1]
    if (item !== undefined) runs.push({ ...item, start: items[i + 1] ?? 0, end: items[i + 2] ?? 0 })
  }
  return runs.sort((a, b) => a.start - b.start)
}

const subtypes = { highlight: 'Highlight', underline: 'Underline', note: 'Text', area: 'Square' } as const

function add(page: PDFPage, mark: PdfMark, quads: readonly Quad[]): void {
  const { context } = page.doc
  const box = mark.kind === 'note' ? noteBox(quads[0] ?? []) : boxOf(quads)
  const shown = shownAs(context, mark, quads)
  const annotation = context.obj({
    Type: 'Annot',
    Subtype: subtypes[mark.kind],
    Rect: box,
    C: [...mark.colour],
    F: 4, // it is printed too
    P: page.ref,
    NM: PDFString.of(annotationUrn(mark.id)),
    T: PDFHexString.fromText(mark.creator),
    Subj: PDFHexString.fromText(mark.subject),
    Contents: PDFHexString.fromText(mark.contents),
    M: PDFString.fromDate(new Date(mark.modified)),
    ...shown
  })
  attach(page, context.register(annotation))
}

function shownAs(context: PDFContext, mark: PdfMark, quads: readonly Quad[]) {
  switch (mark.kind) {
    case 'note':
      return { Name: 'Comment' }
    case 'area':
      // What is drawn is wider than the area by the room that `boxOf` gives its line.
      return { RD: [1, 1, 1, 1], BS: { W: lineWidth, S: 'S' }, AP: { N: appearance(context, mark, quads) } }
    case 'highlight':
    case 'underline':
      return { QuadPoints: quads.flat(), AP: { N: appearance(context, mark, quads) } }
    default:
      return mark.kind satisfies never
  }
}

function attach(page: PDFPage, annotation: PDFRef): void {
  try {
    page.node.addAnnot(annotation)
  } catch (error) {
    if (error instanceof Error) throw new ExpectedFailure('pdf-unwritable', {}, { cause: error }) // the page itself is damaged
    throw error
  }
}

const noteSize = 18 // points, as viewers draw their sign for a note

function noteBox([x = 0, y = 0]: Quad): number[] {
  return [x - noteSize, y - noteSize, x, y]
}

/** One beside the other along the top of the page. */
function corner(page: PDFPage, index: number): Quad {
  const { x, y, width, height } = page.getCropBox()
  const perRow = Math.max(1, Math.floor(width / (noteSize * 1.2)) - 1)
  const row = Math.floor(index / perRow)
  return [x + noteSize * 1.2 * ((index % perRow) + 1), y + height - noteSize * 0.2 - row * noteSize * 1.2]
}
