import { type RefObject, useLayoutEffect, useRef } from 'react'
import { placeBeside } from './floating-place.ts'

/** Puts an element beside a box of the text once its size is known, before anything is painted. */
export function useFloating(
  scrollerRef: RefObject<HTMLElement | null>,
  boxOf: () => Pick<DOMRect, 'left' | 'top' | 'bottom'> | null,
  preferred: 'above' | 'below',
  subject: unknown // it is placed anew when this changes
): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const boxRef = useRef(boxOf)
  boxRef.current = boxOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject says when the box is another
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    const element = ref.current
    const box = boxRef.current()
    if (scroller === null || element === null || box === null) return
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const { left, top } = placeBeside(scroller, box, size, preferred)
    element.style.left = `${left}px`
    element.style.top = `${top}px`
  }, [scrollerRef, preferred, subject])
  return ref
}
