import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const entered = new WeakSet<EditorView>()

/** Whether the caret was ever in the text since it was opened. */
export function wasEntered(view: EditorView): boolean {
  return entered.has(view)
}

/**
 * A caret that comes with the focus (by Tab, by `focus()`) is for Chromium "the editor's first place", wherever that is later;
 * scripts are told the paragraph it was at first. When something is then put in front of that paragraph, both sides agree
 * on the caret's place and yet the next letter is written elsewhere. Set by hand to where it is said to be, it stays there.
 */
export const PinnedCaret = Extension.create({
  name: 'pinnedCaret',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            focus: (view) => {
              entered.add(view)
              pin(view.dom)
              return false
            }
          }
        }
      })
    ]
  }
})

function pin(editor: HTMLElement): void {
  const selection = editor.ownerDocument.getSelection()
  if (selection === null || !selection.isCollapsed || !editor.contains(selection.anchorNode)) return
  selection.collapse(selection.anchorNode, selection.anchorOffset)
}
