import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '#contract/annotation'
import { rectangleOf, type SeenBox, seenBox, sizeOfSheet } from '#domain/annotation/area-geometry'
import { boxBetween, isDrawn, movedBox } from '#domain/annotation/area-moves'
import type { TextSide } from '../../ui/reading-focus.ts'
import { type AreaDraft, setDraft, useDraftAt } from './area-draft.ts'
import { seenStyle } from './seen-style.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** What a drag makes of the page: a new rectangle, or the one that it took hold of somewhere else. */
interface Drag {
  readonly from: Point
  readonly held: SeenBox | null
}

/** Lies over a page while an area is drawn: a drag draws it anew, or moves it where it is taken hold of. */
export function AreaSheet({
  side,
  number,
  label,
  sheet,
  shown
}: {
  readonly side: TextSide
  readonly number: number
  readonly label: string
  readonly sheet: Sheet
  readonly shown: Sheet // as it is turned on screen
}) {
  const draft = useDraftAt(side)
  const drag = useRef<Drag | null>(null)
  if (draft === null) return null
  const own = draft.page === number ? draft : null
  const size = sizeOfSheet(shown)

  const put = (box: SeenBox) => setDraft({ ...draft, page: number, label, sheet, rectangle: rectangleOf(box, shown) })
  const onPointerMove = (event: React.PointerEvent) => {
    if (drag.current === null) return
    const { from, held } = drag.current
    const at = pointOf(event, shown)
    if (held !== null) return put(movedBox(held, at.x - from.x, at.y - from.y, size))
    const box = boxBetween(from, at, size)
    if (isDrawn(box)) put(box)
  }
  return (
    <div
      className="area-sheet"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        const from = pointOf(event, shown)
        const box = own === null ? null : seenBox(own.rectangle, shown)
        drag.current = { from, held: box !== null && isIn(box, from) ? box : null }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
    >
      {own === null ? null : <Frame draft={own} label={label} shown={shown} />}
    </div>
  )
}

/** The rectangle itself; it has the keyboard, and `useAreaKeys` answers what is pressed. */
function Frame({ draft, label, shown }: { readonly draft: AreaDraft; readonly label: string; readonly shown: Sheet }) {
  const { t } = useTranslation()
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div
      ref={ref}
      className="area-draft"
      style={seenStyle(draft.rectangle, shown)}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move and size it
      tabIndex={0}
      aria-label={t('reader.area.draft', { page: label })}
    />
  )
}

/** In points of the page as it is seen. */
function pointOf(event: React.PointerEvent, shown: Sheet): Point {
  const box = event.currentTarget.getBoundingClientRect()
  const { width, height } = sizeOfSheet(shown)
  return {
    x: ((event.clientX - box.left) / box.width) * width,
    y: ((event.clientY - box.top) / box.height) * height
  }
}

function isIn({ left, top, width, height }: SeenBox, { x, y }: Point): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
