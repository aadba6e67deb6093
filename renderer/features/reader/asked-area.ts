import { useMemo } from 'react'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import type { PlacedArea } from './placed-area.ts'

/** An area that somebody wishes to see, and the wish itself: the same area may be wished for again. */
export interface AskedArea {
  readonly area: PlacedArea
  readonly wish: ReadingFocus
}

/** Wishes that were followed: what changes in the list, or pages that are drawn anew, do not follow them again. */
const answered = new WeakSet<ReadingFocus>()

/** The area that a focus asks for from elsewhere; what was pressed on the page itself is in sight. */
export function useAskedArea(focus: ReadingFocus | null, areas: readonly PlacedArea[]): AskedArea | null {
  return useMemo(() => {
    if (focus?.kind !== 'annotation' || focus.from === 'text' || answered.has(focus)) return null
    const area = areas.find(({ id }) => id === focus.id)
    return area === undefined ? null : { area, wish: focus }
  }, [focus, areas])
}

/** @returns false where it was answered before */
export function answer({ wish }: AskedArea): boolean {
  if (answered.has(wish)) return false
  answered.add(wish)
  return true
}
