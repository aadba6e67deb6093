import { Annotation } from '#contract/annotation'
import { ExpectedFailure } from '#contract/result'
import type { OpenProject } from '../../ports.ts'

/** The file that holds the annotations of an article, or of a capture for 'capture:<id>'. */
export function annotationFile(articleId: string): string {
  const [, captureId] = /^capture:([\w-]+)$/.exec(articleId) ?? []
  if (captureId !== undefined) return `archive/annotations/${captureId}.json`
  if (!/^[\w-]+$/.test(articleId)) throw new ExpectedFailure('not-found', { kind: 'article', id: articleId })
  return `articles/${articleId}/annotations.json`
}

export function annotationsOf(project: OpenProject, articleId: string): Promise<readonly Annotation[]> {
  return project.records(annotationFile(articleId), Annotation)
}

/** Fails with not-found. */
export async function annotationById(project: OpenProject, articleId: string, id: string): Promise<Annotation> {
  const found = (await annotationsOf(project, articleId)).find((annotation) => annotation.id === id)
  if (found === undefined) throw new ExpectedFailure('not-found', { kind: 'annotation', id })
  return found
}
