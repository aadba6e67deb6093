import { expect, test } from 'vitest'
import { annotationsOver, first } from './annotation-over.ts'

test('a note stands on a passage, in the margin of its blocks, or on the whole article', async () => {
  const { ask, bring, list } = await annotationsOver()
  const articleId = await bring(first)
  const start = first.indexOf('paid twice')
  const note = { articleId, kind: 'note' as const, meaning: 'question' as const, comment: 'Who says so?' }
  await ask('annotation.create', { ...note, start, end: start + 10 })
  await ask('annotation.create', { ...note, start, end: start + 10, scope: 'margin' })
  await ask('annotation.create', { ...note, start: 0, end: 0, scope: 'article' })
  const seen = (await list(articleId)).map(({ annotation, anchor }) => [
    annotation.target.scope,
    annotation.target.quote.exact.slice(0, 20),
    anchor.state
  ])
  expect(seen).toEqual([
    ['passage', 'paid twice', 'exact'],
    ['margin', 'The council paid twi', 'exact'],
    ['article', '', 'exact']
  ])
})

test('several are changed at once, and one undo takes that back', async () => {
  const { ask, bring, mark, list } = await annotationsOver()
  const articleId = await bring(first)
  const ids = [await mark(articleId, 'The dam'), await mark(articleId, 'the village')]
  await ask('annotation.changeMany', { articleId, ids, meaning: 'gap', kind: 'underline', addTags: ['water', ' '] })
  const look = async () =>
    (await list(articleId)).map(({ annotation: { kind, meaning, tags } }) => [kind, meaning, tags.join()])
  expect(await look()).toEqual([
    ['underline', 'gap', 'water'],
    ['underline', 'gap', 'water']
  ])
  await ask('annotation.changeMany', { articleId, ids, removeTags: ['water'] })
  expect((await look()).map(([, , tags]) => tags)).toEqual(['', ''])
  await ask('project.undo', {})
  await ask('project.undo', {})
  expect(await look()).toEqual([
    ['highlight', 'claim', ''],
    ['highlight', 'claim', '']
  ])
})

test('merging spans all of them and loses no comment, tag or reply; an orphan cannot be merged', async () => {
  const { ask, bring, mark, list } = await annotationsOver()
  const articleId = await bring(first)
  const ids = [await mark(articleId, 'after four years'), await mark(articleId, 'finished in the autumn')]
  await ask('annotation.update', { articleId, id: ids[0] ?? '', comment: 'Late', tags: ['delay'] })
  await ask('annotation.update', { articleId, id: ids[1] ?? '', comment: 'When?', tags: ['dates'] })
  await ask('annotation.reply', { articleId, id: ids[0] ?? '', text: 'By two years' })
  await ask('annotation.merge', { articleId, ids })
  const [view, ...others] = await list(articleId)
  expect(others).toEqual([])
  expect(view?.annotation).toMatchObject({
    id: ids[1],
    comment: 'When?\n\nLate',
    tags: ['dates', 'delay'],
    replies: [{ text: 'By two years' }],
    target: { quote: { exact: 'finished in the autumn of 1961, after four years' } }
  })
  await expect(ask('annotation.merge', { articleId, ids: [ids[1] ?? ''] })).rejects.toMatchObject({
    code: 'not-mergeable'
  })
  await ask('project.undo', {})
  expect(await list(articleId)).toHaveLength(2)
})

test('splitting gives two, both with their meaning; outside of it there is nothing to split', async () => {
  const { ask, bring, mark, list } = await annotationsOver()
  const articleId = await bring(first)
  const id = await mark(articleId, 'once for the wall, and once for the road')
  const at = first.indexOf('and once')
  await ask('annotation.split', { articleId, id, at })
  const quotes = (await list(articleId)).map(({ annotation }) => annotation.target.quote.exact)
  expect(quotes).toEqual(['once for the wall,', 'and once for the road'])
  await expect(ask('annotation.split', { articleId, id, at: 0 })).rejects.toMatchObject({ code: 'range-invalid' })
})

