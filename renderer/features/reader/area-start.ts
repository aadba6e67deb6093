import type { PageRectangle } from '#contract/annotation'
import { rectangleOf, sizeOfSheet, turnedSheet } from '#domain/annotation/area-geometry'
import type { TextSide } from '../../ui/reading-focus.ts'
import { setDraft } from './area-draft.ts'
import { pageElement, pageInSight, topOfPages } from './page-place.ts'
import { type OpenPdf, pageLabel } from './pdf-document.ts'
import { sheetOf } from './pdf-sheet.ts'
import { usePdfView } from './pdf-view.ts'

export interface AreaStart {
  readonly side: TextSide
  readonly articleId: string
  readonly movedId: string | null
  /** Where an area that is moved stood; its page is the one in sight where it has none. */
  readonly at: { readonly page: number | null; readonly rectangle: PageRectangle } | null
}

/** Puts a rectangle on the page: where an area stands that is to be moved, else in the middle of what is seen. */
export async function startArea(scroller: HTMLElement, pdf: OpenPdf, start: AreaStart): Promise<void> {
  const { side, articleId, movedId, at } = start
  const page = at?.page ?? pageInSight(scroller)
  const sheet = sheetOf(await pdf.document.getPage(page))
  const element = pageElement(scroller, page)
  if (element === null) return
  const rectangle = at?.rectangle ?? middleOf(scroller, element, sheet)
  setDraft({ side, articleId, movedId, page, label: pageLabel(pdf, page), sheet, rectangle })
}

const part = 0.4 // of what is seen: large enough to be found, small enough to be moved

function middleOf(scroller: HTMLElement, element: HTMLElement, sheet: Parameters<typeof turnedSheet>[0]) {
  const shown = turnedSheet(sheet, usePdfView.getState().turn)
  const { width, height } = sizeOfSheet(shown)
  const page = element.getBoundingClientRect()
  const window = scroller.getBoundingClientRect()
  const across = [Math.max(page.left, window.left), Math.min(page.right, window.right)] as const
  const down = [Math.max(page.top, topOfPages(scroller)), Math.min(page.bottom, window.bottom)] as const
  const inPoints = (pixels: number) => (pixels / Math.max(1, page.width)) * width
  const seen = { width: inPoints(across[1] - across[0]), height: inPoints(down[1] - down[0]) }
  const box = {
    left: inPoints(across[0] - page.left) + (seen.width * (1 - part)) / 2,
    top: Math.min(inPoints(down[0] - page.top) + (seen.height * (1 - part)) / 2, height),
    width: seen.width * part,
    height: seen.height * part
  }
  return rectangleOf(box, shown)
}
