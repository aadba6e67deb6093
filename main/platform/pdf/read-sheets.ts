import { Sheet } from '#contract/annotation'
import type { PageSheet } from '#domain/annotation/resolve-area'
import { openPdf } from '../extraction/pdf.ts'

export interface ReadSheetsInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly most: number // pages: as many as are asked for
}

/** What of its pages a PDF shows, and what it calls them. Fails with file-encrypted or file-damaged. */
export async function readSheets({ bytes, name, most }: ReadSheetsInput): Promise<PageSheet[]> {
  const reading = await openPdf(bytes, name, null)
  try {
    const labels = await reading.getPageLabels()
    const sheets: PageSheet[] = []
    for (let page = 1; page <= Math.min(most, reading.numPages); page++) {
      const { view, rotate } = await reading.getPage(page)
      const told = Sheet.safeParse({ box: view, turn: ((rotate % 360) + 360) % 360 })
      sheets.push({ label: labels?.[page - 1] ?? null, sheet: told.data ?? usual })
    }
    return sheets
  } finally {
    await reading.loadingTask.destroy()
  }
}

const usual: Sheet = { box: [0, 0, 595, 842], turn: 0 } // A4, as the reader takes it
