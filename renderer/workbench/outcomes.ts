import { create } from 'zustand'
import type { ImportOutcome } from '#contract/methods'

/** What the last import could not bring in, until it is read. */
export const useOutcomes = create<{
  readonly isRunning: boolean
  readonly failed: readonly Extract<ImportOutcome, { kind: 'failed' }>[]
}>()(() => ({ isRunning: false, failed: [] }))
