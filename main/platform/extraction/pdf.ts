import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ExpectedFailure } from '#contract/result'
import type { ArticleHints } from '#domain/article/draft'
import type { PdfPage } from '#domain/article/pdf/page-run'
import { readPdfHints } from './pdf-hints.ts'
import { loadPdfLibrary } from './pdf-library.ts'
import { readPage } from './pdf-page.ts'

export interface ReadPdf {
  readonly pages: readonly PdfPage[]
  readonly hints: ArticleHints
}

const mostPages = 5000
const longest = 30_000 // milliseconds

/**
 * Reads what the pages of a PDF draw as text, with their links. Nothing is rendered, run or fetched.
 * Fails with file-encrypted, password-wrong, file-damaged, file-scanned or file-too-complex.
 */
export async function readPdf(bytes: Uint8Array, name: string, password: string | null): Promise<ReadPdf> {
  const document = await openPdf(bytes, name, password)
  try {
    if (document.numPages > mostPages) throw new ExpectedFailure('file-too-complex', { name })
    const pages = await readPages(document, name)
    const letters = pages.reduce((sum, page) => sum + lettersOn(page), 0)
    if (letters < document.numPages * 3) throw new ExpectedFailure('file-scanned', { name, pages: document.numPages })
    return { pages, hints: await readPdfHints(document, name) }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Opens a PDF with everything switched off that could run or fetch. Fails with file-encrypted, password-wrong or file-damaged. */
export async function openPdf(bytes: Uint8Array, name: string, password: string | null): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfLibrary()
  const loading = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer for its own
    ...(password !== null && { password }),
    cMapUrl: folderOf('cmaps'),
    standardFontDataUrl: folderOf('standard_fonts'),
    cMapPacked: true,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0
  })
  try {
    return await loading.promise
  } catch (error) {
    await loading.destroy()
    throw failureOf(error, name)
  }
}

function folderOf(part: string): string {
  return `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), part)}/`
}

/** pdf.js tells its own errors by their names. */
function failureOf(error: unknown, name: string): unknown {
  if (!(error instanceof Error)) return error
  switch (error.name) {
    case 'PasswordException':
      return new ExpectedFailure('code' in error && error.code === 2 ? 'password-wrong' : 'file-encrypted', { name })
    case 'InvalidPDFException':
    case 'FormatError':
    case 'UnknownErrorException':
    case 'ResponseException':
      return new ExpectedFailure('file-damaged', { name, kind: 'PDF' }, { cause: error })
    default:
      return error
  }
}

async function readPages(document: PDFDocumentProxy, name: string): Promise<PdfPage[]> {
  const until = Date.now() + longest
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    if (Date.now() > until) throw new ExpectedFailure('file-too-complex', { name })
    pages.push(await readPage(document, number))
  }
  return pages
}

function lettersOn(page: PdfPage): number {
  return page.runs.reduce((sum, run) => sum + (run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}
