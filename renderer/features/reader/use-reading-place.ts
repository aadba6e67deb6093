import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { ReadingSource } from '../../ui/reading-focus.ts'
import { placeAtTop, savedPlace, savePlace, scrollToPlace } from './reading-place.ts'
import { useReadingState } from './reading-state.ts'

/** Opens a text where it was left, and keeps place and progress while it is read. */
export function useReadingPlace(
  scrollerRef: RefObject<HTMLElement | null>,
  source: ReadingSource,
  isReady: boolean
): void {
  const { kind, id } = source
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    const place = savedPlace({ kind, id })
    if (!isReady || scroller === null) return
    if (place === null || (place.gone === 0 && isFirstBlock(scroller, place.blockId))) scroller.scrollTop = 0
    else scrollToPlace(scroller, place)
  }, [scrollerRef, kind, id, isReady])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!isReady || scroller === null) return
    let frame = 0
    const note = () => {
      frame = 0
      const place = placeAtTop(scroller)
      if (place !== null) savePlace({ kind, id }, place)
      useReadingState.setState({ currentBlockId: place?.blockId ?? null, progress: progressOf(scroller) })
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
  }, [scrollerRef, kind, id, isReady])
}

function isFirstBlock(scroller: HTMLElement, blockId: string): boolean {
  return scroller.querySelector<HTMLElement>('[data-block]')?.dataset.block === blockId
}

function progressOf(scroller: HTMLElement): number {
  const length = scroller.scrollHeight - scroller.clientHeight
  return length <= 0 ? 1 : Math.min(scroller.scrollTop / length, 1)
}
