import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsOf } from '#domain/annotation/code-points'
import { describePassage } from '#domain/annotation/describe'

const text =
  'The river rose in March. Farmers along the lower valley lost two harvests and moved away. Nobody counted them.'

test('a passage is described with at least 32 characters of context in whole words', () => {
  const start = text.indexOf('lost two harvests')
  expect(describePassage(text, start, start + 17, [])).toEqual({
    blockId: null,
    quote: {
      type: 'TextQuoteSelector',
      exact: 'lost two harvests',
      prefix: ' Farmers along the lower valley ',
      suffix: ' and moved away. Nobody counted '
    },
    position: { type: 'TextPositionSelector', start, end: start + 17 }
  })
})

test('a passage at the very start or end has as much context as there is', () => {
  expect(describePassage('all of it', 0, 9, []).quote).toMatchObject({ exact: 'all of it', prefix: '', suffix: '' })
})

test('positions count code points, as the W3C has it, not UTF-16 units', () => {
  const start = '🌊🌊 flood'.indexOf('flood')
  expect(describePassage('🌊🌊 flood', start, start + 5, []).position).toMatchObject({ start: 3, end: 8 })
})

test('the block is the one in which the passage begins', () => {
  const blocks = [
    { id: 'b1', kind: 'paragraph' as const, start: 0, end: 24, text: text.slice(0, 24) },
    { id: 'b2', kind: 'paragraph' as const, start: 25, end: 89, text: text.slice(25, 89) }
  ]
  expect([describePassage(text, 25, 40, blocks).blockId, describePassage(text, 24, 25, blocks).blockId]).toEqual([
    'b2',
    null
  ])
})

test('a context without spaces never ends within a surrogate pair', () => {
  const dense = '🌊'.repeat(200)
  const { quote } = describePassage(dense, 200, 202, [])
  expect([quote.prefix, quote.suffix].every((context) => !/\p{Cs}/u.test(context) && context.length >= 32)).toBe(true)
})

test('code points and units lead to each other and back, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (any, point) => {
      const points = codePointsOf(any)
      const clamped = Math.min(point, [...any].length)
      expect(points.toUnit(point)).toBe([...any].slice(0, clamped).join('').length)
      expect(points.fromUnit(points.toUnit(point))).toBe(clamped)
    })
  )
})
