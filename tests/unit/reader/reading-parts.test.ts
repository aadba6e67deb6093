import { expect, test } from 'vitest'
import type { Block, BlockKind } from '#contract/article'
import { bodyItems } from '../../../renderer/features/reader/body-items.ts'
import { findText } from '../../../renderer/features/reader/find-text.ts'
import { headingAt, outline } from '../../../renderer/features/reader/outline.ts'
import { readingMinutes } from '../../../renderer/features/reader/reading-time.ts'
import { nextSentence, resizeBySentence, sentencesOf } from '../../../renderer/features/reader/sentences.ts'
import { tableCells } from '../../../renderer/features/reader/table-cells.ts'

function blocksOf(...parts: readonly [BlockKind, string, Partial<Block>?][]): Block[] {
  let at = 0
  return parts.map(([kind, text, more], i) => {
    const block = { id: `b${i + 1}`, kind, text, start: at, end: at + text.length, ...more }
    at = block.end + 2
    return block
  })
}

test('the body leaves out what the head shows, folds furniture in its place, and gathers lists', () => {
  const blocks = blocksOf(
    ['title', 'Grain'],
    ['byline', 'By the Centre'],
    ['paragraph', 'One.'],
    ['furniture', 'Share'],
    ['furniture', '12 views'],
    ['list-item', 'a', { ordered: true }],
    ['list-item', 'b', { ordered: true }],
    ['list-item', 'c'],
    ['reference', 'Ledger (2022).'],
    ['reference', 'Monitor (2023).']
  )
  const shape = bodyItems(blocks).map((item) => [item.kind, 'blocks' in item ? item.blocks.length : 1])
  expect(shape).toEqual([
    ['block', 1],
    ['folded', 2],
    ['list', 2],
    ['list', 1],
    ['references', 2]
  ])
})

test('the outline nests by level, begins at the left and never skips a step', () => {
  const blocks = blocksOf(
    ['heading', 'First', { level: 2 }],
    ['heading', 'Deep', { level: 4 }],
    ['heading', 'Less\n deep', { level: 3 }],
    ['heading', 'Second', { level: 2 }]
  )
  const entries = outline(blocks)
  expect(entries.map((entry) => [entry.text, entry.depth])).toEqual([
    ['First', 0],
    ['Deep', 1],
    ['Less deep', 1],
    ['Second', 0]
  ])
  expect(headingAt(entries, (blocks[1]?.start ?? 0) + 1)?.text).toBe('Deep')
  expect(headingAt(outline([]), 5)).toBeNull()
})

test('words are found without regard to case, accents and line ends, at their places in the text', () => {
  const blocks = blocksOf(['paragraph', 'Pan de México.'], ['paragraph', 'En MEXICO\nel pan y el Pan'])
  expect(findText(blocks, 'méxico')).toEqual([
    { start: 7, end: 13 },
    { start: 19, end: 25 }
  ])
  expect(findText(blocks, 'mexico el')).toEqual([{ start: 19, end: 28 }])
  expect(findText(blocks, '  ')).toEqual([])
})

test('sentences are ranges of the text, and a selection grows and shrinks by them', () => {
  const block: Block = { id: 'b1', kind: 'paragraph', start: 10, end: 41, text: 'Prices rose. Who pays? Nobody. ' }
  const sentences = sentencesOf(block, 'en')
  expect(sentences).toEqual([
    { start: 10, end: 22 },
    { start: 23, end: 32 },
    { start: 33, end: 40 }
  ])
  const grown = resizeBySentence(sentences, { start: 10, end: 22 }, 'grow')
  expect(grown).toEqual({ start: 10, end: 32 })
  expect(resizeBySentence(sentences, grown, 'shrink')).toEqual({ start: 10, end: 22 })
  expect(resizeBySentence(sentences, { start: 10, end: 26 }, 'grow')).toEqual({ start: 10, end: 32 })
  expect(nextSentence(sentences, { start: 33, end: 40 })).toBeNull()
})

test('a table keeps the place of every cell, with tabs or with bars', () => {
  const bars: Block = { id: 'b1', kind: 'table', start: 5, end: 45, text: '| Year | Bans |\n|---|---|\n| 2022 | 19 |' }
  const text = `.....${bars.text}`
  const cells = (block: Block) => tableCells(block).map((row) => row.map((cell) => text.slice(cell.start, cell.end)))
  expect(cells(bars)).toEqual([
    ['Year', 'Bans'],
    ['2022', '19']
  ])
  const tabs: Block = { id: 'b2', kind: 'table', start: 0, end: 9, text: 'a\tb\n\td' }
  expect(tableCells(tabs)).toEqual([
    [
      { start: 0, end: 1 },
      { start: 2, end: 3 }
    ],
    [
      { start: 4, end: 4 },
      { start: 5, end: 6 }
    ]
  ])
})

test('reading takes whole minutes, at least one, and references are not read', () => {
  const blocks = blocksOf(['paragraph', 'word '.repeat(476)], ['reference', 'word '.repeat(2000)])
  expect([readingMinutes(blocks), readingMinutes([])]).toEqual([2, 1])
})
