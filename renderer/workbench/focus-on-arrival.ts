import { useEffect } from 'react'
import { useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'

/**
 * What one came to a screen for, in this order: the text, the table, else the first thing there is to do. Never a field,
 * where the next key of a shortcut would be typed.
 */
const PLACES = ['.reader-page', '[role="grid"]', '.empty .button', '.projects .project-row', '.projects .button']
/** A screen may still be on its way: its code or its list is loaded when it is first opened. */
const LOOKS_AFTER = [0, 150, 600, 1_500]

/** Where the focus went down with the screen it was on, it goes to the new screen, so that the keys work at once. */
export function useFocusOnArrival(): void {
  const { screen, source, noteSlug } = useNavigation((state) => state.place)
  const dialog = useOpenDialog((state) => state.dialog)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what is waited for
  useEffect(() => {
    if (dialog !== 'none') return
    const timers = LOOKS_AFTER.map((wait) => setTimeout(focusScreen, wait))
    return () => timers.forEach(clearTimeout)
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

/** No ring is drawn around a whole screen before a key was pressed: one looks at its text first. */
function arriveAt(element: HTMLElement): void {
  element.dataset.arrived = ''
  const leave = () => {
    delete element.dataset.arrived
    element.removeEventListener('keydown', leave)
    element.removeEventListener('blur', leave)
  }
  element.addEventListener('keydown', leave)
  element.addEventListener('blur', leave)
  element.focus({ preventScroll: true })
}
