import type { ArticleHints } from '#domain/article/draft'
import { type DomDocument, parsePage } from './dom.ts'
import type { Drafted } from './drafted.ts'
import { drawInlinePictures, type PictureInDrawing } from './inline-drawings.ts'
import { joinBlocks, makeAbsolute, placedFigures, removeUnread } from './page.ts'
import { collectPageParts } from './page-blocks.ts'
import { sanitise } from './readability.ts'

/**
 * Reads the HTML that a word processor's file or a book was turned into. Unlike a web page it has no furniture: every
 * block is the author's.
 */
export function draftDocument(html: string, hints: ArticleHints, pictureIn?: PictureInDrawing): Drafted {
  const document = parsePage(html)
  drawInlinePictures(document, pictureIn)
  removeUnread(document)
  makeAbsolute(document, null)
  lowerHeadings(document)
  const { blocks, figures } = collectPageParts(document, null)
  const { places, ...joined } = joinBlocks(blocks, new Set(blocks.map(({ id }) => id)))
  return {
    ...joined,
    figures: placedFigures(figures, blocks, places),
    hints,
    html: sanitise(document.body?.innerHTML ?? '')
  }
}

/** Several headings of the first level are sections: one alone, before all others, is the title. */
function lowerHeadings(document: DomDocument): void {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5')]
  const isTitled =
    headings.filter(({ localName }) => localName === 'h1').length === 1 && headings[0]?.localName === 'h1'
  if (isTitled) return
  for (const heading of headings) {
    const lower = document.createElement(`h${Number(heading.localName.slice(1)) + 1}`)
    for (const child of [...heading.childNodes]) lower.appendChild(child)
    heading.parentNode?.insertBefore(lower, heading)
    heading.remove()
  }
}
