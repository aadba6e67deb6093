import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { TextRange } from '#contract/article'
import type { ReadingFocus, TextSide } from '../../ui/reading-focus.ts'
import { jumpTo } from './jump.ts'
import { blockElement } from './reading-place.ts'
import { tellReading } from './reading-state.ts'

interface ReturnPlace {
  readonly scrollTop: number
  readonly element: Element | null // what had the keyboard
}

/** Wishes that were followed: a text that is drawn anew stands where it was left, and does not follow its last one again. */
const answered = new WeakSet<ReadingFocus>()

export const isAnswered = (focus: ReadingFocus): boolean => answered.has(focus)

interface Jumps {
  goBack(): void
  /** Remembers where one is, before something else jumps away from there. */
  leave(): void
}

/** Follows each new focus to its place in the text, remembers where one was, and goes back there. */
export function useJumps(
  scrollerRef: RefObject<HTMLElement | null>,
  side: TextSide,
  focus: ReadingFocus | null,
  place: TextRange | null
): Jumps {
  const handled = useRef<ReadingFocus | null>(focus !== null && answered.has(focus) ? focus : null)
  const trail = useRef<ReturnPlace[]>([])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null || focus === null || place === null || handled.current === focus) return
    handled.current = focus
    answered.add(focus)
    const isWhereOneLooks = focus.from === 'text' && focus.kind !== 'reference'
    if (isWhereOneLooks) return
    const before = { scrollTop: scroller.scrollTop, element: document.activeElement }
    const hasMoved = showOnPicture(scroller, focus) ?? jumpTo(scroller, place)
    // Who was led here by a search goes back to what it found.
    if (hasMoved && focus.kind !== 'passage') trail.current.push(before)
    // The keyboard goes along to where one was led by a link of the text.
    if (focus.kind === 'block' && focus.from === 'elsewhere')
      blockElement(scroller, focus.id)?.focus({ preventScroll: true })
    tellReading(side, { canGoBack: trail.current.length > 0 })
  }, [scrollerRef, side, focus, place])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    const onScroll = () => {
      const last = trail.current.at(-1)
      if (last === undefined || Math.abs(scroller.scrollTop - last.scrollTop) > scroller.clientHeight / 2) return
      trail.current.pop() // one has scrolled back by oneself
      tellReading(side, { canGoBack: trail.current.length > 0 })
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      tellReading(side, { canGoBack: false })
    }
  }, [scrollerRef, side])

  const leave = useCallback(() => {
    if (scrollerRef.current === null) return
    trail.current.push({ scrollTop: scrollerRef.current.scrollTop, element: document.activeElement })
    tellReading(side, { canGoBack: true })
  }, [scrollerRef, side])

  const goBack = useCallback(() => {
    const scroller = scrollerRef.current
    const back = trail.current.pop()
    tellReading(side, { canGoBack: trail.current.length > 0 })
    if (scroller === null || back === undefined) return
    scroller.scrollTop = back.scrollTop
    if (back.element instanceof HTMLElement && scroller.contains(back.element)) {
      back.element.focus({ preventScroll: true })
    }
  }, [scrollerRef, side])

  return useMemo(() => ({ goBack, leave }), [goBack, leave])
}

/** Brings an area into sight where it is drawn on a picture of the text; null where it is not. */
function showOnPicture(scroller: HTMLElement, { kind, id }: ReadingFocus): boolean | null {
  if (kind !== 'annotation') return null
  const mark = scroller.querySelector(`.figure-marks [data-annotations="${CSS.escape(id)}"]`)
  if (mark === null) return null
  const before = scroller.scrollTop
  const [at, page] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (at.top < page.top || at.bottom > page.bottom) scroller.scrollTop += at.top - page.top - page.height / 4
  return scroller.scrollTop !== before
}
