import type { BrowserWindow } from 'electron'
import type { Leaving } from '../../ports.ts'

export interface WindowLeaving {
  /** What the page is held back from; asking takes it, so that a close that came to nothing leaves no trace. */
  readonly take: () => Leaving
  watch(window: BrowserWindow): void
}

/** A window says that it closes before its page hears that it has to go; of a page loaded anew nothing is said. */
export function createLeaving(): WindowLeaving {
  let isClosing = false
  return {
    take: () => {
      const leaving = isClosing ? 'close' : 'reload'
      isClosing = false
      return leaving
    },
    watch: (window) => {
      window.on('close', () => {
        isClosing = true
      })
    }
  }
}
