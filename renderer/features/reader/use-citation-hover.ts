import { type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { Footnote } from '#domain/article/footnotes'
import type { CitationPart } from './citation-parts.ts'
import { popoverClass } from './citation-popover.tsx'

const pause = 220 // milliseconds: passing over a citation opens nothing, and the way to the card does not close it

/** Text that is scrolled or opened under a pointer at rest is not pointed at: a browser tells of that as of a move. */
let pointer = { x: Number.NaN, y: Number.NaN }
globalThis.window?.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
  pointer = { x, y }
})

/** A link within the text whose card is shown: of a citation or of a footnote. */
export type Hovered =
  | { readonly kind: 'citation'; readonly part: CitationPart; readonly element: HTMLElement }
  | { readonly kind: 'note'; readonly note: Footnote; readonly element: HTMLElement }

/** The citation or footnote mark that the pointer rests on or the keyboard has reached. Escape puts its card away. */
export function useCitationHover(
  scrollerRef: RefObject<HTMLElement | null>,
  parts: ReadonlyMap<string, CitationPart>,
  notes: ReadonlyMap<string, Footnote>
): { readonly hovered: Hovered | null; readonly cardId: string; readonly close: () => void } {
  const cardId = useId()
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const close = useCallback(() => {
    clearTimeout(timer.current)
    setHovered(null)
  }, [])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    const settle = (target: EventTarget | null, delay: number) => {
      clearTimeout(timer.current)
      if (isInCard(target) || isAsking()) return
      const next = hoveredBy(target, parts, notes)
      timer.current = setTimeout(() => setHovered((now) => (now?.element === next?.element ? now : next)), delay)
    }
    let over: Element | null = null
    const onPointer = ({ target, buttons, clientX, clientY }: PointerEvent) => {
      const hasMoved = clientX !== pointer.x || clientY !== pointer.y
      const link = citationElement(target) ?? noteElement(target)
      const isCard = isInCard(target)
      if (!hasMoved || buttons !== 0 || (link === over && !isCard)) return
      over = isCard ? over : link
      settle(target, pause)
    }
    const onLeave = () => {
      over = null
      if (!isInCard(document.activeElement)) settle(null, pause)
    }
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) settle(event.target, 0)
    }
    scroller.addEventListener('pointermove', onPointer, { passive: true })
    scroller.addEventListener('pointerleave', onLeave)
    scroller.addEventListener('focusin', onFocus)
    return () => {
      clearTimeout(timer.current)
      scroller.removeEventListener('pointermove', onPointer)
      scroller.removeEventListener('pointerleave', onLeave)
      scroller.removeEventListener('focusin', onFocus)
    }
  }, [scrollerRef, parts, notes])

  useDescription(hovered, cardId)
  return { hovered, cardId, close }
}

/** Ties the card to its link for screen readers, as long as it is there. */
function useDescription(hovered: Hovered | null, cardId: string): void {
  useEffect(() => {
    hovered?.element.setAttribute('aria-details', cardId)
    return () => hovered?.element.removeAttribute('aria-details')
  }, [hovered, cardId])
}

export function citationElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-citation]') : null
}

/** Something that the card opened is open: the card stays under it. */
function isAsking(): boolean {
  return document.querySelector(`.${popoverClass} [aria-expanded="true"]`) !== null
}

export function noteElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null
}

function hoveredBy(
  target: EventTarget | null,
  parts: ReadonlyMap<string, CitationPart>,
  notes: ReadonlyMap<string, Footnote>
): Hovered | null {
  const citation = citationElement(target)
  const part = parts.get(citation?.dataset.citation ?? '')
  if (citation !== null && part !== undefined) return { kind: 'citation', part, element: citation }
  const mark = noteElement(target)
  const note = notes.get(mark?.dataset.note ?? '')
  return mark === null || note === undefined ? null : { kind: 'note', note, element: mark }
}

function isInCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`.${popoverClass}`) !== null
}

/** Down goes from a link into its card, Escape from the card back to the link. Answers whether it was that. */
export function moveInCard(event: KeyboardEvent, hovered: Hovered | null): boolean {
  if (hovered === null) return false
  if (event.key === 'ArrowDown' && event.target === hovered.element) {
    hovered.element.closest('.reader-page')?.querySelector<HTMLElement>(`.${popoverClass} button`)?.focus()
    return true
  }
  if (event.key !== 'Escape' || !isInCard(event.target)) return false
  hovered.element.focus({ preventScroll: true })
  return true
}
