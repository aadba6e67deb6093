import { useEffect } from 'react'
import type { AnnotationView } from '#contract/annotation'
import { useAttaching } from '../../ui/attaching.ts'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import { readAsPages } from './pdf-view.ts'
import type { Reading } from './reading.ts'

const answered = new WeakSet<ReadingFocus>()

/** An area is seen on its page only: whoever asks for one from elsewhere, or puts one elsewhere, gets the pages. */
export function usePagesForAreas(
  { source, hasPages }: Reading,
  views: readonly AnnotationView[],
  focus: ReadingFocus | null
): void {
  const isAttaching = useAttaching(
    ({ attaching }) => attaching?.articleId === source.id && attaching.area?.on === 'page'
  )
  useEffect(() => {
    if (hasPages && isAttaching) readAsPages(source.id, true)
  }, [hasPages, isAttaching, source.id])

  useEffect(() => {
    if (!hasPages || focus?.kind !== 'annotation' || focus.from === 'text' || answered.has(focus)) return
    const view = views.find(({ annotation }) => annotation.id === focus.id)
    if (view === undefined) return
    answered.add(focus)
    const isOnPage = view.annotation.target.area?.on === 'page' && view.anchor.state !== 'orphaned'
    if (isOnPage) readAsPages(source.id, true)
  }, [hasPages, source.id, views, focus])
}
