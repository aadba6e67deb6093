import type { Anchor, AnnotationTarget } from '#contract/annotation'
import { approximatePlaces, expectedPlace } from './approximate-places.ts'
import { type Candidate, type Ground, scoreOf, type Wanted, wantedOf } from './candidate.ts'
import { codePointsOf } from './code-points.ts'
import { bestExact, standsAt } from './exact-places.ts'
import { createGramIndex, type GramIndex } from './gram-index.ts'

const sureContext = 0.5 // an unchanged quotation with this much of its context is it
const longQuote = 64 // characters: so many in a row are no accident, wherever they stand
const shortQuote = 24
const floor = 0.62 // of the whole score: a wrong place is worse than an orphan
const quoteFloor = 0.62 // of the quotation's own words, whatever its context
const clearlyBest = 0.02 // two changed places closer than this in score cannot be told apart

/** Anchors one target in a text. See {@link anchorAll}, which is the way for many. */
export function anchor(text: string, target: AnnotationTarget): Anchor {
  return anchorOne(groundOf(text), target, 0)
}

/**
 * Says for each target where it stands in a text as it is now, in UTF-16 units, and how sure that is: `exact` at its old
 * place, `moved` unchanged elsewhere, `changed` with other words, or `orphaned`. Answers come in the targets' order.
 *
 * Staged, the cheap ways first: the old place; the old place moved as far as the last one was; unchanged occurrences by
 * their context; changed ones where their neighbours are; places that share rare runs of characters, aligned together
 * with their context.
 */
export function anchorAll(text: string, targets: readonly AnnotationTarget[]): Anchor[] {
  const ground = groundOf(text)
  const order = targets.map((_, i) => i).sort((a, b) => positionOf(targets[a]) - positionOf(targets[b]))
  const anchors: Anchor[] = targets.map(() => ({ state: 'orphaned', score: 0 }))
  let shift = 0
  for (const i of order) {
    const target = targets[i]
    if (target === undefined) continue
    const found = anchorOne(ground, target, shift)
    if (found.state !== 'orphaned') shift = found.start - ground.points.toUnit(target.position.start)
    anchors[i] = found
  }
  return anchors
}

function anchorOne(ground: Ground, target: AnnotationTarget, shift: number): Anchor {
  const old = ground.points.toUnit(target.position.start)
  const wanted = wantedOf(target, old + shift)
  const length = wanted.exact.length
  if (length === 0 || ground.text.length === 0) return { state: 'orphaned', score: 0 }
  if (standsAt(ground, wanted, old)) return { state: 'exact', start: old, end: old + length, score: 1 }
  if (shift !== 0 && standsAt(ground, wanted, old + shift)) {
    return { state: 'moved', start: old + shift, end: old + shift + length, score: 1 }
  }
  const best = bestOf(ground, wanted)
  if (best === null) return { state: 'orphaned', score: 0 }
  if (!isGoodEnough(best, wanted)) return { state: 'orphaned', score: scoreOf(best) }
  const state = best.quote < 1 ? 'changed' : best.start === old ? 'exact' : 'moved'
  return { state, start: best.start, end: best.end, score: scoreOf(best) }
}

function bestOf(ground: Ground, wanted: Wanted): Candidate | null {
  const unchanged = bestExact(ground, wanted)
  if (unchanged !== null && unchanged.context >= sureContext) return unchanged
  const expected = expectedPlace(ground, wanted)
  if (expected !== null && (unchanged === null || scoreOf(expected) > scoreOf(unchanged))) return expected
  const changed = approximatePlaces(ground, wanted).sort((a, b) => scoreOf(b) - scoreOf(a))
  const [first, second] = changed
  if (first === undefined) return unchanged
  if (unchanged !== null && scoreOf(unchanged) >= scoreOf(first)) return unchanged
  const isRivalled = second !== undefined && !overlap(first, second) && scoreOf(first) - scoreOf(second) < clearlyBest
  return isRivalled ? null : first
}

/** The less there is of a quotation, the more its context has to vouch for it. */
function isGoodEnough(candidate: Candidate, { exact }: Wanted): boolean {
  const { quote, context } = candidate
  if (quote === 1 && exact.length >= longQuote) return true
  if (exact.length < shortQuote && context < sureContext) return false
  return quote >= quoteFloor && scoreOf(candidate) >= floor
}

function overlap(one: Candidate, other: Candidate): boolean {
  return one.start < other.end && other.start < one.end
}

function groundOf(text: string): Ground {
  let known: GramIndex | null = null
  const index = () => {
    known ??= createGramIndex(text)
    return known
  }
  return { text, points: codePointsOf(text), index }
}

function positionOf(target: AnnotationTarget | undefined): number {
  return target?.position.start ?? 0
}
