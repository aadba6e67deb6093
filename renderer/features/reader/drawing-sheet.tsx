import { useEffect, useRef } from 'react'
import type { SeenBox, SeenSize } from '#domain/annotation/area-geometry'
import { boxBetween, isDrawn, movedBox } from '#domain/annotation/area-moves'
import { boxStyle } from './seen-style.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** What a drag makes of the page or picture: a new box, or the one that it took hold of somewhere else. */
interface Drag {
  readonly from: Point
  readonly held: SeenBox | null
}

/** Lies over a page or picture while an area is drawn: a drag draws it anew, or moves it where it is taken hold of. */
export function DrawingSheet({
  box,
  size,
  label,
  onPut
}: {
  readonly box: SeenBox | null
  readonly size: SeenSize // of what is drawn on, in the units of the box
  readonly label: string // of the box, for those who do not see it
  readonly onPut: (box: SeenBox) => void
}) {
  const drag = useRef<Drag | null>(null)
  const onPointerMove = (event: React.PointerEvent) => {
    if (drag.current === null) return
    const { from, held } = drag.current
    const at = pointOf(event, size)
    if (held !== null) return onPut(movedBox(held, at.x - from.x, at.y - from.y, size))
    const drawn = boxBetween(from, at, size)
    if (isDrawn(drawn)) onPut(drawn)
  }
  const stop = () => {
    drag.current = null
  }
  return (
    <div
      className="area-sheet"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        const from = pointOf(event, size)
        drag.current = { from, held: box !== null && isIn(box, from) ? box : null }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      {box === null ? null : <Frame box={box} size={size} label={label} />}
    </div>
  )
}

/** The box itself; it has the keyboard, and whoever lays the sheet answers what is pressed. */
function Frame({ box, size, label }: { readonly box: SeenBox; readonly size: SeenSize; readonly label: string }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div
      ref={ref}
      className="area-draft"
      style={boxStyle(box, size)}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move and size it
      tabIndex={0}
      aria-label={label}
    />
  )
}

function pointOf(event: React.PointerEvent, { width, height }: SeenSize): Point {
  const box = event.currentTarget.getBoundingClientRect()
  return {
    x: ((event.clientX - box.left) / box.width) * width,
    y: ((event.clientY - box.top) / box.height) * height
  }
}

function isIn({ left, top, width, height }: SeenBox, { x, y }: Point): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
