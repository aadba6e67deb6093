import { Mark } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { QuoteLink } from '#contract/briefing'
import { isQuotation, quoteLink } from '#domain/briefing/span'
import { type Lasting, lasting, signOf } from './lasting-decorations.ts'

export interface SpanOptions {
  readonly backLabel: string
  onOpenQuote(link: QuoteLink): void
}

/** Pandoc's bracketed span. One with class `quote` is a quotation, and a control behind it leads back to its passage. */
export const SpanMark = Mark.create<SpanOptions>({
  name: 'span',
  inclusive: false,
  addOptions: () => ({ backLabel: '', onOpenQuote: () => {} }),
  addAttributes: () => ({ attributes: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-span]', getAttrs: (element) => ({ attributes: element.dataset.span ?? '' }) }],
  renderHTML: ({ mark }) => {
    const attributes = String(mark.attrs.attributes)
    return [
      'span',
      { 'data-span': attributes, class: quoteLink(attributes) !== null && isQuotation(attributes) ? 'quoted' : 'span' },
      0
    ]
  },
  addProseMirrorPlugins() {
    const create = (doc: ProseMirrorNode) => DecorationSet.create(doc, waysBack(doc, this.options))
    return [
      new Plugin<Lasting>({
        key: ways,
        state: {
          init: (_, { doc }) => ({ sign: signOf(doc, signOfBlock), set: create(doc) }),
          apply: (transaction, before, _, { doc }) => {
            if (!transaction.docChanged) return before
            return lasting(before, transaction, {
              sign: signOf(doc, signOfBlock),
              isDecorated: (node) => spanOf(node) !== null,
              create: () => create(doc)
            })
          }
        },
        props: { decorations: (state) => ways.getState(state)?.set }
      })
    ]
  }
})

const ways = new PluginKey<Lasting>('ways-back')

function waysBack(doc: ProseMirrorNode, options: SpanOptions): Decoration[] {
  return quoteEnds(doc).map(({ position, link }) =>
    Decoration.widget(position, () => backButton(options, link), {
      side: 1,
      marks: [],
      key: `${link.articleId} ${link.annotationId}`,
      stopEvent: () => true
    })
  )
}

/** The quotations of a block in order. */
function signOfBlock(block: ProseMirrorNode): string {
  let sign = ''
  block.descendants((node) => {
    const attributes = spanOf(node)
    if (attributes !== null) sign += attributes
  })
  return `${sign};`
}

/** Where quotations end. */
function quoteEnds(doc: ProseMirrorNode): { position: number; link: QuoteLink }[] {
  const ends: { position: number; link: QuoteLink }[] = []
  doc.descendants((node, position, parent, index) => {
    const attributes = spanOf(node)
    if (attributes === null || parent === null) return
    const next = index + 1 < parent.childCount ? parent.child(index + 1) : null
    const link = quoteLink(attributes)
    if (link !== null && (next === null || spanOf(next) !== attributes))
      ends.push({ position: position + node.nodeSize, link })
  })
  return ends
}

/** The attributes of the span that a node stands in, or null. */
export function spanOf(node: ProseMirrorNode): string | null {
  const mark = node.isInline ? node.marks.find(({ type }) => type.name === 'span') : undefined
  return mark === undefined ? null : String(mark.attrs.attributes)
}

function backButton({ backLabel, onOpenQuote }: SpanOptions, link: QuoteLink): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quote-back'
  button.textContent = '↩'
  button.title = backLabel
  button.setAttribute('aria-label', backLabel)
  button.contentEditable = 'false'
  button.addEventListener('click', () => onOpenQuote(link))
  return button
}
