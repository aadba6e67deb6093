import type { AnchorState, AnnotationView, Meaning } from '#contract/annotation'

/** What is left of the list. Meanings, states and authors are alternatives; tags must all be there; words may be anywhere. */
export interface AnnotationFilter {
  readonly meanings: ReadonlySet<Meaning>
  readonly tags: ReadonlySet<string>
  readonly states: ReadonlySet<AnchorState>
  readonly authors: ReadonlySet<string>
  readonly words: string
}

export const everything: AnnotationFilter = {
  meanings: new Set(),
  tags: new Set(),
  states: new Set(),
  authors: new Set(),
  words: ''
}

export function isFiltering({ meanings, tags, states, authors, words }: AnnotationFilter): boolean {
  return meanings.size + tags.size + states.size + authors.size > 0 || words.trim() !== ''
}

export function filterAnnotations(
  views: readonly AnnotationView[],
  filter: AnnotationFilter
): readonly AnnotationView[] {
  const wanted = folded(filter.words.trim())
  return views.filter(({ annotation, anchor }) => {
    if (filter.states.size > 0 && !filter.states.has(anchor.state)) return false
    if (filter.authors.size > 0 && !filter.authors.has(annotation.creator)) return false
    if (filter.meanings.size > 0 && !filter.meanings.has(annotation.meaning)) return false
    if (![...filter.tags].every((tag) => annotation.tags.includes(tag))) return false
    return wanted === '' || folded(searchText(annotation)).includes(wanted)
  })
}

function searchText({ comment, tags, target, replies }: AnnotationView['annotation']): string {
  return [target.quote.exact, comment, ...tags, ...replies.map(({ text }) => text)].join('\n')
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** How many there are of each meaning that there is. */
export function countByMeaning(views: readonly AnnotationView[]): ReadonlyMap<Meaning, number> {
  const counts = new Map<Meaning, number>()
  for (const { annotation } of views) counts.set(annotation.meaning, (counts.get(annotation.meaning) ?? 0) + 1)
  return counts
}

/** Everybody who annotated, by name. */
export function authorsOf(views: readonly AnnotationView[]): readonly string[] {
  return [...new Set(views.map(({ annotation }) => annotation.creator))].sort((a, b) => a.localeCompare(b))
}

/** The states that there are, the surest first. */
export function statesOf(views: readonly AnnotationView[]): readonly AnchorState[] {
  const there = new Set(views.map(({ anchor }) => anchor.state))
  return (['exact', 'moved', 'changed', 'orphaned'] as const).filter((state) => there.has(state))
}

/** Every tag, the most used first. */
export function tagsByUse(views: readonly AnnotationView[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const tag of views.flatMap(({ annotation }) => annotation.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([tag]) => tag)
}
