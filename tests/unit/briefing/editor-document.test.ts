import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { markdownToEditor } from '#domain/briefing/to-editor'
import { anyNote } from './any-note.ts'

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
    fc.property(anyNote, (value) => {
      const markdown = editorToMarkdown(value)
      const squeeze = (text: string) => text.replace(/\s+/g, '')
      expect(squeeze(plain(markdownToEditor(markdown)))).toBe(squeeze(plain(value)))
      const once = roundTrip(markdown)
      expect(roundTrip(once)).toBe(once)
    }),
    { numRuns: 400 }
  )
})
