import { type RefObject, useEffect, useRef } from 'react'
import type { Meaning } from '#contract/annotation'
import type { SeenBox, SeenSize } from '#domain/annotation/area-geometry'
import { isTypingTarget } from '../../ui/shortcut.ts'
import { isShift, meaningKey, shiftedBox } from './area-key.ts'

interface PictureKeys {
  readonly sheetRef: RefObject<HTMLElement | null>
  readonly box: SeenBox | null
  readonly size: SeenSize
  readonly setBox: (box: SeenBox) => void
  readonly start: () => void
  readonly keep: (meaning: Meaning | null) => void
  readonly drop: () => void
}

/** On an enlarged picture A begins an area; then the keys are those of areas on pages. They come before all other keys. */
export function usePictureKeys(keys: PictureKeys): void {
  const ref = useRef(keys)
  ref.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTypingTarget(event.target) || !answer(event, ref.current)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

function answer(event: KeyboardEvent, { sheetRef, box, size, setBox, start, keep, drop }: PictureKeys): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (box === null) {
    if (event.key.toLowerCase() !== 'a' || !isPlain) return false
    start()
    return true
  }
  const meaning = meaningKey(event)
  const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
  if (event.key === 'Escape') drop()
  else if (meaning !== undefined) keep(meaning)
  else if (event.key === 'Enter' && !isOnButton) keep(null)
  else if (isShift(event) && !isOnButton) {
    setBox(shiftedBox(event, box, size, sheetRef.current?.clientWidth ?? 1))
    sheetRef.current?.querySelector('.area-draft')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  } else return false
  return true
}
