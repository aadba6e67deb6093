import { expect, test } from 'vitest'
import { areaAttributes, isAttributes, isQuotation, quoteAttributes, quoteLink } from '#domain/briefing/span'

const link = { annotationId: '01M8A2PGR314ZWTWRXQPQZX54B', articleId: '01JY691XM0AV89NZGDDH7CFXEM' }

test('a span that points at an area leads back to it, and is nobody’s words', () => {
  const [area, quote] = [areaAttributes(link), quoteAttributes(link)]
  expect([isAttributes(area), quoteLink(area), isQuotation(area)]).toEqual([true, link, false])
  expect([isAttributes(quote), quoteLink(quote), isQuotation(quote)]).toEqual([true, link, true])
  expect(quoteLink('.areas annotation="a" article="b"')).toBeNull()
})
