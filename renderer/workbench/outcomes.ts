import { create } from 'zustand'
import type { ImportSource } from '#contract/article'
import type { ImportOutcome } from '#contract/methods'

/** A source that could not be brought in, and why: it can be tried again, with a password where one was missing. */
export interface FailedImport {
  readonly source: ImportSource
  readonly outcome: Extract<ImportOutcome, { kind: 'failed' }>
}

/** What the last import could not bring in, until it is read. */
export const useOutcomes = create<{
  readonly isRunning: boolean
  readonly failed: readonly FailedImport[]
}>()(() => ({ isRunning: false, failed: [] }))
