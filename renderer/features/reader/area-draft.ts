import { create } from 'zustand'
import type { DrawnArea, Sheet } from '#contract/annotation'
import type { TextSide } from '../../ui/reading-focus.ts'

/** A rectangle that is being drawn, on the pages at one side of the workbench. */
export interface AreaDraft extends DrawnArea {
  readonly sheet: Sheet
  readonly side: TextSide
  readonly articleId: string
  /** The area that is to stand there, or null for a new one. */
  readonly movedId: string | null
}

/** There is one at a time, as there is one hand. */
export const useAreaDraft = create<{ readonly draft: AreaDraft | null }>()(() => ({ draft: null }))

export function setDraft(draft: AreaDraft | null): void {
  useAreaDraft.setState({ draft })
}

export function dropDraft(): void {
  setDraft(null)
}

/** The draft that is drawn at a side, if there is one. */
export function useDraftAt(side: TextSide): AreaDraft | null {
  return useAreaDraft(({ draft }) => (draft?.side === side ? draft : null))
}
