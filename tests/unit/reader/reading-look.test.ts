import { expect, test } from 'vitest'
import { usualPreferences } from '#contract/preferences'
import { isUsual, lookStyle, nextMeasure, nextSize } from '../../../renderer/features/reader/reading-look.ts'

const usual = usualPreferences.reading

test('text grows and shrinks by the sizes there are, and ends with the last', () => {
  expect([nextSize(18, 1), nextSize(18, -1), nextSize(28, 1), nextSize(15, -1)]).toEqual([20, 16, null, null])
})

test('lines grow longer and shorter by the measures there are, and end with the last', () => {
  expect([nextMeasure(75, 1), nextMeasure(75, -1), nextMeasure(90, 1), nextMeasure(55, -1)]).toEqual([
    90,
    65,
    null,
    null
  ])
})

test('a measure is told in widths of the chosen face, and the size as a share of the usual one', () => {
  expect(lookStyle(usual)).toEqual({ '--measure': '68ch', '--reading-scale': 1 })
  expect(lookStyle({ ...usual, measure: 55, size: 28, face: 'sans' })).toEqual({
    '--measure': '42ch',
    '--reading-scale': 28 / 18
  })
})

test('only the look that every text has at first is the usual one', () => {
  expect(isUsual({ ...usual })).toBe(true)
  const others = [{ measure: 65 }, { size: 20 }, { spacing: 'tight' }, { face: 'sans' }] as const
  expect(others.map((change) => isUsual({ ...usual, ...change }))).toEqual([false, false, false, false])
})
