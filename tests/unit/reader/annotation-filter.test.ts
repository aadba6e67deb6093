import { expect, test } from 'vitest'
import type { Anchor, AnnotationView, Meaning } from '#contract/annotation'
import { inTextOrder } from '#domain/annotation/text-order'
import {
  countByMeaning,
  everything,
  filterAnnotations,
  tagsByUse
} from '../../../renderer/features/annotation/annotation-filter.ts'
import { parseTags, tagsText } from '../../../renderer/features/annotation/tags.ts'

function view(
  id: string,
  meaning: Meaning,
  exact: string,
  more: { tags?: string[]; anchor?: Anchor } = {}
): AnnotationView {
  const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }
  const position = { type: 'TextPositionSelector' as const, start: 0, end: exact.length }
  const target = { articleId: 'a', scope: 'passage' as const, textHash: '', blockId: null, quote, position }
  const kept = { standing: null, earlier: [], replies: [], origin: null }
  const written = { ...kept, comment: '', tags: more.tags ?? [], creator: '', created: id, modified: id }
  const anchor = more.anchor ?? { state: 'exact', start: 0, end: exact.length, score: 1 }
  return { annotation: { id, kind: 'highlight', meaning, target, ...written }, anchor, words: null }
}

const views = [
  view('1', 'claim', 'México compró trigo', { tags: ['trade'] }),
  view('2', 'gap', 'nobody knows', { tags: ['trade', 'mills'] }),
  view('3', 'claim', 'prices fell')
]
const ids = (list: readonly AnnotationView[]) => list.map(({ annotation }) => annotation.id)

test('meanings are alternatives, tags must all be there, and all filters count together', () => {
  expect(ids(filterAnnotations(views, everything))).toEqual(['1', '2', '3'])
  expect(ids(filterAnnotations(views, { ...everything, meanings: new Set(['claim', 'gap'] as const) }))).toEqual([
    '1',
    '2',
    '3'
  ])
  expect(ids(filterAnnotations(views, { ...everything, tags: new Set(['trade', 'mills']) }))).toEqual(['2'])
  expect(
    ids(
      filterAnnotations(views, {
        meanings: new Set(['claim'] as const),
        tags: new Set(['trade']),
        states: new Set(),
        authors: new Set(),
        words: 'mexico'
      })
    )
  ).toEqual(['1'])
  expect(ids(filterAnnotations(views, { ...everything, words: 'mills' }))).toEqual(['2'])
})

test('cards stand in the order of the text, orphans last in the order they were made', () => {
  const at = (start: number): Anchor => ({ state: 'exact', start, end: start + 1, score: 1 })
  const lost: Anchor = { state: 'orphaned', score: 0 }
  const list = [
    view('d', 'claim', 'x', { anchor: lost }),
    view('c', 'claim', 'x', { anchor: at(50) }),
    view('b', 'claim', 'x', { anchor: lost }),
    view('a', 'claim', 'x', { anchor: at(9) })
  ]
  expect(ids(inTextOrder(list))).toEqual(['a', 'c', 'b', 'd'])
})

test('areas stand where their page begins, behind its words and from the top of the page', () => {
  const at: Anchor = { state: 'exact', start: 40, end: 41, score: 1, page: 2 }
  const area = (id: string, top: number): AnnotationView => {
    const plain = view(id, 'figure', '', { anchor: at })
    const drawn = { on: 'page' as const, page: 2, label: null, sheet: null, file: null, pageText: null }
    const rectangle: [number, number, number, number] = [0, top - 10, 10, top]
    const target = { ...plain.annotation.target, scope: 'area' as const, area: { ...drawn, rectangle } }
    return { ...plain, annotation: { ...plain.annotation, kind: 'area', target } }
  }
  const words = view('words', 'claim', 'x', { anchor: { state: 'exact', start: 40, end: 60, score: 1 } })
  expect(ids(inTextOrder([area('low', 100), area('high', 700), words]))).toEqual(['words', 'high', 'low'])
})

test('counts and tags tell what there is, the most used tag first', () => {
  expect([...countByMeaning(views)]).toEqual([
    ['claim', 2],
    ['gap', 1]
  ])
  expect(tagsByUse(views)).toEqual(['trade', 'mills'])
})

test('typed tags lose signs, doubles and stray spaces', () => {
  expect(parseTags(' #trade, mills;;  two   words ,trade')).toEqual(['trade', 'mills', 'two words'])
  expect(parseTags(tagsText(['a', 'b c']))).toEqual(['a', 'b c'])
})
