import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { type PagePlace, pagePlaceAtTop, scrollToPage } from './page-place.ts'
import { savePagePlace } from './pdf-view.ts'

interface PagePlaceNeeds {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly articleId: string
  readonly start: PagePlace | null
  /** Whatever sizes pages: another value is another size. */
  readonly size: string
}

/**
 * Opens pages at their start, keeps the place while one reads, and holds it when pages change their size.
 * @returns goes to a place, and holds that from then on
 */
export function usePagePlace({ scrollerRef, articleId, start, size }: PagePlaceNeeds): (place: PagePlace) => void {
  const place = useRef<PagePlace | null>(start)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another size moves every page
  useLayoutEffect(() => {
    if (scrollerRef.current !== null && place.current !== null) scrollToPage(scrollerRef.current, place.current)
  }, [scrollerRef, size])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    let frame = 0
    const note = () => {
      frame = 0
      place.current = pagePlaceAtTop(scroller)
      if (place.current !== null) savePagePlace(articleId, place.current)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(note)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', onScroll)
    }
  }, [scrollerRef, articleId])

  return useCallback(
    (next) => {
      place.current = next
      if (scrollerRef.current !== null) scrollToPage(scrollerRef.current, next)
    },
    [scrollerRef]
  )
}
