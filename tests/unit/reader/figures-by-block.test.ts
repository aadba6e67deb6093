import { expect, test } from 'vitest'
import type { Block, BlockKind } from '#contract/article'
import type { Figure } from '#contract/figure'
import { figuresByBlock } from '../../../renderer/features/reader/figures-by-block.ts'

/** Blocks of ten characters each, two apart: at 0, 12, 24, … */
function blocks(...kinds: readonly BlockKind[]): Block[] {
  return kinds.map((kind, index) => ({
    id: `b${index}`,
    kind,
    start: index * 12,
    end: index * 12 + 10,
    text: 'ten of them'
  }))
}

function figure(id: string, at: number, caption: number | null = null): Figure {
  const place = caption === null ? null : { start: caption, end: caption + 10 }
  return { id, at, caption: place, alt: '', source: null, picture: { kind: 'missing', why: 'not-reached' } }
}

/** For each block that has any: figures before it, the one it is the caption of, figures after it. */
function drawn(of: readonly Block[], ...figures: readonly Figure[]) {
  const found = [...figuresByBlock(of, figures)]
  return Object.fromEntries(
    found.map(([id, { before, captioned, after }]) => [
      id,
      [before.map((one) => one.id), captioned?.id ?? null, after.map((one) => one.id)]
    ])
  )
}

test('a figure stands after the block before it, and several in their order', () => {
  expect(drawn(blocks('paragraph', 'paragraph'), figure('f1', 10), figure('f2', 10))).toEqual({
    b0: [[], null, ['f1', 'f2']]
  })
})

test('a figure above all of the body stands before its first block', () => {
  expect(drawn(blocks('title', 'byline', 'paragraph'), figure('f1', 10), figure('f2', 0))).toEqual({
    b2: [['f1', 'f2'], null, []]
  })
})

test('a captioned figure stands above its caption', () => {
  expect(drawn(blocks('paragraph', 'caption', 'paragraph'), figure('f1', 10, 12))).toEqual({ b1: [[], 'f1', []] })
})

test('a figure whose caption was folded away, or has a picture already, stands where it stood', () => {
  expect(drawn(blocks('paragraph', 'furniture', 'paragraph'), figure('f1', 10, 12))).toEqual({ b0: [[], null, ['f1']] })
  expect(drawn(blocks('paragraph', 'caption'), figure('f1', 10, 12), figure('f2', 10, 12))).toEqual({
    b0: [[], null, ['f2']],
    b1: [[], 'f1', []]
  })
})

test('a text without a body shows no figure', () => {
  expect(drawn(blocks('title', 'furniture'), figure('f1', 10))).toEqual({})
})
