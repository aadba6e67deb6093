import type { TextRange } from '#contract/article'

/** What stands in the reader: an article, or the readable text of a capture. */
export type ReadingSource =
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'capture'; readonly id: string }

/** Where a text stands while two are read beside each other; a single one is at the left. */
export type TextSide = 'left' | 'right'

/**
 * What the reader and the panels beside it both look at. A new object is a new wish, even for the same id.
 * `from` says where it was chosen, so that the place one is already looking at does not move.
 */
export type ReadingFocus = {
  readonly kind: 'annotation' | 'citation' | 'reference' | 'block' | 'passage'
  readonly id: string
  readonly from: 'text' | 'panel' | 'elsewhere'
  /** Of a passage, which is no record and has no other place. */
  readonly range?: TextRange
  /** Opens the card for writing at once: a highlight just made. */
  readonly edit?: boolean
}

export type OnFocus = (focus: ReadingFocus) => void

export function isSameSource(one: ReadingSource | null, other: ReadingSource | null): boolean {
  return one?.kind === other?.kind && one?.id === other?.id
}

/** The id under which annotations of a source are kept (see `AnnotationTarget` in the contract). */
export function annotatedId(source: ReadingSource): string {
  return source.kind === 'article' ? source.id : `capture:${source.id}`
}

/** The source that an annotation's `articleId` names: the way back from `annotatedId`. */
export function sourceOf(annotated: string): ReadingSource {
  const prefix = 'capture:'
  return annotated.startsWith(prefix)
    ? { kind: 'capture', id: annotated.slice(prefix.length) }
    : { kind: 'article', id: annotated }
}
