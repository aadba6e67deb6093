import type { AnnotationView, Meaning } from '#contract/annotation'

/** What is left of the list. Meanings are alternatives; tags must all be there; words may be anywhere. */
export interface AnnotationFilter {
  readonly meanings: ReadonlySet<Meaning>
  readonly tags: ReadonlySet<string>
  readonly words: string
}

export const everything: AnnotationFilter = { meanings: new Set(), tags: new Set(), words: '' }

export function isFiltering({ meanings, tags, words }: AnnotationFilter): boolean {
  return meanings.size > 0 || tags.size > 0 || words.trim() !== ''
}

export function filterAnnotations(
  views: readonly AnnotationView[],
  filter: AnnotationFilter
): readonly AnnotationView[] {
  const wanted = folded(filter.words.trim())
  return views.filter(({ annotation }) => {
    if (filter.meanings.size > 0 && !filter.meanings.has(annotation.meaning)) return false
    if (![...filter.tags].every((tag) => annotation.tags.includes(tag))) return false
    return wanted === '' || folded(searchText(annotation)).includes(wanted)
  })
}

function searchText({ comment, tags, target }: AnnotationView['annotation']): string {
  return [target.quote.exact, comment, ...tags].join('\n')
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** In the order of the text; orphans, which have no place in it, come last and in the order they were made. */
export function inTextOrder(views: readonly AnnotationView[]): readonly AnnotationView[] {
  const place = ({ anchor }: AnnotationView) => (anchor.state === 'orphaned' ? Number.POSITIVE_INFINITY : anchor.start)
  return views.toSorted((a, b) => {
    const [placeA, placeB] = [place(a), place(b)]
    if (placeA !== placeB) return placeA < placeB ? -1 : 1
    return a.annotation.created < b.annotation.created ? -1 : 1
  })
}

/** How many there are of each meaning that there is. */
export function countByMeaning(views: readonly AnnotationView[]): ReadonlyMap<Meaning, number> {
  const counts = new Map<Meaning, number>()
  for (const { annotation } of views) counts.set(annotation.meaning, (counts.get(annotation.meaning) ?? 0) + 1)
  return counts
}

/** Every tag, the most used first. */
export function tagsByUse(views: readonly AnnotationView[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const tag of views.flatMap(({ annotation }) => annotation.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([tag]) => tag)
}
