import type { AnnotationView } from '#contract/annotation'

/**
 * In the order of the text: notes on the whole article first; areas where their page begins, from the top of it; orphans,
 * which have no place, last. What stands at one place is in the order it was made.
 */
export function inTextOrder(views: readonly AnnotationView[]): readonly AnnotationView[] {
  return views.toSorted((a, b) => {
    const [placeA, placeB] = [placeOf(a), placeOf(b)]
    if (placeA !== placeB) return placeA < placeB ? -1 : 1
    const [depthA, depthB] = [depthOf(a), depthOf(b)]
    if (depthA !== depthB) return depthA < depthB ? -1 : 1
    return a.annotation.created < b.annotation.created ? -1 : 1
  })
}

function placeOf({ anchor }: AnnotationView): number {
  return anchor.state === 'orphaned' ? Number.POSITIVE_INFINITY : anchor.start
}

/** How far down its page or picture an area begins, as the page lies before it is turned; words come before areas. */
function depthOf({ annotation: { target } }: AnnotationView): number {
  if (target.area?.on === 'image') return target.area.y
  if (target.area?.on !== 'page') return Number.NEGATIVE_INFINITY
  const [, , , top] = target.area.rectangle
  return -top
}
