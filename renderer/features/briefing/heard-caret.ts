import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Chromium tells of a caret that a click or an arrow key moved by an event of its own, and on a busy machine the next key comes
 * before it: the editor would write at the old place. Here it hears of the move before any key or press is handled.
 */
export const HeardCaret = Extension.create({
  name: 'heardCaret',
  addProseMirrorPlugins() {
    return [new Plugin({ view: hearBeforeInput })]
  }
})

function hearBeforeInput(view: EditorView): { destroy(): void } {
  const { ownerDocument } = view.dom
  let heard = caretOf(ownerDocument)
  const hear = (): void => {
    heard = caretOf(ownerDocument)
  }
  const tellOfCaret = (event: Event): void => {
    const isComposing = view.composing || (event instanceof KeyboardEvent && event.isComposing)
    if (isComposing || !view.hasFocus() || isSame(heard, caretOf(ownerDocument))) return
    ownerDocument.dispatchEvent(new Event('selectionchange'))
  }
  ownerDocument.addEventListener('selectionchange', hear)
  for (const kind of before) ownerDocument.addEventListener(kind, tellOfCaret, { capture: true })
  return {
    destroy() {
      ownerDocument.removeEventListener('selectionchange', hear)
      for (const kind of before) ownerDocument.removeEventListener(kind, tellOfCaret, { capture: true })
    }
  }
}

const before = ['keydown', 'pointerdown'] as const

type Caret = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>

function caretOf(document: Document): Caret | null {
  const selection = document.getSelection()
  if (selection === null) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return { anchorNode, anchorOffset, focusNode, focusOffset }
}

function isSame(one: Caret | null, other: Caret | null): boolean {
  return (
    one?.anchorNode === other?.anchorNode &&
    one?.anchorOffset === other?.anchorOffset &&
    one?.focusNode === other?.focusNode &&
    one?.focusOffset === other?.focusOffset
  )
}
