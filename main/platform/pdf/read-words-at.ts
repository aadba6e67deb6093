import type { WordsAtPlace } from '#domain/annotation/from-zotero'
import type { Quad } from '#domain/annotation/pdf-quads'
import type { ZoteroPlace } from '#domain/annotation/zotero-annotation'
import { openPdf } from '../extraction/pdf.ts'
import { type DrawnItem, drawnItems } from './drawn-items.ts'
import { wordsBeside, wordsUnder } from './words-at.ts'

export interface ReadWordsAtInput {
  readonly bytes: Uint8Array
  readonly name: string
  readonly wanted: readonly { readonly isBeside: boolean; readonly places: readonly ZoteroPlace[] }[]
}

/** What a PDF's pages draw at places of theirs, or beside them. Fails with file-encrypted or file-damaged. */
export async function readWordsAt({ bytes, name, wanted }: ReadWordsAtInput): Promise<WordsAtPlace[]> {
  const reading = await openPdf(bytes, name, null)
  try {
    const pages = new Map<number, readonly DrawnItem[]>()
    const itemsOf = async (page: number): Promise<readonly DrawnItem[]> => {
      const items = pages.get(page) ?? (page > reading.numPages ? [] : await drawnItems(reading, page))
      pages.set(page, items)
      return items
    }
    const found: WordsAtPlace[] = []
    for (const { isBeside, places } of wanted) {
      const words: WordsAtPlace['words'][] = []
      for (const { page, rectangles } of places) {
        const items = await itemsOf(page)
        words.push(
          isBeside ? wordsBeside(rectangles[0] ?? [], page, items) : wordsUnder(rectangles.map(quadOf), page, items)
        )
      }
      const [first] = places
      const pageWords = first === undefined ? [] : (await itemsOf(first.page)).map(({ text }) => text)
      found.push({ words: words.flat(), pageWords })
    }
    return found
  } finally {
    await reading.loadingTask.destroy()
  }
}

function quadOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Quad {
  return [left, top, right, top, left, bottom, right, bottom]
}
