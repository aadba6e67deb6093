import { create } from 'zustand'
import { type Preferences, usualPreferences } from '#contract/preferences'
import { invoke } from './client.ts'

/** What the person likes, in every project: kept by the program, since a browser's storage goes with the port. */
export const usePreferences = create<Preferences>()(() => usualPreferences)

/** Reads them before anything is drawn. Where they cannot be read the usual ones hold, and what is asked for next says why. */
export async function loadPreferences(): Promise<void> {
  const kept = await invoke('settings.get', {}).catch(() => null)
  if (kept !== null) hearPreferences(kept)
}

/** They changed, perhaps in another window. What was asked for here since then and is not kept yet still holds. */
export function hearPreferences(kept: Preferences): void {
  usePreferences.setState({ ...kept, ...underWay, ...waiting })
}

let waiting: Partial<Preferences> = {}
let underWay: Partial<Preferences> = {}
let writing: Promise<void> | null = null

/** Holds at once, and is kept. Rejects with a RequestFailure where it holds for this window only. */
export function prefer(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(change)
  waiting = { ...waiting, ...change }
  writing ??= write().finally(() => {
    writing = null
  })
  return writing
}

/** A key held down changes more often than a disk can keep it: what came meanwhile is kept as one. */
async function write(): Promise<void> {
  while (Object.keys(waiting).length > 0) {
    underWay = waiting
    waiting = {}
    await invoke('settings.update', underWay).finally(() => {
      underWay = {}
    })
  }
}
