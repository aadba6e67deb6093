import type { ChainedCommands, Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { endOfText } from './footnotes-in.ts'

/** Puts the caret into the text at once. The editor's own command waits for the next frame, and keys pressed until then go elsewhere. */
export function focusText({ view }: Editor, place?: 'start' | 'end'): void {
  const { doc, tr } = view.state
  if (place === 'start') view.dispatch(tr.setSelection(Selection.atStart(doc)))
  if (place === 'end') view.dispatch(tr.setSelection(Selection.near(doc.resolve(endOfText(doc)), -1)))
  view.focus()
}

/** What is done next is done in the text, where the next key goes too. */
export function inText(editor: Editor): ChainedCommands {
  focusText(editor)
  return editor.chain()
}

/** Types text at the caret as a person does, so that `- ` begins a list; `@` is a letter here, since no picker could follow the words behind it. */
export function typeInto(view: EditorView, text: string): void {
  for (const character of text) {
    if (character === '\n') pressEnter(view)
    else typeCharacter(view, character)
  }
}

function pressEnter(view: EditorView): void {
  const event = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter' })
  view.someProp('handleKeyDown', (handle) => handle(view, event))
}

function typeCharacter(view: EditorView, character: string): void {
  const { from, to } = view.state.selection
  const plain = () => view.state.tr.insertText(character, from, to)
  const isHandled =
    character !== '@' && view.someProp('handleTextInput', (handle) => handle(view, from, to, character, plain))
  if (isHandled !== true) view.dispatch(plain())
}
