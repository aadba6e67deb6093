import type { Area } from '#contract/annotation'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { areaOn, areaOnPicture } from '#domain/annotation/anchor-area'
import { tidyRectangle } from '#domain/annotation/area-geometry'
import { createAreaAnnotation } from './create-annotation.ts'
import { type Desk, type DeskNeeds, editOf } from './desk.ts'

/** Marking areas of pages and pictures, and putting them elsewhere; each is one step to undo. */
export function createAreas({ current, text, ids, places }: DeskNeeds, desk: Desk) {
  return {
    async createArea(input: MethodInput<'annotation.createArea'>) {
      const { articleId } = input
      const on = await text(articleId)
      const making = { id: ids.next(), creator: places.person, now: desk.now() }
      const after = createAreaAnnotation(input, await knownArea(desk, input, on), on, making)
      await current().commit('annotation-create', [editOf(articleId, null, after)])
      return desk.viewId(articleId, after.id)
    },

    async attachArea(input: MethodInput<'annotation.attachArea'>) {
      const { articleId, id } = input
      const on = await text(articleId)
      const area = await knownArea(desk, input, on)
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
  { articleId, area: drawn, file }: Pick<MethodInput<'annotation.attachArea'>, 'articleId' | 'area' | 'file'>,
  on: Parameters<Desk['ground']>[1]
): Promise<Area> {
  const ground = await desk.ground(articleId, on)
  if (file !== ground.file) throw new ExpectedFailure('changed-elsewhere') // it was drawn on what is no longer shown
  if ('image' in drawn) {
    const area = areaOnPicture(drawn, ground)
    if (area === null) throw new ExpectedFailure('area-invalid')
    return area
  }
  const rectangle = tidyRectangle(drawn.rectangle, drawn.sheet)
  if (rectangle === null || ground.pages.length === 0) throw new ExpectedFailure('area-invalid')
  return areaOn({ ...drawn, rectangle }, ground)
}
