import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, PDFString } from 'pdf-lib'
import type { AnnotationKind, DrawnArea, PageRectangle, Sheet } from '#contract/annotation'
import { ExpectedFailure } from '#contract/result'
import type { PdfAnnotation, PdfWords } from '#domain/annotation/from-pdf'
import type { Quad } from '#domain/annotation/pdf-quads'
import { openPdf } from '../extraction/pdf.ts'
import { type DrawnItem, drawnItems } from './drawn-items.ts'
import { wordsBeside, wordsUnder } from './words-at.ts'

export interface ReadPdfAnnotationsInput {
  readonly bytes: Uint8Array
  readonly name: string
}

/** What people marked and wrote in a PDF, with the words under it. Fails with annotations-unreadable, file-encrypted or file-damaged. */
export async function readPdfAnnotations({ bytes, name }: ReadPdfAnnotationsInput): Promise<PdfAnnotation[]> {
  const reading = await openPdf(bytes, name, null)
  try {
    const pages = await pagesOf(bytes, name)
    const labels = await reading.getPageLabels().catch(() => null) // damaged ones name no page
    const found: PdfAnnotation[] = []
    for (const [i, page] of pages.entries()) {
      const own = annotationsOf(page)
      if (own.length === 0) continue
      const items = await drawnItems(reading, i + 1)
      const on = { page, number: i + 1, label: labels?.[i] ?? null, items, words: items.map(({ text }) => text) }
      found.push(...own.map((each) => annotationOf(each, on)))
    }
    return found
  } finally {
    await reading.loadingTask.destroy()
  }
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<PDFPage[]> {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPages()
  } catch (error) {
    // The library throws errors of many kinds for what it cannot read.
    if (error instanceof Error) throw new ExpectedFailure('annotations-unreadable', { name }, { cause: error })
    throw error
  }
}

const notByPeople: ReadonlySet<string> = new Set(['Link', 'Popup', 'Widget', 'PrinterMark', 'TrapNet', 'Watermark', ''])

function annotationsOf(page: PDFPage): PDFDict[] {
  const all = page.node.lookup(PDFName.of('Annots'))
  if (!(all instanceof PDFArray)) return []
  return all
    .asArray()
    .map((each) => page.doc.context.lookup(each))
    .filter((each): each is PDFDict => each instanceof PDFDict && !notByPeople.has(nameOf(each, 'Subtype')))
}

interface ReadPage {
  readonly page: PDFPage
  readonly number: number
  readonly label: string | null
  readonly items: readonly DrawnItem[]
  readonly words: readonly string[]
}

function annotationOf(dictionary: PDFDict, on: ReadPage): PdfAnnotation {
  const { number, items } = on
  const subtype = nameOf(dictionary, 'Subtype')
  const kind = kinds[subtype] ?? 'note'
  const parent = dictionary.lookup(PDFName.of('IRT'))
  const contents = textOf(dictionary, 'Contents') ?? ''
  const words = wordsOf(kind, dictionary, number, items)
  return {
    id: idOf(dictionary) ?? madeId(dictionary, words),
    inReplyTo: parent instanceof PDFDict ? idOf(parent) : null,
    kind,
    words,
    tags: tagsOf(dictionary),
    contents: contents === '' && kind === 'note' ? subtype : contents, // a drawing or a stamp is told of, at least
    creator: textOf(dictionary, 'T'),
    created: dateOf(dictionary, 'CreationDate'),
    modified: dateOf(dictionary, 'M'),
    colour: numbers(dictionary, 'C'),
    ...(kind === 'area' && { area: { ...areaOf(dictionary, on), pageWords: on.words } })
  }
}

const kinds: Readonly<Record<string, AnnotationKind>> = {
  Highlight: 'highlight',
  StrikeOut: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  Square: 'area',
  Circle: 'area' // by the box around it
}

function wordsOf(kind: AnnotationKind, dictionary: PDFDict, page: number, items: readonly DrawnItem[]): PdfWords[] {
  if (kind === 'area') return []
  return kind === 'note'
    ? wordsBeside(numbers(dictionary, 'Rect'), page, items)
    : wordsUnder(quadsOf(dictionary), page, items)
}

/** What is framed: an annotation's own rectangle may be wider, for its line (ISO 32000, 12.5.6.8). */
function areaOf(dictionary: PDFDict, { page, number, label }: ReadPage): DrawnArea {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(dictionary, 'Rect')
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(dictionary, 'RD')
  const rectangle: PageRectangle = [
    Math.min(x1, x2) + left,
    Math.min(y1, y2) + bottom,
    Math.max(x1, x2) - right,
    Math.max(y1, y2) - top
  ]
  return { page: number, label, rectangle, sheet: sheetOf(page) }
}

function sheetOf(page: PDFPage): Sheet {
  const { x, y, width, height } = page.getCropBox()
  const quarter = (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) * 90
  return { box: [x, y, x + width, y + height], turn: turns.find((turn) => turn === quarter) ?? 0 }
}

const turns = [0, 90, 180, 270] as const

const mostQuads = 2000 // lines; a page has a hundred

function quadsOf(dictionary: PDFDict): Quad[] {
  const all = numbers(dictionary, 'QuadPoints')
  const quads: Quad[] = []
  for (let i = 0; i + 7 < all.length && quads.length < mostQuads; i += 8) quads.push(all.slice(i, i + 8))
  if (quads.length > 0) return quads
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(dictionary, 'Rect')
  return [[left, top, right, top, left, bottom, right, bottom]]
}

function idOf(dictionary: PDFDict): string | null {
  const name = textOf(dictionary, 'NM')
  if (name === null || name === '') return null
  const [, key] = /^Zotero-([A-Z0-9]{8})$/.exec(name) ?? []
  if (key !== undefined) return `zotero:${key}` // the same one as in Zotero's own lists and notes
  return name.startsWith('urn:') ? name : `urn:pdf:${encodeURIComponent(name)}`
}

/** Zotero writes an annotation's tags into a key of its own, as JSON. */
function tagsOf(dictionary: PDFDict): string[] {
  try {
    const tags: unknown = JSON.parse(textOf(dictionary, 'Zotero:Tags') ?? '[]')
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** Many programs give none: then what it says and is on tells it apart, so that it does not come in twice. */
function madeId(dictionary: PDFDict, words: readonly PdfWords[]): string {
  const content = JSON.stringify([dictionary.toString(), words])
  return `urn:pdf:sha256:${createHash('sha256').update(content).digest('hex')}`
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : ''
}

function textOf(dictionary: PDFDict, key: string): string | null {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().replace(/\r\n?/g, '\n') : null
}

function dateOf(dictionary: PDFDict, key: string): string | null {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone, ahead = '00', past = '00'] =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?([Z+-])?(\d\d)?'?(\d\d)?/.exec(textOf(dictionary, key) ?? '') ?? []
  if (year === undefined) return null
  const offset = zone === '+' || zone === '-' ? `${zone}${ahead}:${past}` : 'Z'
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function numbers(dictionary: PDFDict, key: string): number[] {
  const value = dictionary.lookup(PDFName.of(key))
  if (!(value instanceof PDFArray)) return []
  return value.asArray().flatMap((each) => {
    const number = dictionary.context.lookup(each)
    return number instanceof PDFNumber ? number.asNumber() : []
  })
}
