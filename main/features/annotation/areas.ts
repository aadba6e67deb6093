import type { Area, DrawnArea } from '#contract/annotation'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { areaOn } from '#domain/annotation/anchor-area'
import { tidyRectangle } from '#domain/annotation/area-geometry'
import { createAreaAnnotation } from './create-annotation.ts'
import { type Desk, type DeskNeeds, editOf } from './desk.ts'

/** Marking areas of pages, and putting them elsewhere; each is one step to undo. */
export function createAreas({ current, text, ids, places }: DeskNeeds, desk: Desk) {
  return {
    async createArea(input: MethodInput<'annotation.createArea'>) {
      const { articleId } = input
      const on = await text(articleId)
      const making = { id: ids.next(), creator: places.person, now: desk.now() }
      const after = createAreaAnnotation(input, await knownArea(desk, articleId, input.area, on), on, making)
      await current().commit('annotation-create', [editOf(articleId, null, after)])
      return desk.viewId(articleId, after.id)
    },

    async attachArea({ articleId, id, area: drawn }: MethodInput<'annotation.attachArea'>) {
      const on = await text(articleId)
      const area = await knownArea(desk, articleId, drawn, on)
      const [view] = await desk.change('annotation-attach', articleId, [id], (before) => {
        if (before.target.area === undefined) throw new ExpectedFailure('area-invalid')
        return {
          ...before,
          target: { ...before.target, textHash: on.textHash, area },
          earlier: [...before.earlier, before.target],
          modified: desk.now()
        }
      })
      if (view === undefined) throw new ExpectedFailure('not-found', { kind: 'annotation', id })
      return view
    }
  }
}

async function knownArea(
  desk: Desk,
  articleId: string,
  drawn: DrawnArea,
  on: Parameters<Desk['ground']>[1]
): Promise<Area> {
  const ground = await desk.ground(articleId, on)
  const rectangle = tidyRectangle(drawn.rectangle, drawn.sheet)
  if (rectangle === null || ground.pages.length === 0) throw new ExpectedFailure('area-invalid')
  return areaOn({ ...drawn, rectangle }, ground)
}
