import { expect, test } from 'vitest'
import { annotationsOver, file, first, second } from './annotation-over.ts'

async function withNewVersion() {
  const over = await annotationsOver()
  const { ask, bring, mark } = over
  const articleId = await bring(first)
  const moved = await mark(articleId, 'finished in the autumn of 1961')
  const changed = await mark(articleId, 'The council paid twice: once for the wall, and once for the road')
  const orphaned = await mark(articleId, 'until the last sack of rye was gone')
  const answer = await ask('article.newVersion', { id: articleId, source: file('lake.txt', second) })
  const states = async () =>
    new Map((await over.list(articleId)).map((view) => [view.annotation.id, view.anchor.state] as const))
  return { ...over, articleId, moved, changed, orphaned, answer, states }
}

test('a new version anchors every annotation anew and says how many stand how', async () => {
  const { answer, states, moved, changed, orphaned } = await withNewVersion()
  expect(answer.isNew).toBe(true)
  expect(answer.states).toEqual({ exact: 0, moved: 1, changed: 1, orphaned: 1 })
  expect(answer.article.article.versions).toHaveLength(2)
  expect(await states()).toEqual(
    new Map([
      [moved, 'moved'],
      [changed, 'changed'],
      [orphaned, 'orphaned']
    ])
  )
})

test('one undo takes version and anchors back, and one redo brings them again', async () => {
  const { ask, states, articleId } = await withNewVersion()
  await ask('project.undo', {})
  expect([...(await states()).values()]).toEqual(['exact', 'exact', 'exact'])
  expect((await ask('article.get', { id: articleId })).text).toBe(first)
  await ask('project.redo', {})
  expect([...(await states()).values()].sort()).toEqual(['changed', 'moved', 'orphaned'])
})

test('the same source again is no new version', async () => {
  const { ask, articleId } = await withNewVersion()
  const again = await ask('article.newVersion', { id: articleId, source: file('lake.txt', second) })
  expect([again.isNew, again.article.article.versions.length]).toEqual([false, 2])
})

test('a changed passage shows what stands there now, keeps what was marked, and takes a yes', async () => {
  const { ask, list, articleId, changed } = await withNewVersion()
  const seen = async () => (await list(articleId)).find((view) => view.annotation.id === changed)
  expect((await seen())?.annotation.target.quote.exact).toContain('paid twice')
  expect((await seen())?.words).toContain('paid three times')
  await ask('annotation.accept', { articleId, ids: [changed] })
  expect(await seen()).toMatchObject({
    anchor: { state: 'exact' },
    words: null,
    annotation: { target: { quote: { exact: expect.stringContaining('paid three times') } } }
  })
  expect((await seen())?.annotation.earlier.map((target) => target.quote.exact)).toEqual([
    'The council paid twice: once for the wall, and once for the road'
  ])
  await ask('project.undo', {})
  expect((await seen())?.anchor.state).toBe('changed')
})

test('an orphan keeps its quotation and is attached by hand', async () => {
  const { ask, list, articleId, orphaned } = await withNewVersion()
  await expect(ask('annotation.accept', { articleId, ids: [orphaned] })).rejects.toMatchObject({ code: 'not-found' })
  const start = second.indexOf('the road that goes around the lake')
  await ask('annotation.attach', { articleId, id: orphaned, start, end: start + 8 })
  const view = (await list(articleId)).find(({ annotation }) => annotation.id === orphaned)
  expect(view).toMatchObject({
    anchor: { state: 'exact', start, end: start + 8 },
    annotation: { target: { quote: { exact: 'the road' } } }
  })
  expect(view?.annotation.earlier[0]?.quote.exact).toBe('until the last sack of rye was gone')
})

test('what changed twice is still found by the words that stood there in between', async () => {
  const { ask, list, articleId, changed } = await withNewVersion()
  const third = second.replace(
    'once for the wall, and twice for the road',
    'again for the fence, and twice for the road'
  )
  await ask('article.newVersion', { id: articleId, source: file('lake.txt', third) })
  const view = (await list(articleId)).find(({ annotation }) => annotation.id === changed)
  expect(view?.anchor.state).toBe('changed')
  expect(view?.words).toContain('again for the fence')
  expect(view?.annotation.target.quote.exact).toContain('paid twice')
})

test('a version that was current before can come back', async () => {
  const { ask, states, articleId } = await withNewVersion()
  const back = await ask('article.newVersion', { id: articleId, source: file('lake.txt', first) })
  expect(back.states).toEqual({ exact: 3, moved: 0, changed: 0, orphaned: 0 })
  expect([...(await states()).values()]).toEqual(['exact', 'exact', 'exact'])
})

test('an empty file as a new version is refused, and nothing is changed', async () => {
  const { ask, articleId } = await withNewVersion()
  const refused = ask('article.newVersion', { id: articleId, source: file('lake.txt', '') })
  await expect(refused).rejects.toMatchObject({ code: 'file-empty' })
  expect((await ask('article.get', { id: articleId })).article.versions).toHaveLength(2)
})
