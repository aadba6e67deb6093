import { useEffect } from 'react'
import { useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'

/**
 * What one came to a screen for, in this order: the text, the table, else the first thing there is to do. Never a field,
 * where the next key of a shortcut would be typed.
 */
const PLACES = [
  '[data-in-use] .reader-page',
  '[role="grid"]',
  '.empty .button',
  '.projects .project-row',
  '.projects[data-read] .button'
]
/** A screen may still be on its way, its code or its text being read; after this long nobody waits for it any more. */
const LOOK_FOR = 5_000

/** Where the focus went down with the screen it was on, it goes to the new screen, so that the keys work at once. */
export function useFocusOnArrival(): void {
  const { screen, source, noteSlug } = useNavigation((state) => state.place)
  const dialog = useOpenDialog((state) => state.dialog)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what is waited for
  useEffect(() => {
    if (dialog !== 'none') return
    // A dialog that closed meanwhile gives the focus back in the next frame: it comes first.
    const drawn = new MutationObserver(() => requestAnimationFrame(focusScreen))
    drawn.observe(document.body, { childList: true, subtree: true })
    focusScreen()
    const timer = setTimeout(() => drawn.disconnect(), LOOK_FOR)
    return () => {
      clearTimeout(timer)
      drawn.disconnect()
    }
  }, [screen, source, noteSlug, dialog])
}

function focusScreen(): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return
  for (const place of PLACES) {
    const element = document.querySelector<HTMLElement>(`main ${place}`)
    if (element === null) continue
    arriveAt(element)
    return
  }
}

let isByKey = false
addEventListener('keydown', () => (isByKey = true), true)
addEventListener('pointerdown', () => (isByKey = false), true)

/** No ring is drawn around a whole screen for those who came by pointer, or at the start: not before they press a key. */
function arriveAt(element: HTMLElement): void {
  if (!isByKey) keepQuiet(element)
  element.focus({ preventScroll: true })
}

function keepQuiet(element: HTMLElement): void {
  element.dataset.arrived = ''
  const leave = () => {
    delete element.dataset.arrived
    element.removeEventListener('keydown', leave)
    element.removeEventListener('blur', leave)
  }
  element.addEventListener('keydown', leave)
  element.addEventListener('blur', leave)
}
