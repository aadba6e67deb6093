import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'
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
    subscribe: (listener, onConnection) => {
      onConnection(true)
      return preload.subscribe(listener)
    }
  }
}
