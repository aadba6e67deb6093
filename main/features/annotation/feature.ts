import type { Annotation, AnnotationView } from '#contract/annotation'
import type { Block } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, OpenProject, Ports } from '../../ports.ts'
import { createAnchoring } from './anchoring.ts'
import { annotationById, annotationFile, annotationsOf } from './annotation-files.ts'
import { createAnnotation, updateAnnotation } from './create-annotation.ts'

export type AnnotationHandlers = Pick<Handlers, Extract<keyof Handlers, `annotation.${string}`>>

export interface AnnotationNeeds extends Ports {
  readonly current: CurrentProject
  /** The current text of an article, or of a capture for 'capture:<id>'. Fails with not-found. */
  text(id: string): Promise<{
    readonly title: string
    readonly text: string
    readonly textHash: string
    readonly blocks: readonly Block[]
  }>
}

export interface AnnotationFeature {
  readonly handlers: AnnotationHandlers
  /** Annotations per article id. */
  counts(): Promise<ReadonlyMap<string, number>>
  find(articleId: string, id: string): Promise<AnnotationView | null>
}

export function createAnnotationFeature(needs: AnnotationNeeds): AnnotationFeature {
  const anchors = createAnchoring(needs.workers)

  const view = async (annotations: readonly Annotation[], articleId: string): Promise<AnnotationView[]> => {
    const places = await anchors(annotations, await needs.text(articleId))
    return places.flatMap((anchor, i) => {
      const annotation = annotations[i]
      return annotation === undefined ? [] : { annotation, anchor }
    })
  }
  const viewOne = async (articleId: string, id: string): Promise<AnnotationView> => {
    const [seen] = await view([await annotationById(needs.current(), articleId, id)], articleId)
    if (seen === undefined) throw new ExpectedFailure('not-found', { kind: 'annotation', id })
    return seen
  }
  const now = () => needs.clock.now().toISOString()

  const handlers: AnnotationHandlers = {
    'annotation.list': async ({ articleId }) => view(await annotationsOf(needs.current(), articleId), articleId),
    'annotation.create': async (input) => {
      const making = { id: needs.ids.next(), creator: needs.places.person, now: now() }
      const after = createAnnotation(input, await needs.text(input.articleId), making)
      const edit = { path: annotationFile(input.articleId), id: after.id, before: null, after }
      await needs.current().commit('annotation-create', [edit])
      return viewOne(input.articleId, after.id)
    },
    'annotation.update': async (input) => {
      const before = await annotationById(needs.current(), input.articleId, input.id)
      const after = updateAnnotation(before, input, now())
      const edit = { path: annotationFile(input.articleId), id: input.id, before, after }
      await needs.current().commit('annotation-update', [edit])
      return viewOne(input.articleId, input.id)
    },
    'annotation.remove': async ({ articleId, ids }) => {
      const project = needs.current()
      const gone = await Promise.all([...new Set(ids)].map((id) => annotationById(project, articleId, id)))
      const path = annotationFile(articleId)
      const edits = gone.map((before) => ({ path, id: before.id, before, after: null }))
      await project.commit('annotation-remove', edits)
      return {}
    }
  }

  return {
    handlers,
    async counts() {
      const project = needs.current()
      const folders = (await needs.files.list(project.path('articles'))).filter((entry) => entry.isFolder)
      const counts = folders.map(async ({ name }) => [name, await countOf(project, name)] as const)
      return new Map(await Promise.all(counts))
    },
    async find(articleId, id) {
      const found = (await annotationsOf(needs.current(), articleId)).find((annotation) => annotation.id === id)
      return found === undefined ? null : ((await view([found], articleId))[0] ?? null)
    }
  }
}

/** One damaged file must not keep the list of articles from being shown; its own annotations tell of it. */
async function countOf(project: OpenProject, articleId: string): Promise<number> {
  try {
    return (await annotationsOf(project, articleId)).length
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code === 'project-damaged') return 0
    throw error
  }
}
