import { startTransition, useEffect, useMemo, useState } from 'react'
import type { PlacedAnnotation } from './placed-annotation.ts'

const atOnce = 200 // marks: more than a page has

/** The first marks of a text at once, so that its first page is there; the thousands after them when that is painted. */
export function useInStages(annotations: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const [isWhole, setIsWhole] = useState(false)
  const isWaiting = !isWhole && annotations.length > 0
  useEffect(() => {
    if (!isWaiting) return
    const frame = requestAnimationFrame(() => startTransition(() => setIsWhole(true)))
    return () => cancelAnimationFrame(frame)
  }, [isWaiting])
  return useMemo(() => {
    const inOrder = [...annotations].sort((a, b) => a.start - b.start)
    return isWhole ? inOrder : inOrder.slice(0, atOnce)
  }, [annotations, isWhole])
}
