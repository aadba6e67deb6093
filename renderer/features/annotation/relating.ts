import { create } from 'zustand'
import type { RelationEnd } from '#contract/relation'

/** The passage that is about to be related to another one, of this document or the next. */
export const useRelating = create<{ readonly from: (RelationEnd & { readonly quote: string }) | null }>()(() => ({
  from: null
}))

export function startRelating(from: RelationEnd & { readonly quote: string }): void {
  useRelating.setState({ from })
}

export function stopRelating(): void {
  useRelating.setState({ from: null })
}
