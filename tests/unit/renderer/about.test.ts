import { Query, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { isAbout } from '../../../renderer/bridge/about.ts'

test('an article is about itself and the library records of its references, and no other article', () => {
  const article = kept(['article.get', { id: 'A' }], articleWith(['R1', 'R2']))
  expect(['A', 'R2', 'B', 'R3'].map((id) => isAbout(article, [id]))).toEqual([true, true, false, false])
})

test('an article with a reference whose record was taken away may be about any: the record may come back', () => {
  expect(isAbout(kept(['article.get', { id: 'A' }], articleWith(['R1', null])), ['R9'])).toBe(true)
})

test('a list of marks is about its own text, an article or a copy', () => {
  const ofArticle = kept(['annotation.list', { articleId: 'A' }], [])
  const ofCopy = kept(['annotation.list', { articleId: 'capture:C' }], [])
  expect([isAbout(ofArticle, ['A']), isAbout(ofArticle, ['B'])]).toEqual([true, false])
  expect([isAbout(ofCopy, ['C']), isAbout(ofCopy, ['A'])]).toEqual([true, false])
})

test('where it is not known what changed, every answer may be about it', () => {
  expect(isAbout(kept(['article.get', { id: 'A' }], articleWith(['R1'])), [])).toBe(true)
  expect(isAbout(kept(['briefing.list', {}], []), ['A'])).toBe(true)
})

/** Only what the answer is about counts here. */
function articleWith(libraryIds: readonly (string | null)[]) {
  return { article: { id: 'A', references: libraryIds.map((libraryId) => ({ libraryId })) } }
}

function kept(queryKey: readonly unknown[], data: unknown): Query {
  const client = new QueryClient()
  client.setQueryData(queryKey, data)
  const query = client.getQueryCache().find({ queryKey })
  if (!(query instanceof Query)) throw new Error('not kept')
  return query
}
