import { describe, expect, test } from 'vitest'
import type { Csl, ReferenceRow } from '#contract/reference'
import { keptColumns, visibleRows } from '../../../renderer/features/library/columns.ts'
import { dateFromText, dateText, textFields, withVariable } from '../../../renderer/features/library/csl-fields.ts'

const row = (id: string, csl: Partial<Csl>): ReferenceRow => ({
  reference: {
    id,
    key: id,
    csl: { type: 'article-newspaper', ...csl },
    raw: null,
    confidence: {},
    tags: [],
    note: '',
    articleIds: [],
    addedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z'
  },
  archive: 'none',
  captureId: null
})

const ids = (rows: readonly ReferenceRow[]) => rows.map(({ reference }) => reference.id)

const rows = [
  row('a', { title: 'Zürich votes', author: [{ literal: 'Ábaco' }], issued: { 'date-parts': [[2021]] } }),
  row('b', { title: 'Apple harvest', author: [{ family: 'Young', given: 'Li' }], issued: { 'date-parts': [[2024]] } }),
  row('c', { title: 'Harvest of salt' })
]

describe('the library table', () => {
  test('sorts by a column in the order of the language, rows without a value last either way', () => {
    expect(ids(visibleRows(rows, '', { column: 'author', isDescending: false }, 'en'))).toEqual(['a', 'b', 'c'])
    expect(ids(visibleRows(rows, '', { column: 'author', isDescending: true }, 'en'))).toEqual(['b', 'a', 'c'])
  })

  test('filters by every typed word, wherever it stands, without case and accents', () => {
    const sort = { column: 'title', isDescending: false } as const
    expect(ids(visibleRows(rows, 'harvest 2024', sort, 'en'))).toEqual(['b'])
    expect(ids(visibleRows(rows, 'zurich abaco', sort, 'en'))).toEqual(['a'])
  })

  test('shows all columns until some are chosen, and never hides the title', () => {
    expect(keptColumns(undefined)).toContain('cited')
    expect(keptColumns(['year'])).toEqual(['title', 'year'])
  })
})

describe('the record form', () => {
  test('reads and writes dates as exactly as they are known, and keeps others in words', () => {
    expect(dateFromText('2025-3-9')).toEqual({ 'date-parts': [[2025, 3, 9]] })
    expect(dateText(dateFromText('2025-3-9'))).toBe('2025-03-09')
    expect(dateFromText('spring 2025')).toEqual({ literal: 'spring 2025' })
    expect(dateFromText('  ')).toBeUndefined()
  })

  test('takes a variable out of the record when its field is emptied', () => {
    expect(withVariable({ type: 'book', title: 'Salt' }, 'title', '')).toEqual({ type: 'book' })
  })

  test('shows the fields of a type, and every other text that the record holds', () => {
    const fields = textFields({ type: 'report', archive_location: 'Box 4' })
    expect(fields).toEqual(expect.arrayContaining(['publisher', 'number', 'archive_location']))
    expect(fields).not.toContain('type')
  })
})
