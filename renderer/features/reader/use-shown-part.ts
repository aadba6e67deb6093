import { useState } from 'react'

export const ATONCE = 60 // cards: a window's height several times over, where a long text may have thousands

interface ShownPart {
  readonly from: number
  readonly to: number
  readonly showEarlier: () => void
  readonly showMore: () => void
}

/** The part of a long list that is drawn: its beginning, or what surrounds the chosen one; more of it when asked for. */
export function useShownPart(total: number, chosenAt: number): ShownPart {
  const [part, setPart] = useState({ from: 0, to: ATONCE })
  const isElsewhere = chosenAt >= 0 && (chosenAt < part.from || chosenAt >= part.to)
  const from = isElsewhere ? Math.max(0, chosenAt - ATONCE / 2) : part.from
  const to = isElsewhere ? from + ATONCE : part.to
  if (isElsewhere) setPart({ from, to })
  return {
    from: Math.min(from, total),
    to: Math.min(to, total),
    showEarlier: () => setPart({ from: Math.max(0, from - ATONCE), to }),
    showMore: () => setPart({ from, to: to + ATONCE })
  }
}
