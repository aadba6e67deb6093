import { expect, test } from 'vitest'
import type { AnnotationView } from '#contract/annotation'
import { withChanged } from '../../../renderer/bridge/refresh-lists.ts'

test('a list takes what changed, what is new in its place, and leaves out what is gone', () => {
  const before = [view('a'), view('c'), view('d')]
  const after = withChanged(before, ['b', 'c', 'd', 'the article'], [view('b'), view('c', 'written since')], idOf)
  expect(after).toEqual([view('a'), view('b'), view('c', 'written since')])
})

test('what did not change stays the very same, so that nothing is drawn again for it', () => {
  const before = [view('a'), view('b')]
  expect(withChanged(before, ['b'], [view('b', 'new')], idOf)[0]).toBe(before[0])
})

const idOf = ({ annotation }: AnnotationView) => annotation.id

function view(id: string, comment = ''): AnnotationView {
  const target = {
    articleId: 'A',
    scope: 'passage' as const,
    textHash: 'h',
    blockId: null,
    quote: { type: 'TextQuoteSelector' as const, exact: 'words', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector' as const, start: 0, end: 5 }
  }
  const made = { creator: 'Ana', created: '2025-01-01T00:00:00.000Z', modified: '2025-01-01T00:00:00.000Z' }
  const rest = { standing: null, earlier: [], replies: [], origin: null, ...made }
  return {
    annotation: { id, kind: 'highlight', meaning: 'claim', comment, tags: [], target, ...rest },
    anchor: { state: 'exact', start: 0, end: 5, score: 1 },
    words: null
  }
}
