import { type RefObject, useMemo } from 'react'
import { usePdfView } from './pdf-view.ts'
import { type Room, useRoom } from './use-room.ts'

const paneWidth = 200 // CSS pixels, as in pdf.css
const toolsHeight = 37
const leastWidth = 320 // for the pages: with less left for them, the pane lies over them

/** The room that pages are fitted into, and whether what stands beside them has to lie over them. */
export function usePageRoom(scrollerRef: RefObject<HTMLElement | null>): { room: Room; isOver: boolean } {
  const whole = useRoom(scrollerRef)
  const hasPane = usePdfView(({ pane }) => pane !== null)
  const isOver = whole.width - paneWidth < leastWidth
  const width = whole.width - (hasPane && !isOver ? paneWidth : 0)
  const height = whole.height - toolsHeight
  return useMemo(() => ({ room: { width, height }, isOver }), [width, height, isOver])
}
