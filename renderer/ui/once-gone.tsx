import { type RefObject, useLayoutEffect } from 'react'

/**
 * Stands in something that covers the page, and does what was chosen there once that is gone: until then the focus cannot leave
 * it, and a frame later the next key has gone elsewhere.
 */
export function OnceGone({ chosen }: { readonly chosen: RefObject<(() => void) | null> }) {
  useLayoutEffect(
    () => () => {
      const run = chosen.current
      chosen.current = null
      if (run !== null) queueMicrotask(run)
    },
    [chosen]
  )
  return null
}
