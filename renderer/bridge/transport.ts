import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'

/** Something that is written and not yet saved. */
export interface Unsaved {
  /** How much there is to save; 0 when all is saved. */
  bytes(): number
  save(): Promise<void>
}

/** How requests and events travel: over the preload in Electron, over loopback HTTP in a browser. */
export interface Transport {
  invoke(method: string, input: unknown): Promise<Result<unknown>>
  /**
   * Has a method of the contract write its file (the one with `fileId`) and gives it to the person: where they say, or by the
   * browser's downloads. Null where they thought better of it.
   */
  saveFile(
    method: 'archive.exportTo',
    input: { readonly format: 'wacz' }
  ): Promise<Result<{ readonly name: string } | null>>
  /** Saves what is unsaved when the page goes, and holds the page until it is saved where the host lets it. */
  saveOnLeaving(unsaved: Unsaved): () => void
  subscribe(listener: (event: AppEvent) => void, onConnection: (isConnected: boolean) => void): () => void
}
