import { history, redo, undo } from '@tiptap/pm/history'
import { Node, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { beforeEach, describe, expect, test } from 'vitest'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { markdownToEditor } from '#domain/briefing/to-editor'
import { footnoteClipboard } from '../../../renderer/features/briefing/footnote-clipboard.ts'
import { insertFootnote, leaveFootnote, leaveIfEmpty } from '../../../renderer/features/briefing/footnote-commands.ts'
import { footnoteUpkeep } from '../../../renderer/features/briefing/footnote-upkeep.ts'
import {
  lookGiven,
  noteDecorations,
  numbersGiven,
  withLooks
} from '../../../renderer/features/briefing/note-decorations.ts'
import { schema } from './note-schema.ts'

/** A note in an editor that has no window: what its commands ask of the view is its state. */
function noteOf(markdown: string) {
  const view = {
    state: EditorState.create({
      doc: Node.fromJSON(schema, markdownToEditor(markdown)),
      plugins: [history(), noteDecorations(), footnoteUpkeep(), footnoteClipboard()]
    }),
    dispatch(transaction: Transaction) {
      view.state = view.state.applyTransaction(transaction).state
    },
    focus: () => {}
  }
  return view as typeof view & EditorView // the commands ask for no more than this
}

type NoteView = ReturnType<typeof noteOf>

const markdownOf = (view: NoteView) => editorToMarkdown(view.state.doc.toJSON() as EditorNode)

function caretBehind(view: NoteView, words: string): void {
  let place = -1
  view.state.doc.descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1
    if (place < 0 && at >= 0) place = position + at + words.length
  })
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place)))
}

const type = (view: NoteView, words: string) => view.dispatch(view.state.tr.insertText(words))

/** What stands before the caret in its paragraph. */
function beforeCaret({ state: { selection } }: NoteView): string {
  const { $from } = selection
  return $from.parent.textBetween(0, $from.parentOffset, '', (leaf) => `{${leaf.type.name}}`)
}

let view: NoteView

describe('a footnote', () => {
  beforeEach(() => {
    view = noteOf('Fares rose. Boats sank.\n')
  })

  test('is put behind the caret, written at the end of the note, and left again for its mark', () => {
    caretBehind(view, 'rose')
    insertFootnote(view)
    type(view, 'In May.')
    expect(markdownOf(view)).toBe('Fares rose[^1]. Boats sank.\n\n[^1]: In May.\n')
    expect(leaveFootnote(view)).toBe(true)
    expect(beforeCaret(view)).toBe('Fares rose{footnoteReference}')
  })

  test('stands in the order of the marks, whatever its label', () => {
    caretBehind(view, 'sank')
    insertFootnote(view)
    type(view, 'Second.')
    caretBehind(view, 'rose')
    insertFootnote(view)
    type(view, 'First.')
    expect(markdownOf(view)).toBe('Fares rose[^2]. Boats sank[^1].\n\n[^2]: First.\n\n[^1]: Second.\n')
  })

  test('is put in by one step of undo', () => {
    const before = markdownOf(view)
    caretBehind(view, 'rose')
    insertFootnote(view)
    undo(view.state, view.dispatch)
    expect(markdownOf(view)).toBe(before)
    redo(view.state, view.dispatch)
    expect(markdownOf(view)).toBe('Fares rose[^1]. Boats sank.\n\n[^1]:\n')
  })

  test('has none of its own: the same key leaves it', () => {
    caretBehind(view, 'rose')
    insertFootnote(view)
    type(view, 'In May')
    insertFootnote(view)
    expect(markdownOf(view)).toBe('Fares rose[^1]. Boats sank.\n\n[^1]: In May\n')
    expect(beforeCaret(view)).toBe('Fares rose{footnoteReference}')
  })

  test('that is empty goes with Backspace, and its mark with it', () => {
    caretBehind(view, 'rose')
    insertFootnote(view)
    expect(leaveIfEmpty(view)).toBe(true)
    expect(markdownOf(view)).toBe('Fares rose. Boats sank.\n')
    expect(beforeCaret(view)).toBe('Fares rose')
  })
})

