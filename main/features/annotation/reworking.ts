import type { AnnotationView } from '#contract/annotation'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { mergeAnnotations, type Placed, splitAnnotation } from '#domain/annotation/merge'
import { type Desk, type DeskNeeds, editOf } from './desk.ts'
import { relationEditsFor } from './relations.ts'

/** Several annotations to one, and one to two. */
export function createReworking({ current, text, ids: newIds }: DeskNeeds, desk: Desk) {
  return {
    async merge({ articleId, ids }: MethodInput<'annotation.merge'>): Promise<AnnotationView> {
      const views = await desk.viewIds(articleId, ids)
      const merged = mergeAnnotations(views.map(placed), await text(articleId))
      if (merged === null) throw new ExpectedFailure('not-mergeable')
      const after = { ...merged, modified: desk.now() }
      const edits = views.map(({ annotation }) =>
        editOf(articleId, annotation, annotation.id === after.id ? after : null)
      )
      const gone = ids.filter((id) => id !== after.id)
      const relations = await relationEditsFor(current(), articleId, gone, after.id)
      await current().commit('annotation-merge', [...edits, ...relations])
      return desk.viewId(articleId, after.id)
    },

    async split({ articleId, id, at }: MethodInput<'annotation.split'>): Promise<AnnotationView[]> {
      const view = await desk.viewId(articleId, id)
      const parts = splitAnnotation(placed(view), at, newIds.next(), await text(articleId))
      if (parts === null) throw new ExpectedFailure('range-invalid')
      const [first, second] = parts.map((part) => ({ ...part, modified: desk.now() }))
      if (first === undefined || second === undefined) throw new ExpectedFailure('range-invalid')
      const edits = [editOf(articleId, view.annotation, first), editOf(articleId, null, second)]
      await current().commit('annotation-split', edits)
      return desk.viewIds(articleId, [first.id, second.id])
    }
  }
}

function placed({ annotation, anchor }: AnnotationView): Placed {
  const { scope } = annotation.target
  if (anchor.state === 'orphaned' || scope === 'article' || scope === 'area') throw new ExpectedFailure('not-mergeable')
  return { annotation, start: anchor.start, end: anchor.end }
}
