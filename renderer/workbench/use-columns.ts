import { type RefObject, useLayoutEffect, useState } from 'react'

const NARROWEST = 360 // CSS pixels in which a text can still be read, with some 36 characters a line

/** How many texts or notes have room beside each other in an element; null before it is there. */
export function useColumns(ref: RefObject<HTMLElement | null>): number | null {
  const [columns, setColumns] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setColumns(Math.max(1, Math.floor(element.clientWidth / NARROWEST)))
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return columns
}
