import { z } from 'zod'
import { create } from 'zustand'
import { keepLayout, keptLayout } from '../../bridge/project-layout.ts'
import { gapBetweenPages, PagePlace } from './page-place.ts'

/** How large pages are: as wide as the reader, whole, or a factor of their own size. */
export type PdfZoom = 'width' | 'page' | number

/** What stands beside the pages: small pictures of them, or the document's own outline. */
export type PdfPane = 'pages' | 'outline'

interface PdfView {
  /** How articles are read since the window was opened; all others as they were when it was closed. */
  readonly asPages: ReadonlyMap<string, boolean>
  readonly zoom: PdfZoom
  readonly turn: number // degrees clockwise
  readonly pane: PdfPane | null
}

export const usePdfView = create<PdfView>()(() => ({ asPages: new Map(), zoom: 'width', turn: 0, pane: null }))

/** Shows what stands beside the pages, or puts it away. */
export function togglePane(wanted: PdfPane): void {
  usePdfView.setState(({ pane }) => ({ pane: pane === wanted ? null : wanted }))
}

const Kept = z.object({ asPages: z.array(z.string()), places: z.record(z.string(), PagePlace) })
type Kept = z.infer<typeof Kept>

const REMEMBERED = 100 // articles, the latest

function kept(): Kept {
  const found = Kept.safeParse(keptLayout('pages'))
  return found.success ? found.data : { asPages: [], places: {} }
}

/** Whether an article is read as the pages of its PDF; it is remembered with the project. */
export function useReadsAsPages(articleId: string): boolean {
  return usePdfView(({ asPages }) => asPages.get(articleId)) ?? kept().asPages.includes(articleId)
}

export function readAsPages(articleId: string, isPages: boolean): void {
  const { asPages, ...others } = kept()
  const rest = asPages.filter((id) => id !== articleId)
  keepLayout('pages', { ...others, asPages: isPages ? [...rest.slice(1 - REMEMBERED), articleId] : rest })
  usePdfView.setState(({ asPages: before }) => ({ asPages: new Map(before).set(articleId, isPages) }))
}

export function savedPagePlace(articleId: string): PagePlace | null {
  return kept().places[articleId] ?? null
}

export function savePagePlace(articleId: string, place: PagePlace): void {
  const { places, ...others } = kept()
  const { [articleId]: _, ...rest } = places
  const latest = Object.entries(rest).slice(1 - REMEMBERED)
  keepLayout('pages', { ...others, places: Object.fromEntries([...latest, [articleId, place]]) })
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]

/** The next size up or down from the one on screen. */
export function zoomStep(scale: number, by: 1 | -1): number {
  const next = by === 1 ? steps.find((step) => step > scale * 1.02) : steps.findLast((step) => step < scale * 0.98)
  return next ?? scale
}

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
