import { create } from 'zustand'
import type { PageRectangle } from '#contract/annotation'

/** Draws what an area of a page shows, no larger than a card is wide. */
export type DrawArea = (canvas: HTMLCanvasElement, page: number, rectangle: PageRectangle) => Promise<void>

/** Whoever shows an article's pages can draw parts of them for the cards beside them. */
const useAreaPictures = create<{ readonly drawers: ReadonlyMap<string, DrawArea> }>()(() => ({ drawers: new Map() }))

/** @returns takes the offer back */
export function offerPictures(articleId: string, draw: DrawArea): () => void {
  useAreaPictures.setState(({ drawers }) => ({ drawers: new Map(drawers).set(articleId, draw) }))
  return () =>
    useAreaPictures.setState(({ drawers }) => {
      const rest = new Map(drawers)
      if (rest.get(articleId) === draw) rest.delete(articleId)
      return { drawers: rest }
    })
}

/** Null while nobody shows the article's pages. */
export function useAreaDrawer(articleId: string): DrawArea | null {
  return useAreaPictures(({ drawers }) => drawers.get(articleId) ?? null)
}

/** The same for what is done once, whatever is shown later. */
export function areaDrawer(articleId: string): DrawArea | null {
  return useAreaPictures.getState().drawers.get(articleId) ?? null
}
