import { useEffect, useState } from 'react'
import type { Destination } from './pdf-destination.ts'
import type { OpenPdf } from './pdf-document.ts'

/** An entry of a document's own outline: it leads to a place in it, to the web, or nowhere. */
export interface PdfBookmark {
  readonly id: string
  readonly title: string
  readonly destination: Destination | null
  readonly href: string | null
  readonly children: readonly PdfBookmark[]
}

type Outline = Awaited<ReturnType<OpenPdf['document']['getOutline']>>

const deepest = 12 // levels
const most = 5000 // entries: beyond, nobody reads it

/** Null until it is known; empty where there is none, or a damaged one. */
export function usePdfOutline({ document }: OpenPdf): readonly PdfBookmark[] | null {
  const [bookmarks, setBookmarks] = useState<readonly PdfBookmark[] | null>(null)
  useEffect(() => {
    let isGone = false
    document.getOutline().then(
      (outline) => !isGone && setBookmarks(bookmarksOf(outline)),
      () => !isGone && setBookmarks([])
    )
    return () => {
      isGone = true
    }
  }, [document])
  return bookmarks
}

/** `url` is what pdf.js found to be an address that may be opened. */
export function bookmarksOf(outline: Outline): readonly PdfBookmark[] {
  let left = most
  const level = (items: Outline, path: string, depth: number): readonly PdfBookmark[] =>
    (items ?? []).flatMap((item, index) => {
      if (left-- <= 0 || depth > deepest) return []
      const id = `${path}${index}`
      const href = item.url !== null && /^(?:https?|mailto):/i.test(item.url) ? item.url : null
      const title = item.title.replace(/\s+/g, ' ').trim() || '…'
      return { id, title, destination: item.dest, href, children: level(item.items, `${id}.`, depth + 1) }
    })
  return level(outline, '', 1)
}