describe('a mark and its footnote', () => {
  const markdown = 'Fares[^1] rose[^2].\n\n[^1]: One [@lee].\n\n[^2]: Two.\n'

  beforeEach(() => {
    view = noteOf(markdown)
  })

  test('go together when the mark is deleted, and come back together', () => {
    const mark = 'Fares'.length + 1
    view.dispatch(view.state.tr.delete(mark, mark + 1))
    expect(markdownOf(view)).toBe('Fares rose[^2].\n\n[^2]: Two.\n')
    undo(view.state, view.dispatch)
    expect(markdownOf(view)).toBe(markdown)
  })

  test('go together when the footnote is deleted', () => {
    const place = view.state.doc.child(0).nodeSize
    view.dispatch(view.state.tr.delete(place, place + view.state.doc.child(1).nodeSize))
    expect(markdownOf(view)).toBe('Fares rose[^2].\n\n[^2]: Two.\n')
  })

  test('are copied together: the copy is a footnote of its own', () => {
    const copied = copy(view, 1, 'Fares'.length + 2)
    caretBehind(view, '.')
    paste(view, copied)
    expect(markdownOf(view)).toBe(
      'Fares[^1] rose[^2].Fares[^3]\n\n[^1]: One [@lee].\n\n[^2]: Two.\n\n[^3]: One [@lee].\n'
    )
  })

  test('keep their label when they are cut and put in elsewhere, in this note or another', () => {
    const mark = 'Fares'.length + 1
    const cut = copy(view, mark, mark + 1)
    view.dispatch(view.state.tr.delete(mark, mark + 1))
    caretBehind(view, '.')
    paste(view, cut)
    expect(markdownOf(view)).toBe('Fares rose[^2].[^1]\n\n[^2]: Two.\n\n[^1]: One [@lee].\n')
    const other = noteOf('Other\n')
    caretBehind(other, 'Other')
    paste(other, cut)
    expect(markdownOf(other)).toBe('Other[^1]\n\n[^1]: One [@lee].\n')
  })

  test('come once where all of a note is copied', () => {
    const all = copy(view, 0, view.state.doc.content.size)
    const other = noteOf('')
    paste(other, all)
    expect(markdownOf(other)).toBe(markdown)
  })
})

test('a footnote that nothing refers to, and one that is kept as it is, stay as the file has them', () => {
  const markdown = 'Text[^m].\n\n[^unused]: Nobody.\n\n[^m]: So $a_b$ it is.\n'
  view = noteOf(markdown)
  caretBehind(view, '.')
  type(view, ' More')
  expect(markdownOf(view)).toBe(markdown.replace('.\n', '. More\n'))
})

test('footnotes are numbered in the order of the text, in a note style together with citations', () => {
  view = noteOf('A[^b] and [@x] and[^a] and[^b].\n\n[^a]: See [@y].\n\n[^b]: B.\n')
  const look = { label: 'x', reference: '', isMissing: false }
  const shown = (isNote: boolean) => {
    view.dispatch(
      withLooks(view.state.tr, [
        { ...look, isNote },
        { ...look, label: 'Y, in full', isNote }
      ])
    )
    return givenTo(view).map((one) => lookGiven([one])?.label ?? numbersGiven([one]).join(','))
  }
  expect(shown(false)).toEqual(['1', 'x', '2', '3', '2', 'Y, in full', '1,3'])
  expect(shown(true)).toEqual(['1', '2', '3', '4', '3', 'Y, in full', '1,4'])
})

/** What the chips and footnotes were given to show, in the order of the text. */
function givenTo({ state }: NoteView): { readonly spec: unknown }[] {
  const found = state.plugins.flatMap((plugin) => {
    const source = plugin.props.decorations?.call(plugin, state)
    return source instanceof DecorationSet ? source.find() : []
  })
  return found.sort((one, other) => one.from - other.from)
}

function copy({ state }: NoteView, from: number, to: number): Slice {
  const clipboard = state.plugins.find(({ props }) => props.transformCopied !== undefined)
  const slice = clipboard?.props.transformCopied?.call(clipboard, state.doc.slice(from, to), view)
  return Slice.fromJSON(schema, slice?.toJSON()) // through the clipboard, as data
}

function paste(target: NoteView, slice: Slice): void {
  const clipboard = target.state.plugins.find(({ props }) => props.transformPasted !== undefined)
  const changed = clipboard?.props.transformPasted?.call(clipboard, slice, target, false) ?? slice
  target.dispatch(target.state.tr.replaceSelection(changed))
}
