import type { AppEvent } from '#contract/events'
import type { Events } from '../ports.ts'

export interface EventHub extends Events {
  /** Every later event, until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void
}

/** Carries the program's events to every window, tab or terminal that listens. */
export function createEventHub(): EventHub {
  const listeners = new Set<(event: AppEvent) => void>()
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
