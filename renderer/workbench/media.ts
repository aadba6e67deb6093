import { useSyncExternalStore } from 'react'

/** Narrower than this, the side panel lies over the text instead of beside it. */
export const NARROW = '(max-width: 1020px)'
/** Lower than this, as at 200 % zoom, two parts above each other would show two lines each. */
export const LOW = '(max-height: 560px)'
/** Narrower than this, the navigation does too. */
export const SLIM = '(max-width: 760px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches
  )
}
