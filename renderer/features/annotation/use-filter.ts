import { useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import type { AnnotationView } from '#contract/annotation'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import { type AnnotationFilter, everything, filterAnnotations } from './annotation-filter.ts'

/** The filter of the text that is open; looking at another tab does not lose it, opening another text does. */
const useKeptFilter = create<{ readonly articleId: string; readonly filter: AnnotationFilter }>()(() => ({
  articleId: '',
  filter: everything
}))

/** The list as it is filtered. What is chosen in the text must be seen: a new choice that a filter hides ends the filter. */
export function useFilter(articleId: string, views: readonly AnnotationView[], chosen: ReadingFocus | null) {
  const kept = useKeptFilter()
  const filter = kept.articleId === articleId ? kept.filter : everything
  const shown = useMemo(() => filterAnnotations(views, filter), [views, filter])
  const answered = useRef(chosen)
  useEffect(() => {
    if (answered.current === chosen || !isIn(views, chosen)) return
    answered.current = chosen
    if (!isIn(shown, chosen)) useKeptFilter.setState({ articleId, filter: everything })
  }, [articleId, views, shown, chosen])
  return { filter, shown, setFilter: (next: AnnotationFilter) => useKeptFilter.setState({ articleId, filter: next }) }
}

function isIn(views: readonly AnnotationView[], focus: ReadingFocus | null): boolean {
  return views.some(({ annotation }) => annotation.id === focus?.id)
}
