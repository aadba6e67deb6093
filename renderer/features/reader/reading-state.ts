import { create } from 'zustand'
import type { Meaning } from '#contract/annotation'
import type { TextSide } from '../../ui/reading-focus.ts'

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

/** What a reader tells the panels and the commands beside it; null and 0 where no text is on screen. */
interface ReadingState {
  readonly actions: ReaderActions | null
  readonly currentBlockId: string | null // the block at the top of the page
  readonly progress: number // 0 to 1
  readonly canGoBack: boolean
  readonly hasSelection: boolean
}

const nothing: ReadingState = {
  actions: null,
  currentBlockId: null,
  progress: 0,
  canGoBack: false,
  hasSelection: false
}

/** The readers on screen by the side they stand at, and the one that the panels and the commands are about. */
interface Readers extends Readonly<Record<TextSide, ReadingState>> {
  readonly inUse: TextSide
}

const useReaders = create<Readers>()(() => ({ left: nothing, right: nothing, inUse: 'left' }))

/** Something of the reader at a side. */
export function useReadingAt<T>(side: TextSide, select: (state: ReadingState) => T): T {
  return useReaders((readers) => select(readers[side]))
}

/** Something of the reader in use. */
export function useReadingInUse<T>(select: (state: ReadingState) => T): T {
  return useReaders((readers) => select(readers[readers.inUse]))
}

export function sideInUse(): TextSide {
  return useReaders.getState().inUse
}

export function readingInUse(): ReadingState {
  return useReaders.getState()[sideInUse()]
}

export function readingAt(side: TextSide): ReadingState {
  return useReaders.getState()[side]
}

export function tellReading(side: TextSide, change: Partial<ReadingState>): void {
  useReaders.setState((readers) => ({ [side]: { ...readers[side], ...change } }))
}

export function forgetReading(side: TextSide): void {
  tellReading(side, nothing)
}

export function putInUse(side: TextSide): void {
  useReaders.setState({ inUse: side })
}
