import type { Unsaved } from './transport.ts'

/** A request outlives its page only while it is small: the Fetch standard allows 64 KiB for all of them together. */
export const OUTLIVES_PAGE = 60_000 // bytes, which leaves room for the rest of the request

let isGoing = false

/** Whether the page may be gone before a request that is made now is answered. */
export function isPageGoing(): boolean {
  return isGoing
}

/**
 * A tab of a browser cannot be held, so what is unsaved is sent off when it is hidden or goes. For what is too large to be sent
 * off, the browser asks whether to leave, and saving goes on behind its question.
 */
export function saveBeforeTabGoes(unsaved: Unsaved): () => void {
  const save = () => {
    if (unsaved.bytes() === 0) return
    isGoing = true
    unsaved.save().catch(() => undefined) // the note says what is wrong, if it is still there
    setTimeout(() => {
      isGoing = false // the request has been made
    })
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') save()
  }
  const ask = (event: BeforeUnloadEvent) => {
    if (unsaved.bytes() > OUTLIVES_PAGE) event.preventDefault()
    save()
  }
  window.addEventListener('beforeunload', ask)
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', hide)
  return () => {
    window.removeEventListener('beforeunload', ask)
    window.removeEventListener('pagehide', save)
    document.removeEventListener('visibilitychange', hide)
  }
}
