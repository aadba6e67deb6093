import { goToNote } from './navigation.ts'

let fresh: string | null = null // the slug of a note that was just made

/** Opens a note that was just made, to be written in at once. */
export function startNote(slug: string): void {
  fresh = slug
  goToNote(slug)
}

/** Whether a note that opens is one that was just made; said once. */
export function takeFresh(slug: string): boolean {
  const isFresh = fresh === slug
  if (isFresh) fresh = null
  return isFresh
}
