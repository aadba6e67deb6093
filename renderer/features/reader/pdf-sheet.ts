import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Sheet } from '#contract/annotation'

const usual: Sheet = { box: [0, 0, 595, 842], turn: 0 } // A4

/** What of a page is shown, as the file says; A4 where it says nothing that could be. */
export function sheetOf({ view, rotate }: PDFPageProxy): Sheet {
  const told = Sheet.safeParse({ box: view, turn: ((rotate % 360) + 360) % 360 })
  return told.success ? told.data : usual
}
