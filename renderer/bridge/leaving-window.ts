import type { Unsaved } from './transport.ts'

const SECOND_TRY = 60_000 // ms in which who closes the window again means it

const held = new Set<Unsaved>()
let isClosing = false
let isSaving = false
let mayGo = false
let failedAt = Number.NEGATIVE_INFINITY

/**
 * A window of our own stays open, without a question, until what is unsaved is saved, and then closes, or loads anew where
 * that was asked for. Where saving fails it stays, and shows why; closed once more it tries again, and goes.
 */
export function holdWindow(unsaved: Unsaved): () => void {
  held.add(unsaved)
  window.addEventListener('beforeunload', hold) // once, however often it is said
  return () => {
    held.delete(unsaved)
  }
}

/** The page cannot tell a window that closes from one that loads anew: the host says so. */
export function windowIsClosing(): void {
  isClosing = true
}

function hold(event: BeforeUnloadEvent): void {
  const waiting = [...held].filter((unsaved) => unsaved.bytes() > 0)
  if (mayGo || waiting.length === 0) return
  event.preventDefault()
  if (isSaving) return
  isSaving = true
  Promise.all(waiting.map((unsaved) => unsaved.save()))
    .then(go, () => {
      if (performance.now() - failedAt < SECOND_TRY) return go()
      failedAt = performance.now()
      isClosing = false // the note says what is wrong
    })
    .finally(() => {
      isSaving = false
    })
}

function go(): void {
  mayGo = true
  if (isClosing) window.close()
  else window.location.reload()
}
