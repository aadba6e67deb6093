import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type PagePlace, pagePlaceAtTop, scrollToPage } from './page-place.ts'
import { savePagePlace } from './pdf-view.ts'

interface PagePlaceNeeds {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly articleId: string
  readonly start: PagePlace | null
  /** Whatever sizes pages: another value is another size. */
  readonly size: string
}

interface HeldPlace {
  /** Goes to a place, and holds that from then on. */
  goTo(place: PagePlace): void
  /** Holds the place where one is now: something has just been scrolled into sight. */
  hold(): void
}

/** Opens pages at their start, keeps the place while one reads, and holds it when pages change their size. */
export function usePagePlace({ scrollerRef, articleId, start, size }: PagePlaceNeeds): HeldPlace {
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

  const goTo = useCallback(
    (next: PagePlace) => {
      place.current = next
      if (scrollerRef.current !== null) scrollToPage(scrollerRef.current, next)
    },
    [scrollerRef]
  )
  const hold = useCallback(() => {
    if (scrollerRef.current !== null) place.current = pagePlaceAtTop(scrollerRef.current)
  }, [scrollerRef])
  return useMemo(() => ({ goTo, hold }), [goTo, hold])
}
