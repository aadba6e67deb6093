import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, test, vi } from 'vitest'
import { parseCitation } from '#domain/briefing/citation'
import { parseMarkdown, serialiseMarkdown } from '#domain/briefing/note-markdown'
import { citationsOf } from '#domain/briefing/note-tree'
import { quoteAttributes, quoteLink } from '#domain/briefing/span'

vi.setConfig({ testTimeout: 60_000 }) // hundreds of random notes, on machines of any speed

const again = (markdown: string) => serialiseMarkdown(parseMarkdown(markdown))
const sources = (tree: Root) => citationsOf(tree).map(({ source }) => source)
const cited = (tree: Root) => citationsOf(tree).map(({ source }) => parseCitation(source))

test('citations are found wherever words stand, and nowhere else', () => {
  const markdown = `# On @lee2020

See [see @a, p. 4; -@b] and -@c, not a@b.example nor \\@d nor \`@e\`.

> [It **was** so [@f].]{.quote annotation="1" article="2"} [@g]

| a | b |
|---|---|
| [@h] | x |

- @i [p. 3] and [@j]
  [a link](https://x.example/@k) ![@l](x.png)

Text.[^1]

[^1]: From [@m,
    p. 9].
`
  const found = ['@lee2020', '[see @a, p. 4; -@b]', '-@c', '[@f]', '[@g]', '[@h]', '@i [p. 3]', '[@j]', '[@m, p. 9]']
  expect(sources(parseMarkdown(markdown))).toEqual(found)
  expect(sources(parseMarkdown(again(markdown)))).toEqual(found)
  expect(again(again(markdown))).toBe(again(markdown))
})

test('a quotation keeps its words, its marks and its way back', () => {
  const link = { annotationId: '01"A\\', articleId: 'capture:7' }
  const markdown = `> [It *was* \\[sic\\] so.]{${quoteAttributes(link)}} [@lee2020, p. 4]\n`
  const [quote] = parseMarkdown(markdown).children
  if (quote?.type !== 'blockquote' || quote.children[0]?.type !== 'paragraph') throw new Error('no quotation')
  const [span] = quote.children[0].children
  expect(span).toMatchObject({
    type: 'span',
    children: [{ value: 'It ' }, { type: 'emphasis' }, { value: ' [sic] so.' }]
  })
  expect(span?.type === 'span' ? quoteLink(span.attributes) : null).toEqual(link)
  expect(again(markdown)).toBe(markdown)
})

test('brackets of spans that emphasis cuts across are the letters they are', () => {
  const markdown = again('A [broken *span]{.quote a=b} here* and [an open')
  expect(markdown).toBe('A \\[broken *span]{.quote a=b} here* and \\[an open\n')
  expect(again(markdown)).toBe(markdown)
})

test('what only Pandoc would take for markup is escaped', () => {
  const lines = ['a) one', '(1) two', 'i. three', ': four', 'US$ 40 or 30$ each', 'x^2^', '| five', '::: six']
  const tree: Root = {
    type: 'root',
    children: lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
  }
  expect(serialiseMarkdown(tree).trimEnd().split('\n\n')).toEqual([
    'a\\) one',
    '(1\\) two',
    'i\\. three',
    '\\: four',
    'US\\$ 40 or 30\\$ each',
    'x\\^2\\^',
    '\\| five',
    '\\::: six'
  ])
})

const pieces = fc.constantFrom(
  'word',
  ' ',
  '@',
  '@lee2020',
  '[@a]',
  '[see @a, p. 4; @b]',
  '-@x',
  '[',
  ']',
  '{',
  '}',
  '](',
  ')',
  '{.quote a="b"}',
  '[q]{.quote a=b}',
  '.',
  '$',
  '^',
  '\\',
  '!',
  '&amp;',
  '<',
  ':',
  ';',
  'é',
  '😀',
  'a@b.example',
  'https://x.example',
  '1.',
  '#',
  '>',
  '|',
  '~'
)

test('writing and reading any words comes to rest, and loses no citation', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const once = again(`x ${parts.join('')}`)
      expect(again(once)).toBe(once)
      expect(cited(parseMarkdown(once))).toEqual(cited(parseMarkdown(`x ${parts.join('')}`)))
    }),
    { numRuns: 400 }
  )
})

test('any text is read back as itself', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 14 }), (parts) => {
      const value = `x${parts.join('')}x`
      const markdown = serialiseMarkdown({
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', value }] }]
      })
      expect(parseMarkdown(markdown).children).toMatchObject([
        { type: 'paragraph', children: [{ type: 'text', value }] }
      ])
    }),
    { numRuns: 400 }
  )
})

test('thousands of open brackets cost no more than a moment', () => {
  const started = performance.now()
  expect(again(`${'['.repeat(20_000)}@a${'{'.repeat(20_000)}`)).toContain('@{a}')
  expect(performance.now() - started).toBeLessThan(20_000) // quadratic reading would take minutes
})
