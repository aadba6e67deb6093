import type { Unsaved } from './transport.ts'

/**
 * A window of our own stays open, without a question, until what is unsaved is saved, and then closes. Where saving fails
 * it stays, and shows why; closed once more it goes.
 */
export function holdWindow(unsaved: Unsaved): () => void {
  let mayGo = false
  const hold = (event: BeforeUnloadEvent) => {
    if (mayGo || unsaved.bytes() === 0) return
    event.preventDefault()
    mayGo = true
    unsaved.save().then(
      () => window.close(),
      () => undefined // the note says what is wrong
    )
  }
  window.addEventListener('beforeunload', hold)
  return () => window.removeEventListener('beforeunload', hold)
}
