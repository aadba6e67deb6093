import { expect, test } from 'vitest'
import { readDateLine, readHistoryLine } from '#domain/article/head-lines'
import { readPublicationDate } from '#domain/article/publication-date'

const readAt = '2026-01-15T12:00:00Z'

test('relative dates are counted back, no more exactly than they are said, and marked approximate', () => {
  const value = (words: string, language: string) => readPublicationDate(words, language, readAt)
  expect(value('26 days ago', 'en')).toEqual({ value: '2025-12-20', approximate: true, raw: '26 days ago' })
  expect(value('3 months ago', 'en')).toMatchObject({ value: '2025-10', approximate: true })
  expect(value('hace 2 semanas', 'es')).toMatchObject({ value: '2026-01-01', approximate: true })
  expect(value('vor einem Jahr', 'de')).toMatchObject({ value: '2025', approximate: true })
  expect(value('yesterday', 'en')).toMatchObject({ value: '2026-01-14', approximate: true })
})

test('dates in the usual languages are read to the day or the month', () => {
  const value = (words: string, language: string) => readPublicationDate(words, language, readAt)?.value
  expect(value('Published 3 May 2022', 'en')).toBe('2022-05-03')
  expect(value('20 de junio de 2022', 'es')).toBe('2022-06-20')
  expect(value('4. Februar 2024', 'de')).toBe('2024-02-04')
  expect(value('12 de maio de 2021', 'pt')).toBe('2021-05-12')
  expect(value('2025-01-22T08:00:00Z', 'en')).toBe('2025-01-22')
  expect(value('March 2020', 'en')).toBe('2020-03')
  expect(value('no date here', 'en')).toBeUndefined()
})

test('a category beside a relative date is read with it', () => {
  expect(readDateLine('26 days ago - politics-and-society', 'en', readAt)?.category).toBe('politics-and-society')
  expect(readDateLine('hace 3 días - economía', 'es', readAt)?.category).toBe('economía')
})

test('the month of acceptance stands in for a date of publication', () => {
  expect(readHistoryLine('Received 3 May 2022; accepted 1 October 2022', 'en', readAt)).toMatchObject({
    value: '2022-10',
    approximate: true
  })
})
