import { expect, test } from 'vitest'
import type { Citation, CitationItem, LinkState } from '#contract/article'
import {
  citationParts,
  citationsByReference,
  partState,
  partTarget
} from '../../../renderer/features/reader/citation-parts.ts'

function item(text: string, referenceId: string | null, state: LinkState, candidates: string[] = []): CitationItem {
  return { text, names: [], year: null, suffix: null, locator: null, referenceId, state, candidates }
}

const two: Citation = {
  id: 'c1',
  start: 100,
  end: 138,
  text: '(Morning Ledger, 2022; AgriAgency, 2023)',
  form: 'parenthetical',
  items: [item('Morning Ledger, 2022', 'r1', 'resolved'), item('AgriAgency, 2023', null, 'missing')]
}

test('each source in one bracket is a link of its own, with its own state', () => {
  expect(citationParts(two).map((part) => [part.start, part.end, partState(part), partTarget(part)])).toEqual([
    [101, 121, 'resolved', 'r1'],
    [123, 139, 'missing', null]
  ])
})

test('a single source is a link with its bracket', () => {
  const one = { ...two, items: two.items.slice(0, 1) }
  expect(citationParts(one).map((part) => [part.start, part.end])).toEqual([[100, 138]])
})

test('items whose words are not in the citation make one link in the worst of their states', () => {
  const range = { ...two, text: '[3–5]', items: [item('3', 'r3', 'resolved'), item('4', null, 'ambiguous', ['r9'])] }
  expect(citationParts(range).map((part) => [part.start, part.end, partState(part), partTarget(part)])).toEqual([
    [100, 138, 'ambiguous', 'r3']
  ])
})

test('a reference knows the citations that lead to it, each once', () => {
  const again = { ...two, id: 'c2', items: [item('a', 'r1', 'resolved'), item('b', 'r1', 'resolved')] }
  const ids = [...citationsByReference([two, again])].map(([id, list]) => [id, ...list.map((c) => c.id)])
  expect(ids).toEqual([['r1', 'c1', 'c2']])
})
