import type { Anchor, Annotation, AnnotationTarget } from '#contract/annotation'
import { anchorAll } from '#domain/annotation/anchor'
import { anchorOfStanding, asChanged, type CurrentText, lastKnown } from '#domain/annotation/standing'
import type { Workers } from '../../ports.ts'

interface Anchored {
  readonly textHash: string
  readonly anchor: Anchor
}

export type Anchoring = (annotations: readonly Annotation[], on: CurrentText) => Promise<readonly Anchor[]>

/** Says where annotations stand in a text. Each is worked out once a text, however often it is listed. */
export function createAnchoring(workers: Workers): Anchoring {
  const known = new WeakMap<Annotation, Anchored>()

  return async (annotations, on) => {
    const isKnown = (annotation: Annotation) => known.get(annotation)?.textHash === on.textHash
    const open = annotations.filter((annotation) => !isKnown(annotation))
    const anchors = await anchorOpen(workers, open, on)
    open.forEach((annotation, i) => {
      known.set(annotation, { textHash: on.textHash, anchor: anchors[i] ?? orphan })
    })
    return annotations.map((annotation) => known.get(annotation)?.anchor ?? orphan)
  }
}

const orphan: Anchor = { state: 'orphaned', score: 0 }

/** A whole article is where it is; what stood found when this version came in stands there; the others are looked for. */
async function anchorOpen(workers: Workers, annotations: readonly Annotation[], on: CurrentText): Promise<Anchor[]> {
  const anchors = annotations.map(({ target, standing }): Anchor | null =>
    target.scope === 'article' ? { state: 'exact', start: 0, end: 0, score: 1 } : anchorOfStanding(standing, on)
  )
  const lost = annotations.filter((_, i) => anchors[i] === null)
  const found = await search(workers, lost, on)
  return anchors.map((anchor) => anchor ?? found.shift() ?? orphan)
}

/** By the words a person marked; where those are gone, by the words that stood in their place in the version before. */
async function search(workers: Workers, annotations: readonly Annotation[], on: CurrentText): Promise<Anchor[]> {
  const anchors = await anchorTargets(
    workers,
    annotations.map(({ target }) => target),
    on
  )
  const second = annotations.flatMap((annotation, i) => {
    const target = anchors[i]?.state === 'orphaned' ? lastKnown(annotation) : null
    return target === null ? [] : { i, target }
  })
  const again = await anchorTargets(
    workers,
    second.map(({ target }) => target),
    on
  )
  second.forEach(({ i }, n) => {
    anchors[i] = asChanged(again[n] ?? orphan)
  })
  return anchors
}

async function anchorTargets(workers: Workers, targets: readonly AnnotationTarget[], on: CurrentText) {
  // In the text it was made on an annotation stands where it says; only another text takes searching, and a thread.
  const isSameText = targets.every((target) => target.textHash === on.textHash)
  return isSameText ? anchorAll(on.text, targets) : anchorInWorker(workers, on.text, targets)
}

function anchorInWorker(workers: Workers, text: string, targets: readonly AnnotationTarget[]): Promise<Anchor[]> {
  return workers.run<{ text: string; targets: readonly AnnotationTarget[] }, Anchor[]>('anchor', { text, targets })
}
