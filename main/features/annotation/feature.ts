import { z } from 'zod'
import { type AnchorCounts, Annotation, type AnnotationView } from '#contract/annotation'
import type { Download } from '#contract/methods'
import type { ProjectSettings } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { type CurrentText, countStates, standingOf } from '#domain/annotation/standing'
import type { Handlers } from '../../dispatch.ts'
import type { Edit, OpenProject } from '../../ports.ts'
import { annotationFile, annotationsOf } from './annotation-files.ts'
import type { AreaText } from './area-grounds.ts'
import { createAreas } from './areas.ts'
import { createCarrying } from './carry.ts'
import { createChanges } from './changes.ts'
import { createDesk, type DeskNeeds, editOf } from './desk.ts'
import { createExporter } from './export.ts'
import { createImporter } from './import.ts'
import { createRelations } from './relations.ts'
import { createReworking } from './reworking.ts'

export type AnnotationHandlers = Pick<Handlers, Extract<keyof Handlers, `annotation.${string}`>>

export interface AnnotationNeeds extends DeskNeeds {
  /** Every article, then every readable capture: what an imported annotation may be about, the likeliest first. */
  documents(): Promise<readonly { readonly id: string; readonly url: string | null }[]>
  settings(): Promise<ProjectSettings | null>
  /** The copies of a capture's source that were made before it, the newest first. */
  earlierCopies(captureId: string): Promise<readonly { readonly id: string; readonly hasSameWords: boolean }[]>
  /** The bytes of an article as they came. Fails with not-found. */
  original(articleId: string): Promise<Download>
}

export interface AnnotationFeature {
  readonly handlers: AnnotationHandlers
  /** How many annotations an article has. */
  count(articleId: string): Promise<number>
  find(articleId: string, id: string): Promise<AnnotationView | null>
  /** Takes marks over from the copy before, where a new one of a source reads differently. */
  afterCapture(captureId: string): Promise<void>
  /** The edits that anchor an article's annotations anew in a version that is about to be its current one. */
  editsForVersion(
    articleId: string,
    on: CurrentText & AreaText
  ): Promise<{ edits: readonly Edit[]; states: AnchorCounts }>
}

export function createAnnotationFeature(needs: AnnotationNeeds): AnnotationFeature {
  const desk = createDesk(needs)
  const changes = createChanges(needs, desk)
  const areas = createAreas(needs, desk)
  const reworking = createReworking(needs, desk)
  const relations = createRelations(needs, desk)
  const importing = createImporter(needs, desk)
  const carrying = createCarrying(needs, desk)

  const handlers: AnnotationHandlers = {
    'annotation.list': async ({ articleId, ids }) => {
      const all = await annotationsOf(needs.current(), articleId)
      const wanted = ids === undefined ? null : new Set(ids)
      return desk.view(articleId, wanted === null ? all : all.filter(({ id }) => wanted.has(id)))
    },
    'annotation.create': changes.create,
    'annotation.createArea': areas.createArea,
    'annotation.update': changes.update,
    'annotation.changeMany': changes.changeMany,
    'annotation.remove': changes.remove,
    'annotation.accept': changes.accept,
    'annotation.attach': changes.attach,
    'annotation.attachArea': areas.attachArea,
    'annotation.carry': carrying.carry,
    'annotation.reply': changes.reply,
    'annotation.changeReply': changes.changeReply,
    'annotation.merge': reworking.merge,
    'annotation.split': reworking.split,
    'annotation.relations': relations.relations,
    'annotation.relate': relations.relate,
    'annotation.unrelate': relations.unrelate,
    'annotation.export': createExporter(needs, desk),
    'annotation.import': importing.bringIn,
    'annotation.aside': importing.aside,
    'annotation.retryAside': importing.retryAside
  }

  return {
    handlers,
    count: (articleId) => countOf(needs.current(), articleId),
    afterCapture: carrying.afterCapture,
    async find(articleId, id) {
      const found = (await annotationsOf(needs.current(), articleId)).find((annotation) => annotation.id === id)
      return found === undefined ? null : ((await desk.view(articleId, [found]))[0] ?? null)
    },
    async editsForVersion(articleId, on) {
      const annotations = await annotationsOf(needs.current(), articleId)
      const anchors = await desk.anchors(articleId, annotations, on)
      const edits = annotations.flatMap((before, i) => {
        const anchor = anchors[i]
        const isOfWords = before.target.scope !== 'article' && before.target.scope !== 'area'
        if (anchor === undefined || !isOfWords) return [] // the others say themselves where they stand
        return editOf(articleId, before, { ...before, standing: standingOf(anchor, on) })
      })
      return { edits, states: countStates(anchors) }
    }
  }
}

/** One damaged file must not keep the list of articles from being shown; its own annotations tell of it. */
async function countOf(project: OpenProject, articleId: string): Promise<number> {
  try {
    return await project.derived(annotationFile(articleId), 'count', Annotation, z.int(), (records) => records.length)
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code === 'project-damaged') return 0
    throw error
  }
}
