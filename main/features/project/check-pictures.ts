import type { Article } from '#contract/article'
import type { CheckReport } from '#contract/project'
import { pictureEndings } from '#domain/article/figure'
import type { Files } from '../../ports.ts'

type Code = CheckReport['problems'][number]['code']

/** Of an article's figures the pictures that are gone or not the ones that came in: a picture is called by the hash of its bytes. */
export async function pictureProblems(
  { id: articleId, versions, figures = [] }: Article,
  files: Files,
  locate: (path: string) => string
): Promise<readonly (readonly [code: Code, path: string])[]> {
  const folder = `articles/${articleId}/versions/${versions.at(-1)?.hash}/images`
  const kept = new Map(figures.flatMap(({ picture }) => (picture.kind === 'kept' ? [[picture.id, picture]] : [])))
  const problems: [Code, string][] = []
  for (const { id, mediaType } of kept.values()) {
    const path = `${folder}/${id}.${pictureEndings[mediaType]}`
    const digest = await files.digest(locate(path))
    if (digest !== id) problems.push([digest === null ? 'picture-missing' : 'picture-differs', path])
  }
  return problems
}
