import { create } from 'zustand'

/** How large pages are: as wide as the reader, whole, or a factor of their own size. */
export type PdfZoom = 'width' | 'page' | number

interface PdfView {
  /** Articles that are read as pages; all others are read as text. */
  readonly asPages: ReadonlySet<string>
  readonly zoom: PdfZoom
  readonly turn: number // degrees clockwise
}

export const usePdfView = create<PdfView>()(() => ({ asPages: new Set(), zoom: 'width', turn: 0 }))

export function readAsPages(articleId: string, isPages: boolean): void {
  const asPages = new Set(usePdfView.getState().asPages)
  if (isPages) asPages.add(articleId)
  else asPages.delete(articleId)
  usePdfView.setState({ asPages })
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]

/** The next size up or down from the one on screen. */
export function zoomStep(scale: number, by: 1 | -1): number {
  const next = by === 1 ? steps.find((step) => step > scale * 1.02) : steps.findLast((step) => step < scale * 0.98)
  return next ?? scale
}

export const gapBetweenPages = 16 // CSS pixels, as --space-4

/** The factor that a page of this size (in points) is drawn with. */
export function scaleOf(
  zoom: PdfZoom,
  page: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number }
): number {
  const toWidth = (room.width - gapBetweenPages * 2) / page.width
  if (zoom === 'width') return Math.max(0.2, toWidth)
  if (zoom === 'page') return Math.max(0.2, Math.min(toWidth, (room.height - gapBetweenPages * 2) / page.height))
  return zoom
}
