import { create } from 'zustand'

/** An annotation whose place was lost, being put onto words by hand: chosen in its card, put down in the text. */
export interface Attaching {
  readonly articleId: string
  readonly id: string
  readonly quote: string
}

export const useAttaching = create<{ readonly attaching: Attaching | null }>()(() => ({ attaching: null }))

export function startAttaching(attaching: Attaching): void {
  useAttaching.setState({ attaching })
}

export function stopAttaching(): void {
  useAttaching.setState({ attaching: null })
}
