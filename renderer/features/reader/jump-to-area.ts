import { seenBox, sizeOfSheet, turnedSheet } from '#domain/annotation/area-geometry'
import { pageElement, topOfPages } from './page-place.ts'
import type { OpenPdf } from './pdf-document.ts'
import { sheetOf } from './pdf-sheet.ts'
import { usePdfView } from './pdf-view.ts'
import type { PlacedArea } from './placed-area.ts'

/** Brings an area into the upper part of what is seen, unless it is in sight already. */
export async function jumpToArea(
  scroller: HTMLElement,
  pdf: OpenPdf,
  { page, rectangle }: PlacedArea,
  onLeave: () => void
): Promise<void> {
  const loaded = await pdf.document.getPage(page).catch(() => null) // there is no such page, or it is damaged
  const element = pageElement(scroller, page)
  if (loaded === null || element === null) return
  const shown = turnedSheet(sheetOf(loaded), usePdfView.getState().turn)
  const size = sizeOfSheet(shown)
  const { left, top, width, height } = seenBox(rectangle, shown)
  const sheet = element.getBoundingClientRect()
  const window = scroller.getBoundingClientRect()
  const roof = topOfPages(scroller)
  const at = {
    top: sheet.top + (top / size.height) * sheet.height,
    bottom: sheet.top + ((top + height) / size.height) * sheet.height,
    left: sheet.left + (left / size.width) * sheet.width,
    right: sheet.left + ((left + width) / size.width) * sheet.width
  }
  if (at.top < roof || at.bottom > window.bottom) {
    onLeave()
    scroller.scrollTop += at.top - roof - (window.bottom - roof) / 6
  }
  if (at.left < window.left || at.right > window.right) scroller.scrollLeft += at.left - window.left - window.width / 6
}
