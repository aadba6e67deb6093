import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { AnnotationView } from '#contract/annotation'

/** Only the cards in sight are drawn: a project may hold thousands on one text. The chosen card is brought into sight. */
export function useAnnotationList(
  scrollerRef: RefObject<HTMLElement | null>,
  views: readonly AnnotationView[],
  chosenId: string | null,
  wish: unknown // the focus itself: a new one brings the card into sight again
) {
  const list = useVirtualizer({
    count: views.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 140,
    getItemKey: (index) => views[index]?.annotation.id ?? index,
    overscan: 6,
    paddingStart: 2, // room for the outline of the first and last card
    paddingEnd: 12,
    scrollPaddingStart: 2,
    scrollPaddingEnd: 12,
    gap: 8
  })
  const at = views.findIndex(({ annotation }) => annotation.id === chosenId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new wish counts, even for the same card
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' })
  }, [at, wish])
  return list
}
