import type { AnnotationView } from '#contract/annotation'
import { startAttaching } from '../../ui/attaching.ts'

/** Lets an area be put elsewhere on its page, or on another one; false for what is none. */
export function moveArea({ annotation, anchor }: AnnotationView): boolean {
  const { area, articleId } = annotation.target
  if (area?.on !== 'page') return false
  const page = anchor.state === 'orphaned' ? null : (anchor.page ?? area.page)
  startAttaching({ articleId, id: annotation.id, quote: '', area: { page, rectangle: area.rectangle } })
  return true
}
