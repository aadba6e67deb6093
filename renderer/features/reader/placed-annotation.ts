import type { AnnotationKind, AnnotationScope, AnnotationView, Meaning } from '#contract/annotation'
import type { Block } from '#contract/article'

/** An annotation that has a place in the text as it is now. Offsets are UTF-16 units. */
export interface PlacedAnnotation {
  readonly id: string
  readonly meaning: Meaning
  readonly kind: AnnotationKind
  readonly scope: AnnotationScope
  readonly state: 'exact' | 'moved' | 'changed'
  readonly start: number
  readonly end: number
}

/** Those that have a place in the text; orphans and notes on the whole article have none. */
export function placed(views: readonly AnnotationView[]): readonly PlacedAnnotation[] {
  return views.flatMap(({ annotation, anchor }) => {
    if (anchor.state === 'orphaned' || annotation.target.scope === 'article') return []
    const { id, meaning, kind, target } = annotation
    return [{ id, meaning, kind, scope: target.scope, state: anchor.state, start: anchor.start, end: anchor.end }]
  })
}

/**
 * Which annotations touch which block, so that a change redraws only the blocks it touches.
 * Each annotation finds its first block by halving: 5,000 annotations cost no more than a sort.
 */
export function annotationsByBlock(
  blocks: readonly Block[],
  annotations: readonly PlacedAnnotation[]
): ReadonlyMap<string, readonly PlacedAnnotation[]> {
  const byBlock = new Map<string, PlacedAnnotation[]>()
  for (const annotation of [...annotations].sort((a, b) => a.start - b.start || b.end - a.end)) {
    for (let i = firstEndingAfter(blocks, annotation.start); i < blocks.length; i++) {
      const block = blocks[i]
      if (block === undefined || block.start >= annotation.end) break
      const list = byBlock.get(block.id)
      if (list === undefined) byBlock.set(block.id, [annotation])
      else list.push(annotation)
    }
  }
  return byBlock
}

/** The index of the first block that ends after an offset; blocks are in text order and do not overlap. */
export function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
