import type { AnnotationView } from '#contract/annotation'
import type { Download } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { type PdfAnnotation, type PdfDocument, webFromPdf, wordsOf } from '#domain/annotation/from-pdf'
import { type PdfMark, pdfMarks } from '#domain/annotation/pdf-marks'
import type { ReportWords } from '#domain/annotation/reported'
import type { AnnotationNeeds } from './feature.ts'
import { legendOf } from './legend-of.ts'

/** A copy of an article's PDF with its annotations in it. Fails with pdf-unwritable where it is none, or is protected. */
export async function annotatedPdf(
  needs: AnnotationNeeds,
  articleId: string | undefined,
  views: readonly AnnotationView[],
  words: ReportWords
): Promise<Download> {
  if (articleId === undefined || articleId.startsWith('capture:')) throw new ExpectedFailure('pdf-unwritable')
  const { name, mediaType, base64 } = await needs.original(articleId)
  if (mediaType !== 'application/pdf') throw new ExpectedFailure('pdf-unwritable')
  const { text } = await needs.text(articleId)
  const marks: readonly PdfMark[] = pdfMarks(views, words.meaning, (await legendOf(needs)).colours)
  const input = {
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    name,
    text,
    map: await needs.pages(articleId),
    marks
  }
  const bytes = await needs.workers.run<typeof input, Uint8Array>('annotate-pdf', input)
  return { name: annotatedName(name), mediaType, base64: Buffer.from(bytes).toString('base64') }
}

export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/**
 * The annotations of a PDF in the terms of the W3C model, about one article: the one named, or the one that holds the most of
 * the words they are on. Fails with annotations-unreadable where there are none.
 */
export async function webAnnotationsOfPdf(
  needs: AnnotationNeeds,
  pdf: { readonly name: string; readonly bytes: Uint8Array },
  articleId: string | undefined
): Promise<object[]> {
  const found = await needs.workers.run<typeof pdf, PdfAnnotation[]>('pdf-annotations', pdf)
  if (found.length === 0) throw new ExpectedFailure('annotations-unreadable', { name: pdf.name })
  const id = articleId ?? (await likeliest(needs, found))
  const on = id === null ? null : await documentOf(needs, id)
  const { colours } = await legendOf(needs)
  return found.map((each) => webFromPdf(each, on, pdf.name, colours))
}

export async function documentOf(needs: AnnotationNeeds, articleId: string): Promise<PdfDocument> {
  const map = articleId.startsWith('capture:') ? { pages: [] } : await needs.pages(articleId)
  return { ...(await needs.text(articleId)), articleId, map }
}

async function likeliest(needs: AnnotationNeeds, found: readonly PdfAnnotation[]): Promise<string | null> {
  const quotes = found
    .flatMap(({ words, area }) => longest(area?.pageWords ?? words.map((one) => wordsOf({ words: [one] }))))
    .map((words) => words.trim())
    .filter((words) => words !== '')
  let best: { readonly id: string; readonly hits: number } | null = null
  for (const { id } of await needs.documents()) {
    if (id.startsWith('capture:')) continue
    const { text } = await needs.text(id)
    const hits = quotes.filter((quote) => text.includes(quote)).length
    if (hits > (best?.hits ?? 0)) best = { id, hits }
  }
  return best?.id ?? null
}

const enough = 20 // words that say most of where they are from

function longest(words: readonly string[]): readonly string[] {
  return words.length <= enough ? words : words.toSorted((a, b) => b.length - a.length).slice(0, enough)
}

function annotatedName(name: string): string {
  return `${name.replace(/\.pdf$/i, '')}-annotated.pdf`
}
