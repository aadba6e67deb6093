import type { Anchor, AnnotationTarget } from '#contract/annotation'
import { anchorAll } from '#domain/annotation/anchor'

/** Anchors the annotations of an article in another version of its text. */
export function anchorJob(input: unknown): Anchor[] {
  // Only features/annotation asks for this job, and with this shape.
  const { text, targets } = input as { readonly text: string; readonly targets: readonly AnnotationTarget[] }
  return anchorAll(text, targets)
}
