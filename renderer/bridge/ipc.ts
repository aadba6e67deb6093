import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'
import { windowHold } from './leaving-window.ts'
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
  return {
    invoke: (method, input) => preload.invoke(method, input),
    saveOnLeaving: windowHold(() => preload.invoke('app.leaving', {})),
    subscribe: (listener, onConnection) => {
      onConnection(true)
      return preload.subscribe(listener)
    }
  }
}
