import type { Anchor, AnchorCounts, Annotation, AnnotationTarget, Standing } from '#contract/annotation'
import type { Block } from '#contract/article'
import { codePointsOf } from './code-points.ts'
import { describePassage } from './describe.ts'

/** A text as it is now: its words, the hash they are known by, and its blocks. */
export interface CurrentText {
  readonly text: string
  readonly textHash: string
  readonly blocks: readonly Block[]
}

/** What an anchor found, described so that it can be found again in the version after this one. */
export function standingOf(anchor: Anchor, { text, textHash, blocks }: CurrentText): Standing {
  if (anchor.state === 'orphaned') return { state: 'orphaned', score: anchor.score, textHash }
  const { state, score, start, end } = anchor
  return { state, score, textHash, ...describePassage(text, start, end, blocks) }
}

/** The place that a standing names, or null where it was found in another text than this one. */
export function anchorOfStanding(standing: Standing | null, { text, textHash }: CurrentText): Anchor | null {
  if (standing === null || standing.textHash !== textHash) return null
  if (standing.state === 'orphaned') return { state: 'orphaned', score: standing.score }
  const points = codePointsOf(text)
  const [start, end] = [points.toUnit(standing.position.start), points.toUnit(standing.position.end)]
  // A record edited by hand may name a place where other words stand: then the place has to be looked for.
  if (text.slice(start, end) !== standing.quote.exact) return null
  return { state: standing.state, score: standing.score, start, end }
}

/** What to look for where the words of the target are not found: the words that stood there in the version before. */
export function lastKnown({ target, standing }: Annotation): AnnotationTarget | null {
  if (standing === null || standing.state === 'orphaned') return null
  const { quote, position, blockId, textHash } = standing
  return { ...target, quote, position, blockId, textHash }
}

/**
 * The anchor of an annotation whose own words were lost, from that of the words that stood there before. However sure
 * that one is, the annotation's own words have changed.
 */
export function asChanged(anchor: Anchor): Anchor {
  return anchor.state === 'orphaned' ? anchor : { ...anchor, state: 'changed' }
}

/** An annotation that a person put onto a place of the current text: it is about the words there from now on. */
export function attached(annotation: Annotation, place: { start: number; end: number }, on: CurrentText): Annotation {
  const { target, earlier } = annotation
  return {
    ...annotation,
    target: { ...target, textHash: on.textHash, ...describePassage(on.text, place.start, place.end, on.blocks) },
    standing: null,
    earlier: [...earlier, target]
  }
}

export function countStates(anchors: readonly Anchor[]): AnchorCounts {
  const counts = { exact: 0, moved: 0, changed: 0, orphaned: 0 }
  for (const { state } of anchors) counts[state]++
  return counts
}
