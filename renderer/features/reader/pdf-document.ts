import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { bytesOf } from '../../bridge/download.ts'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly library: PdfLibrary
  readonly labels: readonly string[] | null // what the file calls its pages, where it names them
}

/** What a page is called: 'iv', 'A-3', else its number. */
export function pageLabel({ labels }: OpenPdf, number: number): string {
  const label = labels?.[number - 1] ?? ''
  return label === '' ? String(number) : label
}

export type PdfLibrary = Awaited<ReturnType<typeof loadLibrary>>

/** pdf.js is loaded with the first PDF that is shown as pages. */
async function loadLibrary() {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
  library.GlobalWorkerOptions.workerSrc = workerUrl
  return library
}

const largestImage = 64 * 1024 * 1024 // pixels; larger ones are left blank

/** Opens a PDF in pdf.js's own worker: no scripts, no XFA, nothing fetched but what is bundled. */
export async function openPdf(base64: string, password: string | null): Promise<OpenPdf> {
  const [library, { PdfAssets }] = await Promise.all([loadLibrary(), import('./pdf-assets.ts')])
  const { promise } = library.getDocument({
    data: bytesOf(base64),
    ...(password !== null && { password }),
    BinaryDataFactory: PdfAssets,
    useWorkerFetch: false,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    wasmUrl: 'wasm/',
    cMapPacked: true,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: largestImage,
    verbosity: 0
  })
  const document = await promise
  const labels = await document.getPageLabels().catch(() => null) // damaged ones name no page
  return { document, library, labels }
}
