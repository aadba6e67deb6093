import { type Span, textOfSpan } from './spans.ts'
import type { Token } from './tokens.ts'

/** A labelled reference on its way to a record. */
export interface Labelled {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
  readonly language: string | null
}

/** Sets a variable of the record with the certainty it was read with, 0 to 1. */
export type Put = (name: string, value: unknown, certainty: number) => void

/** The span of a label that carries most: the longest by tokens × certainty. */
export function best(reference: Labelled, label: string): Span | null {
  let chosen: Span | null = null
  const weight = (span: Span): number => (span.last - span.first + 1) * span.certainty
  for (const span of reference.spans)
    if (span.label === label && (chosen === null || weight(span) > weight(chosen))) chosen = span
  return chosen
}

/** A span as it stands, and what `textOfSpan` makes of it. */
export function shownText(reference: Labelled, span: Span): string {
  return textOfSpan(reference.text, reference.tokens, span)
}
