import type { Anchor, Annotation, AnnotationView } from '#contract/annotation'
import type { ChangeLabel } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { CurrentText } from '#domain/annotation/standing'
import type { CurrentProject, Edit, OpenProject, Ports } from '../../ports.ts'
import { createAnchoring } from './anchoring.ts'
import { annotationById, annotationFile, annotationsOf } from './annotation-files.ts'

/** A text that can be annotated. */
export type AnnotatedText = CurrentText & { readonly title: string; readonly url?: string | null }

export interface DeskNeeds extends Ports {
  readonly current: CurrentProject
  /** The current text of an article, or of a capture for 'capture:<id>'. Fails with not-found. */
  text(id: string): Promise<AnnotatedText>
}

/** What every method on annotations works with: seeing them where they stand, and changing them as one step. */
export interface Desk {
  view(articleId: string, annotations: readonly Annotation[]): Promise<AnnotationView[]>
  viewIds(articleId: string, ids: readonly string[]): Promise<AnnotationView[]>
  viewId(articleId: string, id: string): Promise<AnnotationView>
  anchors(annotations: readonly Annotation[], on: CurrentText): Promise<readonly Anchor[]>
  /** Changes annotations of one document, each to what `make` gives, and shows them. */
  change(
    label: ChangeLabel,
    articleId: string,
    ids: readonly string[],
    make: (before: Annotation) => Annotation
  ): Promise<AnnotationView[]>
  now(): string
}

export function createDesk({ current, text, workers, clock }: DeskNeeds): Desk {
  const anchors = createAnchoring(workers)

  const view = async (articleId: string, annotations: readonly Annotation[]): Promise<AnnotationView[]> => {
    if (annotations.length === 0) return [] // a copy's text is not read for nothing
    const on = await text(articleId)
    const places = await anchors(annotations, on)
    return annotations.map((annotation, i) => viewOf(annotation, places[i] ?? { state: 'orphaned', score: 0 }, on.text))
  }
  const viewIds = async (articleId: string, ids: readonly string[]) =>
    view(articleId, await byIds(current(), articleId, ids))

  return {
    view,
    viewIds,
    async viewId(articleId, id) {
      const [seen] = await viewIds(articleId, [id])
      if (seen === undefined) throw new ExpectedFailure('not-found', { kind: 'annotation', id })
      return seen
    },
    anchors,
    async change(label, articleId, ids, make) {
      const edits = (await byIds(current(), articleId, ids)).map((before) => editOf(articleId, before, make(before)))
      await current().commit(label, edits)
      return viewIds(articleId, ids)
    },
    now: () => clock.now().toISOString()
  }
}

/** Several annotations of a document, in the order asked for and each once. Fails with not-found. */
export async function byIds(project: OpenProject, articleId: string, ids: readonly string[]): Promise<Annotation[]> {
  if (ids.length === 1) return [await annotationById(project, articleId, ids[0] ?? '')]
  const known = new Map((await annotationsOf(project, articleId)).map((annotation) => [annotation.id, annotation]))
  return [...new Set(ids)].map((id) => {
    const found = known.get(id)
    if (found === undefined) throw new ExpectedFailure('not-found', { kind: 'annotation', id })
    return found
  })
}

export function editOf(articleId: string, before: Annotation | null, after: Annotation | null): Edit {
  return { path: annotationFile(articleId), id: (after ?? before)?.id ?? '', before, after }
}

function viewOf(annotation: Annotation, anchor: Anchor, text: string): AnnotationView {
  const words = anchor.state === 'changed' ? text.slice(anchor.start, anchor.end) : null
  return { annotation, anchor, words }
}
