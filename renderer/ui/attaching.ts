import { create } from 'zustand'
import type { PageRectangle } from '#contract/annotation'
import type { SeenBox } from '#domain/annotation/area-geometry'

/** An annotation that is put elsewhere by hand: chosen in its card, put down on words, or an area on a page or picture. */
export interface Attaching {
  readonly articleId: string
  readonly id: string
  readonly quote: string
  /** Of an area: where it stood. Its page or picture is null where that is gone. */
  readonly area?:
    | { readonly on: 'page'; readonly page: number | null; readonly rectangle: PageRectangle }
    | { readonly on: 'image'; readonly image: string | null; readonly box: SeenBox }
}

export const useAttaching = create<{ readonly attaching: Attaching | null }>()(() => ({ attaching: null }))

export function startAttaching(attaching: Attaching): void {
  useAttaching.setState({ attaching })
}

export function stopAttaching(): void {
  useAttaching.setState({ attaching: null })
}
