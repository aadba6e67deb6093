import { type RefObject, useEffect, useState } from 'react'

export interface Room {
  readonly width: number
  readonly height: number
}

/** The size of what pages are shown in, in CSS pixels; it follows the panes' edges. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 800, height: 800 })
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return room
}
