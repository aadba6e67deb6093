import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ReadingSource } from '../../ui/reading-focus.ts'
import { savedPlace, scrollToPlace } from './reading-place.ts'

/** Where the text is set anew, the line one was reading stays at the top of the page. */
export function useSteadyPlace(scrollerRef: RefObject<HTMLElement | null>, source: ReadingSource, look: unknown): void {
  const drawn = useRef(look)
  const sourceRef = useRef(source)
  sourceRef.current = source
  useLayoutEffect(() => {
    if (drawn.current === look) return
    drawn.current = look
    const place = savedPlace(sourceRef.current)
    if (scrollerRef.current !== null && place !== null) scrollToPlace(scrollerRef.current, place)
  }, [scrollerRef, look])
}
