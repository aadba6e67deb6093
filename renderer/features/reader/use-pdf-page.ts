import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import type { OpenPdf } from './pdf-document.ts'

/** A page, asked for when it is first wanted; null until it is there, and for a damaged one. */
export function usePdfPage(pdf: OpenPdf, number: number, isWanted: boolean): PDFPageProxy | null {
  const [page, setPage] = useState<PDFPageProxy | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    pdf.document.getPage(number).then(
      (loaded) => !isGone && setPage(loaded),
      () => {} // a damaged page stays an empty sheet
    )
    return () => {
      isGone = true
    }
  }, [pdf, number, isWanted])
  return page
}
