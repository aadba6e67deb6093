import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Csl } from '#contract/reference'
import { citationKey } from '#domain/library/citation-key'

const by = (author: Csl['author'], year?: number): Csl => ({
  type: 'webpage',
  author,
  issued: year === undefined ? undefined : { 'date-parts': [[year]] }
})

test.each([
  [by([{ literal: 'The Harbour Post' }], 2025), 'harbourpost2025'],
  [by([{ family: 'Núñez-Øst', given: 'A.' }], 2019), 'nunezost2019'],
  [by([{ family: 'de la Cruz' }]), 'delacruznd'],
  [{ type: 'report', title: 'On the Tides of 1953' } satisfies Csl, 'tidesnd'],
  [{ type: 'webpage', title: '東京' } satisfies Csl, 'sourcend']
])('a key is the first author’s name and the year: %j is %s', (csl, key) => {
  expect(citationKey(csl, new Set())).toBe(key)
})

test('records of one name and year are told apart by letters that never run out', () => {
  const taken = new Set<string>()
  for (let n = 0; n < 30; n++) taken.add(citationKey(by([{ family: 'Lee' }], 2020), taken))
  expect([...taken].slice(0, 3)).toEqual(['lee2020', 'lee2020a', 'lee2020b'])
  expect([...taken].slice(-3)).toEqual(['lee2020aa', 'lee2020ab', 'lee2020ac'])
})

test('whatever a record holds, its key is one that Pandoc reads and nobody has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.integer({ min: -400, max: 3000 })), (literal, year) => {
      const csl = by([{ literal }], year ?? undefined)
      const first = citationKey(csl, new Set())
      expect(first).toMatch(/^[a-z0-9][a-z0-9-]*$/)
      expect(citationKey(csl, new Set([first]))).not.toBe(first)
    })
  )
})
