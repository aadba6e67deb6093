import type { Unsaved } from './transport.ts'

const held = new Set<Unsaved>()
let mayGo = false

/**
 * A window of our own stays open, without a question, until what is unsaved is saved, and then closes. Where saving fails
 * it stays, and shows why; closed once more it goes.
 */
export function holdWindow(unsaved: Unsaved): () => void {
  held.add(unsaved)
  window.addEventListener('beforeunload', hold) // once, however often it is said
  return () => {
    held.delete(unsaved)
  }
}

function hold(event: BeforeUnloadEvent): void {
  const waiting = [...held].filter((unsaved) => unsaved.bytes() > 0)
  if (mayGo || waiting.length === 0) return
  event.preventDefault()
  mayGo = true
  Promise.all(waiting.map((unsaved) => unsaved.save())).then(
    () => window.close(),
    () => undefined // the note says what is wrong
  )
}
