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
    saveFile: async (method, input) => {
      const chosen = (await preload.invoke('archive.chooseFile', {})) as Result<{ readonly fileId: string } | null> // as in the contract
      if (!chosen.ok || chosen.value === null) return chosen as Result<null>
      return (await preload.invoke(method, { ...input, ...chosen.value })) as Result<{ readonly name: string }>
    },
    saveOnLeaving: windowHold(() => preload.invoke('app.leaving', {})),
    subscribe: (listener, onConnection) => {
      onConnection(true)
      return preload.subscribe(listener)
    }
  }
}
