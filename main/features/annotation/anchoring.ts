import type { Anchor, Annotation, AnnotationTarget } from '#contract/annotation'
import { anchorAll } from '#domain/annotation/anchor'
import type { Workers } from '../../ports.ts'

interface Anchored {
  readonly textHash: string
  readonly anchor: Anchor
}

/** Says where annotations stand in a text. Each is worked out once a text, however often it is listed. */
export function createAnchoring(workers: Workers) {
  const known = new WeakMap<Annotation, Anchored>()

  return async (
    annotations: readonly Annotation[],
    { text, textHash }: { readonly text: string; readonly textHash: string }
  ): Promise<readonly Anchor[]> => {
    const isKnown = (annotation: Annotation) => known.get(annotation)?.textHash === textHash
    const open = annotations.filter((annotation) => !isKnown(annotation))
    const targets = open.map((annotation) => annotation.target)
    // In the text it was made on an annotation stands where it says; only another text takes searching, and a thread.
    const isSameText = targets.every((target) => target.textHash === textHash)
    const anchors = isSameText ? anchorAll(text, targets) : await anchorInWorker(workers, text, targets)
    open.forEach((annotation, i) => {
      known.set(annotation, { textHash, anchor: anchors[i] ?? orphan })
    })
    return annotations.map((annotation) => known.get(annotation)?.anchor ?? orphan)
  }
}

const orphan: Anchor = { state: 'orphaned', score: 0 }

function anchorInWorker(workers: Workers, text: string, targets: readonly AnnotationTarget[]): Promise<Anchor[]> {
  return workers.run<{ text: string; targets: readonly AnnotationTarget[] }, Anchor[]>('anchor', { text, targets })
}
