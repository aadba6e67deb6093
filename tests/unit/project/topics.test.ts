import { expect, test } from 'vitest'
import { touchedBy } from '../../../main/features/project/topics.ts'

const edit = (path: string, after: { readonly id: string }) => touchedBy({ path, id: after.id, before: null, after })

test('a mark touches its text, and a capture the reference that it is a copy of', () => {
  expect(edit('articles/A1/annotations.json', { id: 'n1' })).toEqual(['n1', 'A1'])
  expect(edit('archive/annotations/C1.json', { id: 'n2' })).toEqual(['n2', 'capture:C1'])
  expect(edit('archive/captures/2025-06.json', { id: 'C1', ...{ referenceId: 'R1' } })).toEqual(['C1', 'R1'])
  expect(edit('archive/captures/2025-06.json', { id: 'C2', ...{ referenceId: null } })).toEqual(['C2'])
})

test('the hundreds of parts of a page touch its capture alone', () => {
  expect(edit('archive/parts/C1.json', { id: 'part 7' })).toEqual(['C1'])
})
