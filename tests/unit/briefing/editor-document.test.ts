import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { markdownToEditor } from '#domain/briefing/to-editor'

vi.setConfig({ testTimeout: 60_000 }) // hundreds of random notes, on machines of any speed

const roundTrip = (markdown: string) => editorToMarkdown(markdownToEditor(markdown))

test('everything that a note may hold goes through the editor unchanged', () => {
  const markdown = `# Ferries

Prices **rose** *again* in \`May\` [@lee2020, p. 4], says @post2021.\\
Next ~~line~~ and [a **link**](https://x.example/a_b).

> [They rose twice.]{.quote annotation="01" article="02"} [@ibarra2025]
>
> - in *one*

1. First

   more of it

2. Second
   - deeper

***

| Route | Fare |
| :- | -: |
| North [@a] | 12 |

\`\`\`r x=1
1 + 1
\`\`\`

Kept: ![a picture](x.png), a note[^1] and <b>HTML</b>, [by name][n].

<div>

block

</div>

[^1]: With [@m].

[n]: https://n.example
`
  expect(roundTrip(markdown)).toBe(markdown)
})

test('footnotes are edited as text, wherever the file has them, and one that is empty is there again', () => {
  const reference = { type: 'footnoteReference', attrs: { label: 'Ferry' } }
  const text = (...content: EditorNode[]): EditorNode => ({
    type: 'paragraph',
    ...(content.length > 0 ? { content } : {})
  })
  const document: EditorNode = {
    type: 'doc',
    content: [
      text({ type: 'text', text: 'Fares rose' }, reference, { type: 'text', text: '.' }),
      {
        type: 'footnote',
        attrs: { label: 'Ferry' },
        content: [text({ type: 'text', text: 'So says ' }, { type: 'citation', attrs: { source: '@lee2020' } })]
      },
      text({ type: 'text', text: 'More' }, { type: 'footnoteReference', attrs: { label: '1' } }),
      { type: 'footnote', attrs: { label: '1' }, content: [text()] }
    ]
  }
  const markdown = 'Fares rose[^Ferry].\n\n[^Ferry]: So says @lee2020\n\nMore[^1]\n\n[^1]:\n'
  expect(editorToMarkdown(document)).toBe(markdown)
  expect(markdownToEditor(markdown)).toEqual(document)
})

test('an empty editor is an empty note, and the other way round', () => {
  expect(markdownToEditor('')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  expect(
    editorToMarkdown({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'heading', attrs: { level: 2 } }] })
  ).toBe('')
})

test('a space that is typed at the end of a paragraph waits for its word', () => {
  const content = [{ type: 'text', text: 'and ' }, { type: 'hardBreak' }]
  expect(editorToMarkdown({ type: 'doc', content: [{ type: 'paragraph', content }] })).toBe('and\n')
})

const words = fc.constantFrom(
  'one',
  ' two ',
  '*',
  '_x_',
  '@lee',
  '[a]',
  '$5',
  '^',
  '!',
  '1.',
  '- ',
  '# ',
  '&amp;',
  'é',
  '|',
  '`',
  '{.x}',
  ': ',
  '\\'
)
const marks = fc.uniqueArray(
  fc.constantFrom(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'strike' },
    { type: 'link', attrs: { href: 'https://x.example/' } },
    { type: 'span', attrs: { attributes: '.quote annotation="1" article="2"' } }
  ),
  { selector: ({ type }) => type, maxLength: 3 }
)
const inlineNode: fc.Arbitrary<EditorNode> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('citation'),
      attrs: fc.constantFrom({ source: '[@a, p. 4]' }, { source: '@b' })
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('footnoteReference'),
      attrs: fc.constant({ label: '1' }),
      marks
    })
  }
)
const paragraph: fc.Arbitrary<EditorNode> = fc.record({
  type: fc.constant('paragraph'),
  content: fc.array(inlineNode, { maxLength: 6 })
})
const blockNode: fc.Arbitrary<EditorNode> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.constantFrom({ level: 2 }, { level: 3 }),
    content: fc.array(inlineNode, { maxLength: 3 })
  }),
  fc.record({ type: fc.constant('blockquote'), content: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(
      fc.record({ type: fc.constant('listItem'), content: fc.array(paragraph, { minLength: 1, maxLength: 2 }) }),
      {
        minLength: 1,
        maxLength: 3
      }
    )
  })
)
const footnote: fc.Arbitrary<EditorNode> = fc.record({
  type: fc.constant('footnote'),
  attrs: fc.constant({ label: '1' }),
  content: fc.array(blockNode, { minLength: 1, maxLength: 2 })
})
const document: fc.Arbitrary<EditorNode> = fc
  .tuple(fc.array(blockNode, { minLength: 1, maxLength: 4 }), footnote)
  .map(([blocks, note]) => ({ type: 'doc', content: [...blocks, note] }))

test('sums of money beside strong letters stay letters', () => {
  const link = { type: 'link', attrs: { href: 'https://x.example/' } }
  const content = [
    { type: 'text', text: '$5' },
    { type: 'text', text: '$5', marks: [link] },
    { type: 'text', text: '|', marks: [link, { type: 'bold' }] }
  ]
  const markdown = editorToMarkdown({ type: 'doc', content: [{ type: 'paragraph', content }] })
  expect(plain(markdownToEditor(markdown))).toBe('$5$5|')
})

function plain(node: EditorNode): string {
  if (node.type === 'footnoteReference') return '¹'
  return (node.text ?? '') + (node.content ?? []).map(plain).join('')
}

test('whatever is made in the editor keeps its words through Markdown, and comes to rest', () => {
  fc.assert(
    fc.property(document, (value) => {
      const markdown = editorToMarkdown(value)
      const squeeze = (text: string) => text.replace(/\s+/g, '')
      expect(squeeze(plain(markdownToEditor(markdown)))).toBe(squeeze(plain(value)))
      const once = roundTrip(markdown)
      expect(roundTrip(once)).toBe(once)
    }),
    { numRuns: 400 }
  )
})
