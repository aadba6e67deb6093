import type { Anchor, Annotation, AnnotationView } from '#contract/annotation'
import type { PageMap } from '#contract/article'
import type { ChangeLabel } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { anchorArea } from '#domain/annotation/anchor-area'
import type { AreaGround } from '#domain/annotation/area-ground'
import type { CurrentText } from '#domain/annotation/standing'
import type { CurrentProject, Edit, OpenProject, Ports } from '../../ports.ts'
import { createAnchoring } from './anchoring.ts'
import { annotationById, annotationFile, annotationsOf } from './annotation-files.ts'
import { type AreaText, createAreaGrounds } from './area-grounds.ts'

/** A text that can be annotated. */
export type AnnotatedText = CurrentText & AreaText & { readonly title: string; readonly url?: string | null }

export interface DeskNeeds extends Ports {
  readonly current: CurrentProject
  /** The current text of an article, or of a capture for 'capture:<id>'. Fails with not-found. */
  text(id: string): Promise<AnnotatedText>
  /** Where the pages of an article's PDF stand in its text; empty for articles of other kinds. */
  pages(articleId: string): Promise<PageMap>
}

/** What every method on annotations works with: seeing them where they stand, and changing them as one step. */
export interface Desk {
  view(articleId: string, annotations: readonly Annotation[]): Promise<AnnotationView[]>
  viewIds(articleId: string, ids: readonly string[]): Promise<AnnotationView[]>
  viewId(articleId: string, id: string): Promise<AnnotationView>
  anchors(articleId: string, annotations: readonly Annotation[], on: CurrentText & AreaText): Promise<readonly Anchor[]>
  /** The pages that a document's areas are looked for on. */
  ground(articleId: string, on: CurrentText & AreaText): Promise<AreaGround>
  /** Changes annotations of one document, each to what `make` gives, and shows them. */
  change(
    label: ChangeLabel,
    articleId: string,
    ids: readonly string[],
    make: (before: Annotation) => Annotation
  ): Promise<AnnotationView[]>
  now(): string
}

export function createDesk({ current, text, workers, clock, pages }: DeskNeeds): Desk {
  const anchorWords = createAnchoring(workers)
  const ground = createAreaGrounds(pages)

  const anchors: Desk['anchors'] = async (articleId, annotations, on) => {
    const ofWords = annotations.filter(({ target }) => target.area === undefined)
    const places = await anchorWords(ofWords, on)
    if (ofWords.length === annotations.length) return places
    const here = await ground(articleId, on)
    let next = 0
    return annotations.map(({ target }) =>
      target.area === undefined ? (places[next++] ?? orphan) : anchorArea(target.area, here)
    )
  }

  const view = async (articleId: string, annotations: readonly Annotation[]): Promise<AnnotationView[]> => {
    if (annotations.length === 0) return [] // a copy's text is not read for nothing
    const on = await text(articleId)
    const places = await anchors(articleId, annotations, on)
    return annotations.map((annotation, i) => viewOf(annotation, places[i] ?? orphan, on.text))
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
    ground,
    async change(label, articleId, ids, make) {
      const edits = (await byIds(current(), articleId, ids)).map((before) => editOf(articleId, before, make(before)))
      await current().commit(label, edits)
      return viewIds(articleId, ids)
    },
    now: () => clock.now().toISOString()
  }
}

const orphan: Anchor = { state: 'orphaned', score: 0 }

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
  const isOfWords = annotation.target.area === undefined
  const words = isOfWords && anchor.state === 'changed' ? text.slice(anchor.start, anchor.end) : null
  return { annotation, anchor, words }
}
