import { type RefObject, useEffect, useState } from 'react'

/** True of what is in sight of a scrolling element, or within its height above or below. */
export function useNearness(ref: RefObject<Element | null>, scrollerRef: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      root: scrollerRef.current,
      rootMargin: '100% 0px'
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, scrollerRef])
  return isNear
}
