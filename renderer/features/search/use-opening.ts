import { useEffect, useState } from 'react'
import type { SearchHit } from '#contract/search'
import { useAsked } from './asked.ts'

/**
 * Opens what Enter is pressed for. Pressed before the answer is there, it opens the first hit once it is: never one of an
 * answer to what was asked before.
 * @param isAnswered whether the hit is of what stands in the box
 */
export function useOpening(
  hit: SearchHit | undefined,
  isAnswered: boolean,
  open: (hit: SearchHit) => void
): () => void {
  const query = useAsked((state) => state.query)
  const [wanted, setWanted] = useState<string | null>(null) // the query that Enter was pressed for
  const isWanted = wanted === query && isAnswered
  useEffect(() => {
    if (!isWanted) return
    setWanted(null)
    if (hit !== undefined) open(hit)
  }, [isWanted, hit, open])
  return () => setWanted(query)
}
