import { expect, test } from 'vitest'
import type { Capture } from '#contract/archive'
import type { ArticleReference } from '#contract/article'
import type { ReferenceRow } from '#contract/reference'
import {
  cslDateText,
  publicationDateText,
  referenceAuthors,
  referenceTitle
} from '../../../renderer/features/reader/reference-line.ts'
import { referenceStatus } from '../../../renderer/features/reader/reference-status.ts'

const reference: ArticleReference = {
  id: 'r1',
  start: 0,
  end: 9,
  raw: 'Monitor.',
  label: null,
  csl: { type: 'report', URL: 'http://monitor.example/' },
  confidence: {},
  libraryId: 'L1'
}

function row(archive: ReferenceRow['archive'], captureId: string | null, url: string | undefined): ReferenceRow {
  const written = {
    key: 'm',
    raw: null,
    confidence: null,
    tags: [],
    note: '',
    articleIds: [],
    addedAt: '',
    changedAt: ''
  }
  const record = { id: 'L1', csl: { type: 'report', ...(url === undefined ? {} : { URL: url }) }, ...written }
  // The record holds more than a status looks at; what it looks at is all here.
  return { reference: record as unknown as ReferenceRow['reference'], archive, captureId }
}

test('authors are named shortly, and an outlet stands in for a missing author', () => {
  const names = [{ family: 'Silva' }, { 'non-dropping-particle': 'de', family: 'Lee' }, { literal: 'AgriAgency' }]
  expect(referenceAuthors({ type: 'report', author: names })).toBe('Silva, de Lee, AgriAgency')
  expect(referenceAuthors({ type: 'report', author: [...names, { family: 'Tran' }] })).toBe('Silva et al.')
  expect(referenceAuthors({ type: 'webpage', 'container-title': 'Daily Tribune' })).toBe('Daily Tribune')
})

test('a reference without a title is known by the beginning of its raw string', () => {
  expect(referenceTitle({ type: 'report', title: ' Bans ' }, 'raw')).toBe('Bans')
  expect(referenceTitle({ type: 'report' }, 'x'.repeat(200))).toHaveLength(120)
})

test('dates are told as far as they are known, the day before the month in English too', () => {
  expect(cslDateText({ 'date-parts': [[2022, 11, 3]] }, 'en')).toBe('3 Nov 2022')
  expect(cslDateText({ 'date-parts': [[2022]] }, 'es')).toBe('2022')
  expect(cslDateText({ literal: 'n.d.' }, 'en')).toBe('n.d.')
  expect(publicationDateText('2022-11', 'en')).toBe('Nov 2022')
  expect(publicationDateText('0987-01-02', 'en')).toBe('2 Jan 987')
})

test('only a captured source has a copy to open, and only one with an address can be fetched', () => {
  const captures = new Map([['c1', { capturedAt: '2026-11-12', verified: { at: '', ok: true } } as unknown as Capture]]) // as above
  const status = (of: ReferenceRow) => referenceStatus(reference, new Map([['L1', of]]), captures)
  expect(status(row('captured', 'c1', 'http://monitor.example/'))).toEqual({
    state: 'captured',
    captureId: 'c1',
    capturedAt: '2026-11-12',
    isVerified: true,
    failed: null,
    libraryId: 'L1'
  })
  expect(status(row('failed', 'c1', undefined))).toEqual({
    state: 'failed',
    captureId: null,
    capturedAt: null,
    isVerified: false,
    failed: captures.get('c1'),
    libraryId: null
  })
})
