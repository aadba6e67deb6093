import { Node } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { citationsOf } from '#domain/briefing/note-tree'
import type { CitationLook } from './citation-look.ts'

export interface CitationOptions {
  onOpen(view: EditorView, position: number, chip: HTMLElement): void
}

const looks = new PluginKey<readonly CitationLook[]>('citation-looks')

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
      const show = (shown: ProseMirrorNode, given: readonly { readonly spec?: unknown }[]) => {
        const look = given.map(({ spec }) => lookOf(spec)).find((found) => found !== null) ?? null
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
  },

  addProseMirrorPlugins() {
    return [
      new Plugin<readonly CitationLook[]>({
        key: looks,
        state: {
          init: () => [],
          apply: (transaction, before) => {
            const given: unknown = transaction.getMeta(looks)
            return Array.isArray(given) ? given : before
          }
        },
        props: {
          decorations: (state) => DecorationSet.create(state.doc, decorate(state.doc, looks.getState(state) ?? []))
        }
      })
    ]
  }
})

/** Tells the chips how they look, in the order of the text. */
export function withLooks(transaction: Transaction, given: readonly CitationLook[]): Transaction {
  return transaction.setMeta(looks, given).setMeta('addToHistory', false)
}

function decorate(doc: ProseMirrorNode, given: readonly CitationLook[]): Decoration[] {
  const decorations: Decoration[] = []
  let n = 0
  doc.descendants((node, position) => {
    if (node.type.name === 'citation') {
      const look = given[n++]
      if (look !== undefined) decorations.push(Decoration.node(position, position + node.nodeSize, {}, { look }))
    } else if (node.type.name === 'rawBlock' || node.type.name === 'rawInline') {
      n += citationsOf(parseMarkdown(String(node.attrs.markdown))).length // such as a footnote's
    }
  })
  return decorations
}

function lookOf(spec: unknown): CitationLook | null {
  if (typeof spec !== 'object' || spec === null || !('look' in spec)) return null
  return spec.look as CitationLook // only `decorate` writes it
}
