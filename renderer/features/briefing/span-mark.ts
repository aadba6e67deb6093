import { Mark } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { QuoteLink } from '#contract/briefing'
import { isQuotation, quoteLink } from '#domain/briefing/span'

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
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) =>
            DecorationSet.create(
              doc,
              quoteEnds(doc).map(({ position, link }) =>
                Decoration.widget(position, () => backButton(this.options, link), {
                  side: 1,
                  marks: [],
                  key: `${link.articleId} ${link.annotationId}`,
                  stopEvent: () => true
                })
              )
            )
        }
      })
    ]
  }
})

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
