import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'

/** How requests and events travel: over the preload in Electron, over loopback HTTP in a browser. */
export interface Transport {
  invoke(method: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: AppEvent) => void, onConnection: (isConnected: boolean) => void): () => void
}
