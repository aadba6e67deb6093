import { create } from 'zustand'
import type { Meaning, WordsKind } from '#contract/annotation'

/** How the next mark is drawn, and the meaning that a note without a choice of its own gets: the last one used. */
interface MarkingChoice {
  readonly kind: WordsKind
  readonly meaning: Meaning
}

export const useMarkingChoice = create<MarkingChoice>()(() => ({ kind: 'highlight', meaning: 'question' }))

const order: readonly WordsKind[] = ['highlight', 'underline', 'note']

export function nextKind(): void {
  const { kind } = useMarkingChoice.getState()
  useMarkingChoice.setState({ kind: order[(order.indexOf(kind) + 1) % order.length] ?? 'highlight' })
}
