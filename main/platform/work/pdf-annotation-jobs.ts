import type { AnnotatePdfInput } from '../pdf/annotate-pdf.ts'
import type { ReadPdfAnnotationsInput } from '../pdf/read-pdf-annotations.ts'
import type { ReadSheetsInput } from '../pdf/read-sheets.ts'
import type { ReadWordsAtInput } from '../pdf/read-words-at.ts'
import type { Job } from './jobs.ts'

/** Annotations into PDFs and out of them. Only features/annotation asks for these, and with these shapes. */
export const pdfAnnotationJobs: Readonly<Record<string, () => Promise<Job>>> = {
  'annotate-pdf': async () => {
    const { annotatePdf } = await import('../pdf/annotate-pdf.ts')
    return (input) => annotatePdf(input as AnnotatePdfInput)
  },
  'pdf-annotations': async () => {
    const { readPdfAnnotations } = await import('../pdf/read-pdf-annotations.ts')
    return (input) => readPdfAnnotations(input as ReadPdfAnnotationsInput)
  },
  'pdf-words-at': async () => {
    const { readWordsAt } = await import('../pdf/read-words-at.ts')
    return (input) => readWordsAt(input as ReadWordsAtInput)
  },
  'pdf-sheets': async () => {
    const { readSheets } = await import('../pdf/read-sheets.ts')
    return (input) => readSheets(input as ReadSheetsInput)
  },
  'zotero-note': async () => {
    const { readZoteroNote } = await import('../pdf/read-zotero-note.ts')
    return (input) => readZoteroNote(input as string)
  }
}
