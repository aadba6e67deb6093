import type { AnnotationView } from '#contract/annotation'
import { startAttaching } from '../../ui/attaching.ts'

/** Lets an area be put elsewhere on its page or picture, or on another one; false for what is none. */
export function moveArea({ annotation, anchor }: AnnotationView): boolean {
  const { area, articleId } = annotation.target
  if (area === undefined) return false
  const isLost = anchor.state === 'orphaned'
  const attaching = { articleId, id: annotation.id, quote: '' }
  if (area.on === 'page') {
    const page = isLost ? null : (anchor.page ?? area.page)
    startAttaching({ ...attaching, area: { on: 'page', page, rectangle: area.rectangle } })
  } else {
    const { x, y, width, height } = area
    const box = { left: x, top: y, width, height }
    startAttaching({ ...attaching, area: { on: 'image', image: isLost ? null : area.image, box } })
  }
  return true
}
