import { Meaning } from '#contract/annotation'
import type { SeenBox, SeenSize } from '#domain/annotation/area-geometry'
import { movedBox, sizedBox } from '#domain/annotation/area-moves'

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}
const step = 8 // CSS pixels; with Ctrl one

/** The meaning that a key keeps an area with; undefined for any other key. */
export function meaningKey(event: KeyboardEvent): Meaning | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : Meaning.options[Number(event.key) - 1]
}

export function isShift({ key }: KeyboardEvent): boolean {
  return ways[key] !== undefined
}

/**
 * The box as an arrow moves it, or with Shift sizes it.
 * @param shownWidth of what it is drawn on, in CSS pixels: a press goes as far on screen at any zoom
 */
export function shiftedBox(event: KeyboardEvent, box: SeenBox, size: SeenSize, shownWidth: number): SeenBox {
  const [x, y] = ways[event.key] ?? [0, 0]
  const far = ((event.ctrlKey || event.metaKey ? 1 : step) / Math.max(1, shownWidth)) * size.width
  const change = event.shiftKey ? sizedBox : movedBox
  return change(box, x * far, y * far, size)
}
