import { type RefObject, useEffect } from 'react'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import { isTypingTarget } from '../../ui/shortcut.ts'

/** Brings the chosen card into sight, and lets j and k (or the arrows) walk from card to card. */
export function useCardFocus(
  listRef: RefObject<HTMLElement | null>,
  chosen: ReadingFocus | null
): (event: React.KeyboardEvent) => void {
  useEffect(() => {
    if (chosen === null) return
    const card = listRef.current?.querySelector(`[data-card="${CSS.escape(chosen.id)}"]`)
    card?.scrollIntoView({ block: 'nearest' })
  }, [listRef, chosen])
  return (event) => {
    const step = steps[event.key]
    if (step === undefined || isTypingTarget(event.target)) return
    const cards = [...(listRef.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
    const at = cards.findIndex((card) => card.contains(document.activeElement))
    cards[Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
}

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }
