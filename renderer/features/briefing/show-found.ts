import type { Editor } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { focusText } from './typing.ts'

/** Words of a note, in the block of that number. */
export interface FoundInNote {
  readonly block: number
  readonly words: string
}

/** Selects words that were found, in their block or else where they stand first, and brings them into sight. */
export function showFound(editor: Editor, { block, words }: FoundInNote): void {
  if (editor.isDestroyed) return
  const { doc, tr } = editor.state
  const place = placeOf(doc, words, block) ?? placeOf(doc, words, null)
  if (place === null) return
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place, place + words.length)).scrollIntoView())
  focusText(editor)
}

/** @param block null: any */
function placeOf(doc: ProseMirrorNode, words: string, block: number | null): number | null {
  const wanted = block === null ? null : doc.maybeChild(block)
  let found: number | null = null
  doc.descendants((node, position, parent) => {
    if (found !== null || (parent === doc && wanted !== null && node !== wanted)) return false
    if (!node.isTextblock) return true
    const start = textOf(node).indexOf(words)
    if (start >= 0) found = position + 1 + start
    return false
  })
  return found
}

/** One letter for each thing that is no text, so that places in it are places in the block. */
function textOf(node: ProseMirrorNode): string {
  return node.textBetween(0, node.content.size, '\ufffc', '\ufffc')
}
