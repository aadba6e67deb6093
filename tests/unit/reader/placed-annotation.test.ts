import { expect, test } from 'vitest'
import type { Block } from '#contract/article'
import { annotationsByBlock, type PlacedAnnotation } from '../../../renderer/features/reader/placed-annotation.ts'

function block(id: string, start: number, end: number): Block {
  return { id, kind: 'paragraph', start, end, text: 'x'.repeat(end - start) }
}

function annotation(id: string, start: number, end: number): PlacedAnnotation {
  return { id, meaning: 'claim', kind: 'highlight', scope: 'passage', state: 'exact', start, end }
}

test('an annotation goes to every block it touches, and one that only borders a block does not', () => {
  const blocks = [block('b1', 0, 10), block('b2', 12, 20), block('b3', 22, 30)]
  const byBlock = annotationsByBlock(blocks, [annotation('across', 8, 25), annotation('first', 0, 10)])
  const ids = [...byBlock].map(([id, list]) => [id, ...list.map((one) => one.id)])
  expect(ids).toEqual([
    ['b1', 'first', 'across'],
    ['b2', 'across'],
    ['b3', 'across']
  ])
})

test('five thousand annotations over two thousand blocks are each found once', () => {
  const blocks = Array.from({ length: 2000 }, (_, i) => block(`b${i}`, i * 100, i * 100 + 98))
  const annotations = Array.from({ length: 5000 }, (_, i) => annotation(`a${i}`, i * 40 + 1, i * 40 + 9))
  const lists = [...annotationsByBlock(blocks, annotations).values()].flat()
  expect(new Set(lists).size).toBe(5000)
})
