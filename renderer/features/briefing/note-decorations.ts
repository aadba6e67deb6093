import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { CitationLook } from './citation-look.ts'
import { sameLabel } from './footnotes-in.ts'
import { type Lasting, lasting, signOf } from './lasting-decorations.ts'
import { sourcesIn } from './note-text.ts'

interface Shown extends Lasting {
  readonly looks: readonly CitationLook[]
}

const shown = new PluginKey<Shown>('note-decorations')

/** Tells the citations' chips how they look, in the order of the text. */
export function withLooks(transaction: Transaction, given: readonly CitationLook[]): Transaction {
  return transaction.setMeta(shown, given).setMeta('addToHistory', false)
}

/** Gives chips their looks and footnotes their numbers, from the whole of the text. */
export function noteDecorations(): Plugin<Shown> {
  const create = (doc: ProseMirrorNode, looks: readonly CitationLook[]) =>
    DecorationSet.create(doc, decorate(doc, looks))
  return new Plugin<Shown>({
    key: shown,
    state: {
      init: (_, { doc }) => ({ looks: [], sign: signOf(doc, signOfBlock), set: create(doc, []) }),
      apply: (transaction, before, _, { doc }) => {
        const given: unknown = transaction.getMeta(shown)
        const looks = Array.isArray(given) ? (given as readonly CitationLook[]) : before.looks // only `withLooks` sets it
        if (looks !== before.looks) return { looks, sign: signOf(doc, signOfBlock), set: create(doc, looks) }
        if (!transaction.docChanged) return before
        const made = { sign: signOf(doc, signOfBlock), isDecorated, create: () => create(doc, looks) }
        return { looks, ...lasting(before, transaction, made) }
      }
    },
    props: { decorations: (state: EditorState) => shown.getState(state)?.set }
  })
}

const isDecorated = ({ type: { name } }: ProseMirrorNode) => name === 'citation' || name === 'footnoteReference'

/** The citations and footnotes of a block in order: as long as they are the same, so are all looks and numbers. */
function signOfBlock(block: ProseMirrorNode): string {
  let sign = block.type.name === 'footnote' ? `[${String(block.attrs.label)}]` : ''
  const add = (node: ProseMirrorNode): void => {
    if (node.type.name === 'citation') sign += 'c'
    else if (node.type.name === 'footnoteReference') sign += `(${String(node.attrs.label)})`
    else if (node.type.name === 'rawInline' || node.type.name === 'rawBlock') sign += `k${sourcesIn(node).length}`
  }
  add(block)
  block.descendants(add)
  return `${sign};`
}

/** The look that a chip was given. */
export function lookGiven(decorations: readonly unknown[]): CitationLook | null {
  for (const spec of specs(decorations)) if ('look' in spec) return spec.look as CitationLook // `decorate` wrote it
  return null
}

/** The numbers that a footnote or its mark was given: one for each time that the text refers to it. */
export function numbersGiven(decorations: readonly unknown[]): readonly string[] {
  for (const spec of specs(decorations)) if ('numbers' in spec) return spec.numbers as readonly string[] // `decorate` wrote it
  return []
}

function specs(decorations: readonly unknown[]): object[] {
  return decorations.flatMap((one) => {
    const spec: unknown = typeof one === 'object' && one !== null && 'spec' in one ? one.spec : null
    return typeof spec === 'object' && spec !== null ? [spec] : []
  })
}

/** In a note style citations and footnotes are counted together, as on paper; a citation within a footnote is no note of its own. */
function decorate(doc: ProseMirrorNode, looks: readonly CitationLook[]): Decoration[] {
  const decorations: Decoration[] = []
  const numbers = new Map<string, string[]>()
  const texts: { readonly node: ProseMirrorNode; readonly position: number }[] = []
  const add = (node: ProseMirrorNode, position: number, spec: object) =>
    decorations.push(Decoration.node(position, position + node.nodeSize, {}, spec))
  let citation = 0
  let note = 0
  const visit = (node: ProseMirrorNode, position: number, isInFootnote: boolean): void => {
    switch (node.type.name) {
      case 'citation': {
        const look = looks[citation++]
        if (look === undefined) return
        const isMark = look.isNote && !isInFootnote
        add(node, position, { look: isMark ? { ...look, label: String(++note) } : { ...look, isNote: false } })
        return
      }
      case 'footnoteReference': {
        const label = sameLabel(String(node.attrs.label))
        const number = String(++note)
        numbers.set(label, [...(numbers.get(label) ?? []), number])
        add(node, position, { numbers: [number] })
        return
      }
      case 'footnote':
        texts.push({ node, position })
        break
      case 'rawBlock':
      case 'rawInline':
        citation += sourcesIn(node).length
        return
    }
    node.forEach((child, offset) => {
      visit(child, position + offset + 1, isInFootnote || node.type.name === 'footnote')
    })
  }
  doc.forEach((block, position) => {
    visit(block, position, false)
  })
  for (const { node, position } of texts) {
    add(node, position, { numbers: numbers.get(sameLabel(String(node.attrs.label))) ?? [] })
  }
  return decorations
}
