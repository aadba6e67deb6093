import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from 'pdf-lib'
import type { AnnotationKind } from '#contract/annotation'
import type { PdfAnnotation, PdfWords } from '#domain/annotation/from-pdf'
import { type Quad, rangeUnder } from '#domain/annotation/pdf-quads'
import { openPdf } from '../extraction/pdf.ts'
import { type DrawnItem, drawnItems } from './drawn-items.ts'

export interface ReadPdfAnnotationsInput {
  readonly bytes: Uint8Array
  readonly name: string
}
