import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReadingSource, TextSide } from '../../ui/reading-focus.ts'
import { type Place, placeAtTop, savedPlace, savePlace, scrollToPlace } from './reading-place.ts'
import { tellReading } from './reading-state.ts'

/**
 * Opens a text where it was left (unless something in it is asked for), also after its pages were read, and keeps place and
 * progress while it is read.
 */
export function useReadingPlace(
  scrollerRef: RefObject<HTMLElement | null>,
  side: TextSide,
  source: ReadingSource,
  isAskedFor: boolean,
  isPages: boolean
): void {
  const { kind, id } = source
  const wasPages = useRef(false)
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    if (isPages) wasPages.current = true // what was asked for has been answered there
    if (scroller === null || isPages || (isAskedFor && !wasPages.current)) return
    return restore(scroller, savedPlace({ kind, id }))
  }, [scrollerRef, kind, id, isAskedFor, isPages])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    let frame = 0
    const note = () => {
      frame = 0
      const place = placeAtTop(scroller)
      if (place !== null) savePlace({ kind, id }, place)
      tellReading(side, { currentBlockId: place?.blockId ?? null, progress: progressOf(scroller) })
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(note)
    }
    note()
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [scrollerRef, side, kind, id])
}

const touches = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/**
 * Goes to the place at once, and stays there while faces come and panes find their width, until somebody moves. The browser's
 * own anchoring is off meanwhile: it moves the text by less than what came, and looks like somebody who does.
 */
function restore(scroller: HTMLElement, place: Place | null): () => void {
  if (place === null) return () => {}
  let left = scroller.scrollTop
  const observer = new ResizeObserver(() => go())
  const stop = () => {
    observer.disconnect()
    scroller.style.overflowAnchor = ''
    for (const name of touches) document.removeEventListener(name, stop)
  }
  const go = () => {
    if (scroller.scrollTop !== left) return stop()
    scrollToPlace(scroller, place)
    left = scroller.scrollTop
  }
  scroller.style.overflowAnchor = 'none'
  go()
  for (const child of scroller.children) observer.observe(child)
  for (const name of touches) document.addEventListener(name, stop, { once: true, passive: true })
  return stop
}

function progressOf(scroller: HTMLElement): number {
  const length = scroller.scrollHeight - scroller.clientHeight
  return length <= 0 ? 1 : Math.min(scroller.scrollTop / length, 1)
}
