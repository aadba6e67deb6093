import { expect, test } from 'vitest'
import type { Csl, LibraryReference } from '#contract/reference'
import { toRis } from '#domain/library/ris'

function record(csl: Csl, more: Partial<LibraryReference> = {}): LibraryReference {
  const fixed = {
    id: '1',
    key: 'k',
    raw: null,
    confidence: {},
    tags: [],
    note: '',
    articleIds: [],
    addedAt: '',
    changedAt: ''
  }
  return { ...fixed, csl, ...more }
}

test('a news item keeps its outlet, its day and its address', () => {
  const csl: Csl = {
    type: 'article-newspaper',
    title: 'Ferry prices rise',
    author: [{ literal: 'Harbour Post' }],
    'container-title': 'Harbour Post',
    issued: { 'date-parts': [[2025, 8, 8]] },
    URL: 'https://harbour.example/ferry'
  }
  expect(toRis([record(csl)]).split('\r\n')).toEqual([
    'TY  - NEWS',
    'ID  - k',
    'AU  - Harbour Post',
    'PY  - 2025',
    'DA  - 2025/08/08/',
    'TI  - Ferry prices rise',
    'T2  - Harbour Post',
    'UR  - https://harbour.example/ferry',
    'ER  - ',
    '',
    ''
  ])
})

test('a news item whose author is its outlet has the outlet in its place', () => {
  const csl: Csl = { type: 'article-newspaper', title: 'Fares', author: [{ literal: 'Harbour Post' }] }
  expect(toRis([record(csl)])).toContain('AU  - Harbour Post\r\nT2  - Harbour Post\r\n')
})

test('what RIS has no tag for goes into a note, and line ends cannot make new tags', () => {
  const csl: Csl = { type: 'odd', title: 'A\nER  - B', page: '3–9', custom: { a: 1 }, issued: { literal: 'spring' } }
  const lines = toRis([record(csl, { note: 'mine', tags: ['sea'] })]).split('\r\n')
  expect(lines).toEqual([
    'TY  - GEN',
    'ID  - k',
    'DA  - ///spring',
    'SP  - 3',
    'EP  - 9',
    'TI  - A ER  - B',
    'N1  - custom: {"a":1}',
    'N1  - mine',
    'KW  - sea',
    'ER  - ',
    '',
    ''
  ])
})

test('every record is there, bare as it may be', () => {
  const many = Array.from({ length: 50 }, (_, n) => record({ type: n % 2 === 0 ? 'webpage' : '' }))
  expect(toRis(many).match(/^TY {2}- /gm)).toHaveLength(50)
})
