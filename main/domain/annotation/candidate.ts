import type { AnnotationTarget } from '#contract/annotation'
import type { CodePoints } from './code-points.ts'
import type { GramIndex } from './gram-index.ts'

/** A text to anchor in, with what is worked out about it only when the easy ways failed. */
export interface Ground {
  readonly text: string
  readonly points: CodePoints
  index(): GramIndex
}

/** What is looked for. */
export interface Wanted {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Where it should be, in UTF-16 units: its old place, moved as far as its neighbours were. */
  readonly hint: number
}

/** A place where the quotation may be. Scores go from 0 to 1. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly quote: number
  readonly context: number
}

const longestContext = 512 // characters; an imported context of a megabyte would be aligned at a cost of its square

export function wantedOf(target: AnnotationTarget, hint: number): Wanted {
  const { exact, prefix, suffix } = target.quote
  return { exact, prefix: prefix.slice(-longestContext), suffix: suffix.slice(0, longestContext), hint }
}

const quoteWeight = 0.6

export function scoreOf({ quote, context }: Candidate): number {
  return quoteWeight * quote + (1 - quoteWeight) * context
}

/** A context's likeness: of both sides, each counting as much as it is long. A quotation that is a whole text has none and needs none. */
export function contextScore(wanted: Wanted, prefixErrors: number, suffixErrors: number): number {
  const length = wanted.prefix.length + wanted.suffix.length
  if (length === 0) return 1
  const errors = Math.min(prefixErrors, wanted.prefix.length) + Math.min(suffixErrors, wanted.suffix.length)
  return 1 - errors / length
}
