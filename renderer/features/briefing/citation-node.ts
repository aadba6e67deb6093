import { Node } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { lookGiven } from './note-decorations.ts'

export interface CitationOptions {
  onOpen(view: EditorView, position: number, chip: HTMLElement): void
}

/** A citation as a chip: an atom that holds its Markdown and shows what the CSL style makes of it. */
export const CitationNode = Node.create<CitationOptions>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  marks: 'link span',
  addOptions: () => ({ onOpen: () => {} }),
  addAttributes: () => ({ source: { default: '' } }),
  parseHTML: () => [
    { tag: 'span[data-citation]', getAttrs: (element) => ({ source: element.dataset.citation ?? '' }) }
  ],
  renderHTML: ({ node }) => ['span', { 'data-citation': node.attrs.source }, String(node.attrs.source)],
  renderText: ({ node }) => String(node.attrs.source),

  addNodeView() {
    return ({ node, decorations, getPos, view }) => {
      const chip = document.createElement('button')
      chip.type = 'button'
      const show = (shown: ProseMirrorNode, given: readonly unknown[]) => {
        const look = lookGiven(given)
        chip.className = `citation-chip${look?.isMissing === true ? ' citation-missing' : ''}${look?.isNote === true ? ' citation-note' : ''}`
        chip.textContent = look?.label ?? String(shown.attrs.source)
        chip.title = look?.reference ?? ''
      }
      show(node, decorations)
      chip.addEventListener('click', () => {
        const position = getPos()
        if (position !== undefined) this.options.onOpen(view, position, chip)
      })
      return {
        dom: chip,
        ignoreMutation: () => true,
        stopEvent: (event) => event.type === 'keydown' && event.target === chip,
        update: (next, given) => {
          if (next.type !== node.type) return false
          show(next, given)
          return true
        }
      }
    }
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        const chip = editor.view.nodeDOM(selection.from)
        if (chip instanceof HTMLElement) this.options.onOpen(editor.view, selection.from, chip)
        return true
      }
    }
  }
})
