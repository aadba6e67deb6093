import { type RefObject, useEffect, useState } from 'react'
import { pageInSight } from './page-place.ts'

/** The number of the page that one is at, while one scrolls. */
export function usePageInSight(scrollerRef: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(1)
  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    let frame = 0
    const read = () => {
      frame = 0
      setPage(pageInSight(scroller))
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(read)
    }
    onScroll()
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [scrollerRef])
  return page
}
