import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { TextRange } from '#contract/article'
import type { TextSide } from '../../ui/reading-focus.ts'
import { isTypingTarget } from '../../ui/shortcut.ts'
import { tellReading } from './reading-state.ts'
import { selectedRange } from './text-selection.ts'

export interface TextSelection {
  readonly range: TextRange | null
  /** False while the keyboard is in a field (the palette, say): the page shows no selection, but it is not forgotten. */
  readonly isShown: boolean
}

const none: TextSelection = { range: null, isShown: false }

/** What is selected in the text; while the pointer is down it is not settled, and what it was stays. */
export function useTextSelection(rootRef: RefObject<HTMLElement | null>, side: TextSide, text: string): TextSelection {
  const [selected, setSelected] = useState<TextSelection>(none)
  useEffect(() => {
    let isDown = false
    const read = () => {
      const root = rootRef.current
      if (isDown || root === null) return
      const isTyping = isTypingTarget(document.activeElement)
      const range = isTyping ? null : selectedRange(root, text)
      setSelected((before) => next(before, range, isTyping))
    }
    const onDown = (event: PointerEvent) => {
      isDown = event.target instanceof Node && (rootRef.current?.contains(event.target) ?? false)
    }
    const onUp = () => {
      isDown = false
      requestAnimationFrame(read) // the click that ends a selection may also clear it
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
    }
  }, [rootRef, text])
  // Before it is painted: the keys work as soon as the bar that names them is seen.
  useLayoutEffect(() => tellReading(side, { hasSelection: selected.range !== null }), [side, selected])
  return selected
}

function next(before: TextSelection, range: TextRange | null, isTyping: boolean): TextSelection {
  if (isTyping) return before.isShown ? { range: before.range, isShown: false } : before
  if (range === null) return none
  const isSame = before.isShown && before.range?.start === range.start && before.range.end === range.end
  return isSame ? before : { range, isShown: true }
}
