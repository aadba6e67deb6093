import fc from 'fast-check'
import type { EditorNode } from '#domain/briefing/editor-document'

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
/** Whatever can be made in the editor, with all that Markdown might take for something else. */
export const anyNote: fc.Arbitrary<EditorNode> = fc
  .tuple(fc.array(blockNode, { minLength: 1, maxLength: 4 }), footnote)
  .map(([blocks, note]) => ({ type: 'doc', content: [...blocks, note] }))
