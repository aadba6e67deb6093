import { create } from 'zustand'
import type { PageRectangle } from '#contract/annotation'

/** An annotation that is put elsewhere by hand: chosen in its card, put down on words, or an area on a page. */
export interface Attaching {
  readonly articleId: string
  readonly id: string
  readonly quote: string
  /** Of an area: where it stood. Its page is null where that is gone. */
  readonly area?: { readonly page: number | null; readonly rectangle: PageRectangle }
}

export const useAttaching = create<{ readonly attaching: Attaching | null }>()(() => ({ attaching: null }))

export function startAttaching(attaching: Attaching): void {
  useAttaching.setState({ attaching })
}

export function stopAttaching(): void {
  useAttaching.setState({ attaching: null })
}
