import { goToNote } from './navigation.ts'
import { releaseTyping } from './type-ahead.ts'

let fresh: string | null = null // the slug of a note that was just made

/** Opens a note that was just made, to be written in at once. */
export function startNote(slug: string): void {
  fresh = slug
  goToNote(slug)
}

/** Gives a note that was just made what was typed since, once, and with it the caret. */
export function takeTyped(slug: string, receive: (typed: string) => void): void {
  if (fresh !== slug) return
  fresh = null
  releaseTyping(receive)
}
