import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { TextRange } from '#contract/article'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import { jumpTo } from './jump.ts'
import { useReadingState } from './reading-state.ts'

interface ReturnPlace {
  readonly scrollTop: number
  readonly element: Element | null // what had the keyboard
}

/** Follows each new focus to its place in the text, remembers where one was, and goes back there. */
export function useJumps(
  scrollerRef: RefObject<HTMLElement | null>,
  focus: ReadingFocus | null,
  place: TextRange | null
): () => void {
  const handled = useRef<ReadingFocus | null>(null)
  const trail = useRef<ReturnPlace[]>([])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null || focus === null || place === null || handled.current === focus) return
    handled.current = focus
    const isWhereOneLooks = focus.from === 'text' && focus.kind !== 'reference'
    if (isWhereOneLooks) return
    const before = { scrollTop: scroller.scrollTop, element: document.activeElement }
    if (jumpTo(scroller, place)) trail.current.push(before)
    useReadingState.setState({ canGoBack: trail.current.length > 0 })
  }, [scrollerRef, focus, place])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    const onScroll = () => {
      const last = trail.current.at(-1)
      if (last === undefined || Math.abs(scroller.scrollTop - last.scrollTop) > scroller.clientHeight / 2) return
      trail.current.pop() // one has scrolled back by oneself
      useReadingState.setState({ canGoBack: trail.current.length > 0 })
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      useReadingState.setState({ canGoBack: false })
    }
  }, [scrollerRef])

  return useCallback(() => {
    const scroller = scrollerRef.current
    const back = trail.current.pop()
    useReadingState.setState({ canGoBack: trail.current.length > 0 })
    if (scroller === null || back === undefined) return
    scroller.scrollTop = back.scrollTop
    if (back.element instanceof HTMLElement && scroller.contains(back.element)) {
      back.element.focus({ preventScroll: true })
    }
  }, [scrollerRef])
}
