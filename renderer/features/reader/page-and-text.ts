import type { Block } from '#contract/article'
import type { TextSide } from '../../ui/reading-focus.ts'
import { type PagePlace, pagePlaceAtTop } from './page-place.ts'
import { savedPagePlace } from './pdf-view.ts'
import type { Reading } from './reading.ts'
import { savedPlace, savePlace } from './reading-place.ts'
import { readingAt } from './reading-state.ts'

/** Where pages begin: on the page whose text is being read, at the place where it was left if that was this page. */
export function startOfPages({ source, blocks }: Reading, side: TextSide): PagePlace | null {
  const saved = savedPagePlace(source.id)
  const page = blocks.find(({ id }) => id === readingAt(side).currentBlockId)?.page ?? null
  return page === null || page === saved?.page ? saved : { page, gone: 0 }
}

/** Where the text goes on after pages: at its own place if that is on the page that was seen, else where the page begins. */
export function keepTextPlace(scroller: HTMLElement, { source, blocks }: Reading): void {
  const place = pagePlaceAtTop(scroller)
  if (place === null) return
  const left = savedPlace(source)?.blockId
  const pageOfText = blocks.find(({ id }) => id === left)?.page
  const first = firstOnPage(blocks, place.page)
  if (pageOfText !== place.page && first !== null) savePlace(source, { blockId: first.id, gone: 0 })
}

/** The first block of a page, or of the next one that has any. */
function firstOnPage(blocks: readonly Block[], page: number): Block | null {
  return blocks.find((block) => block.kind !== 'furniture' && (block.page ?? 0) >= page) ?? null
}