test('a thread grows, changes and shrinks', async () => {
  const { ask, bring, mark, list } = await annotationsOver()
  const articleId = await bring(first)
  const id = await mark(articleId, 'The dam')
  await ask('annotation.reply', { articleId, id, text: 'Which one?' })
  const { annotation } = await ask('annotation.reply', { articleId, id, text: 'The upper' })
  const replyId = annotation.replies[1]?.id ?? ''
  await ask('annotation.changeReply', { articleId, id, replyId, text: 'The lower' })
  await ask('annotation.changeReply', { articleId, id, replyId: annotation.replies[0]?.id ?? '', text: null })
  expect((await list(articleId))[0]?.annotation.replies.map(({ text, creator }) => [text, creator])).toEqual([
    ['The lower', 'Ana']
  ])
  const unknown = ask('annotation.changeReply', { articleId, id, replyId: 'none', text: 'x' })
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
})

test('a relation joins passages of two documents and is shown at both ends', async () => {
  const { ask, bring, mark } = await annotationsOver()
  const one = await bring(first)
  const other = await bring(`Another view\n\nThe wall was paid for by the crown alone.\n`, 'crown.txt')
  const from = { articleId: one, annotationId: await mark(one, 'The council paid twice') }
  const to = { articleId: other, annotationId: await mark(other, 'paid for by the crown alone') }
  await ask('annotation.relate', { kind: 'contradicts', from, to })
  const atOne = await ask('annotation.relations', { articleId: one })
  expect(atOne).toMatchObject([
    { relation: { kind: 'contradicts', from, to }, to: { quote: 'paid for by the crown alone' } }
  ])
  expect(await ask('annotation.relations', { articleId: other })).toEqual(atOne)
  await expect(ask('annotation.relate', { kind: 'contradicts', from, to })).rejects.toMatchObject({
    code: 'relation-exists'
  })
  await expect(ask('annotation.relate', { kind: 'repeats', from, to: from })).rejects.toMatchObject({
    code: 'bad-input'
  })
  await ask('annotation.remove', { articleId: other, ids: [to.annotationId] })
  expect(await ask('annotation.relations', { articleId: one })).toEqual([])
  await ask('project.undo', {})
  expect(await ask('annotation.relations', { articleId: one })).toEqual(atOne)
  await ask('annotation.unrelate', { ids: [atOne[0]?.relation.id ?? ''] })
  expect(await ask('annotation.relations', { articleId: one })).toEqual([])
})

test('what is merged keeps its relations, but none with itself', async () => {
  const { ask, bring, mark } = await annotationsOver()
  const articleId = await bring(first)
  const [a, b, c] = [
    { articleId, annotationId: await mark(articleId, 'The dam') },
    { articleId, annotationId: await mark(articleId, 'in the autumn') },
    { articleId, annotationId: await mark(articleId, 'the village') }
  ]
  await ask('annotation.relate', { kind: 'explains', from: a, to: b })
  await ask('annotation.relate', { kind: 'supports', from: b, to: c })
  await ask('annotation.merge', { articleId, ids: [a.annotationId, b.annotationId] })
  const left = await ask('annotation.relations', { articleId })
  expect(left.map(({ relation }) => [relation.kind, relation.from, relation.to])).toEqual([['supports', a, c]])
})

test('marks and parts of marks hold whole characters, however many code points one has', async () => {
  const { ask, bring, list } = await annotationsOver()
  const family = '👩‍👩‍👧‍👦'
  const text = `A lake above the town\n\nThe crew ${family} met at the cafe\u0301 on the quay, as they had done before.\n`
  const articleId = await bring(text)
  const canonical = (await ask('article.get', { id: articleId })).text
  const [inFamily, inAccent] = [canonical.indexOf(family) + 3, canonical.indexOf('\u0301')]
  const create = async (start: number, end: number) =>
    (await ask('annotation.create', { articleId, start, end, meaning: 'claim' })).annotation
  expect((await create(inFamily, inFamily + 2)).target.quote.exact).toBe(family)
  expect((await create(inAccent - 4, inAccent)).target.quote.exact).toBe('cafe\u0301')
  expect((await create(inAccent, inAccent + 4)).target.quote.exact).toBe('e\u0301 on')
  const { id } = await create(canonical.indexOf('The crew'), inFamily)
  await ask('annotation.split', { articleId, id, at: inFamily })
  expect((await list(articleId)).slice(-2).map(({ annotation }) => annotation.target.quote.exact)).toEqual([
    'The crew',
    family
  ])
})
