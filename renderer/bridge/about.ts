import type { Query } from '@tanstack/react-query'
import type { MethodInput, MethodOutput } from '#contract/methods'

/**
 * Whether a kept answer is about one of the records that changed. An article is not read and audited anew because another
 * one was, or because a source that it does not have was captured. True where nobody can say.
 */
export function isAbout({ queryKey, state: { data } }: Query, ids: readonly string[]): boolean {
  const of = subjects(queryKey, data)
  return of === null || ids.length === 0 || of.some((id) => ids.includes(id))
}

/** The ids of what an answer is made from; null where it may be from anything. */
function subjects([method, input]: Query['queryKey'], data: unknown): readonly string[] | null {
  switch (method) {
    case 'article.get':
      return data === undefined ? null : articleSubjects(data as MethodOutput<'article.get'>) // this method's own answer
    case 'annotation.list': {
      const { articleId } = input as MethodInput<'annotation.list'> // what the list was asked for with
      return [articleId, articleId.replace(/^capture:/, '')]
    }
    default:
      return null
  }
}

function articleSubjects({ article }: MethodOutput<'article.get'>): readonly string[] | null {
  const ofLibrary = article.references.flatMap(({ libraryId }) => libraryId ?? [])
  // The record of one without may have been taken away, and come back.
  return ofLibrary.length < article.references.length ? null : [article.id, ...ofLibrary]
}
