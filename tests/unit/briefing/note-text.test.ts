import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { citationsOf } from '#domain/briefing/note-tree'
import { markdownToEditor } from '#domain/briefing/to-editor'
import { markdownOf, sourcesOf } from '../../../renderer/features/briefing/note-text.ts'
import { anyNote } from './any-note.ts'
import { schema } from './note-schema.ts'

vi.setConfig({ testTimeout: 60_000 }) // hundreds of random notes, on machines of any speed

test('a note written block by block is the note written as a whole', () => {
  fc.assert(
    fc.property(anyNote, (value) => {
      // Through Markdown once: what the schema has no place for, such as an empty text, is gone then.
      const document = markdownToEditor(editorToMarkdown(value))
      expect(markdownOf(Node.fromJSON(schema, document))).toBe(editorToMarkdown(document))
    }),
    { numRuns: 300 }
  )
})

test('lists beside each other stay two, with an empty paragraph between them or none', () => {
  const list = (type: string, text: string): EditorNode => ({
    type,
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }]
  })
  const content = [list('bulletList', 'a'), { type: 'paragraph' }, list('bulletList', 'b'), list('orderedList', 'c')]
  const document = { type: 'doc', content }
  expect(markdownOf(Node.fromJSON(schema, document))).toBe(editorToMarkdown(document))
})

test('after a change the text is that of the changed note', () => {
  const state = EditorState.create({ doc: Node.fromJSON(schema, markdownToEditor('One\n\nTwo\n\nThree\n')) })
  expect(markdownOf(state.doc)).toBe('One\n\nTwo\n\nThree\n')
  expect(markdownOf(state.apply(state.tr.insertText('!', 9)).doc)).toBe('One\n\nTwo!\n\nThree\n')
})

test('the citations are those of the Markdown, in its order, kept parts and footnotes too', () => {
  const markdown = 'A [@a; @b]\n\n> B @c[^1]\n\n[^1]: See [@d].\n\n<div>@not</div>\n\n$x$ and [@e]\n\n| @f |\n| - |\n'
  expect(sourcesOf(Node.fromJSON(schema, markdownToEditor(markdown)))).toEqual(
    citationsOf(parseMarkdown(markdown)).map(({ source }) => source)
  )
})
