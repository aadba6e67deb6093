import type { AnnotationView } from '#contract/annotation'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { areaAt } from '#domain/annotation/anchor-area'
import { attached } from '#domain/annotation/standing'
import { createAnnotation, kindOf, tidyTags, trimmedRange, updateAnnotation } from './create-annotation.ts'
import { byIds, type Desk, type DeskNeeds, editOf } from './desk.ts'
import { relationEditsFor } from './relations.ts'

/** Making, changing and removing annotations, one or several at once; each is one step to undo. */
export function createChanges(needs: DeskNeeds, desk: Desk) {
  const { current, text, ids: newIds, places } = needs
  const one = async (changed: Promise<AnnotationView[]>): Promise<AnnotationView> => {
    const [view] = await changed
    if (view === undefined) throw new ExpectedFailure('not-found', { kind: 'annotation', id: '' })
    return view
  }

  return {
    async create(input: MethodInput<'annotation.create'>) {
      const making = { id: newIds.next(), creator: places.person, now: desk.now() }
      const after = createAnnotation(input, await text(input.articleId), making)
      await current().commit('annotation-create', [editOf(input.articleId, null, after)])
      return desk.viewId(input.articleId, after.id)
    },

    update: (input: MethodInput<'annotation.update'>) =>
      one(
        desk.change('annotation-update', input.articleId, [input.id], (before) =>
          updateAnnotation(before, input, desk.now())
        )
      ),

    changeMany({ articleId, ids, kind, meaning, addTags = [], removeTags = [] }: MethodInput<'annotation.changeMany'>) {
      const without = new Set(tidyTags(removeTags))
      return desk.change('annotation-update', articleId, ids, (before) => ({
        ...before,
        kind: kindOf(before, kind),
        meaning: meaning ?? before.meaning,
        tags: tidyTags([...before.tags, ...addTags]).filter((tag) => !without.has(tag)),
        modified: desk.now()
      }))
    },

    async remove({ articleId, ids }: MethodInput<'annotation.remove'>) {
      const project = current()
      const gone = await byIds(project, articleId, ids)
      const relations = await relationEditsFor(project, articleId, ids)
      await project.commit('annotation-remove', [
        ...gone.map((before) => editOf(articleId, before, null)),
        ...relations
      ])
      return {}
    },

    async accept({ articleId, ids }: MethodInput<'annotation.accept'>) {
      const on = await text(articleId)
      const ground = await desk.ground(articleId, on)
      const places = new Map(
        (await desk.viewIds(articleId, ids)).map(({ annotation, anchor }) => [annotation.id, anchor])
      )
      return desk.change('annotation-accept', articleId, ids, (before) => {
        const anchor = places.get(before.id)
        if (anchor === undefined || anchor.state === 'orphaned') {
          throw new ExpectedFailure('not-found', { kind: 'passage', id: before.id })
        }
        const { target, earlier } = before
        if (target.scope === 'article') return before
        if (target.area === undefined) return { ...attached(before, anchor, on), modified: desk.now() }
        const area = areaAt(target.area, anchor, ground)
        return {
          ...before,
          target: { ...target, textHash: on.textHash, area },
          earlier: [...earlier, target],
          modified: desk.now()
        }
      })
    },

    async attach({ articleId, id, start, end }: MethodInput<'annotation.attach'>) {
      const on = await text(articleId)
      const place = trimmedRange(on.text, { start, end })
      return one(
        desk.change('annotation-attach', articleId, [id], (before) => {
          const { scope } = before.target
          if (scope === 'area') throw new ExpectedFailure('range-invalid') // it is about no words
          return {
            ...attached({ ...before, target: { ...before.target, scope: scopeOn(scope) } }, place, on),
            earlier: [...before.earlier, before.target],
            modified: desk.now()
          }
        })
      )
    },

    reply: ({ articleId, id, text: words }: MethodInput<'annotation.reply'>) =>
      one(
        desk.change('annotation-update', articleId, [id], (before) => {
          const now = desk.now()
          const reply = { id: newIds.next(), text: words, creator: places.person, created: now, modified: now }
          return { ...before, replies: [...before.replies, reply] }
        })
      ),

    changeReply: ({ articleId, id, replyId, text: words }: MethodInput<'annotation.changeReply'>) =>
      one(
        desk.change('annotation-update', articleId, [id], (before) => {
          if (before.replies.every((reply) => reply.id !== replyId)) {
            throw new ExpectedFailure('not-found', { kind: 'reply', id: replyId })
          }
          const replies = before.replies.flatMap((reply) => {
            if (reply.id !== replyId) return reply
            return words === null ? [] : { ...reply, text: words, modified: desk.now() }
          })
          return { ...before, replies }
        })
      )
  }
}

/** A note on the whole article that is put onto words is about these from then on. */
function scopeOn(scope: 'passage' | 'margin' | 'article'): 'passage' | 'margin' {
  return scope === 'margin' ? 'margin' : 'passage'
}
