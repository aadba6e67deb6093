import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'
import { holdWindow, windowIsClosing } from './leaving-window.ts'
import type { Transport } from './transport.ts'

/** What the preload exposes, and nothing else. */
interface Preload {
  invoke(method: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: AppEvent) => void): () => void
}

declare global {
  interface Window {
    readonly sourcebook?: Preload
  }
}

export function ipcTransport(preload: Preload): Transport {
  preload.subscribe((event) => {
    if (event.type === 'closing') windowIsClosing()
  })
  return {
    invoke: (method, input) => preload.invoke(method, input),
    saveOnLeaving: holdWindow,
    subscribe: (listener, onConnection) => {
      onConnection(true)
      return preload.subscribe(listener)
    }
  }
}
