import { create } from 'zustand'
import type { Meaning } from '#contract/annotation'

/** What the reader on screen can be asked to do, from the palette or by a key. */
export interface ReaderActions {
  find(): void
  findNext(): void
  findPrevious(): void
  goBack(): void
  moveBlock(step: 1 | -1): void
  moveCitation(step: 1 | -1): void
  selectSentence(): void
  foldBlock(): void
  mark(meaning: Meaning): void
  /** In the margin of what is selected or has the keyboard, or on the whole article. */
  note(where: 'margin' | 'article'): void
}

/** What the reader tells the panels and the commands beside it; null and 0 where no text is on screen. */
interface ReadingState {
  readonly actions: ReaderActions | null
  readonly currentBlockId: string | null // the block at the top of the page
  readonly progress: number // 0 to 1
  readonly canGoBack: boolean
  readonly hasSelection: boolean
}

export const useReadingState = create<ReadingState>()(() => ({
  actions: null,
  currentBlockId: null,
  progress: 0,
  canGoBack: false,
  hasSelection: false
}))
