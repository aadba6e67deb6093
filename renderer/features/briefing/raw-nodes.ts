import { Node } from '@tiptap/core'

const markdown = { markdown: { default: '' } }

/** Markdown that the editor does not edit, such as a footnote's text or HTML: shown as it is, and kept. */
export const RawBlock = Node.create({
  name: 'rawBlock',
  group: 'block',
  atom: true,
  addAttributes: () => markdown,
  parseHTML: () => [{ tag: 'pre[data-raw]', getAttrs: (element) => ({ markdown: element.textContent ?? '' }) }],
  renderHTML: ({ node }) => ['pre', { 'data-raw': '', class: 'raw' }, String(node.attrs.markdown)]
})

export const RawInline = Node.create({
  name: 'rawInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => markdown,
  parseHTML: () => [{ tag: 'code[data-raw]', getAttrs: (element) => ({ markdown: element.textContent ?? '' }) }],
  renderHTML: ({ node }) => ['code', { 'data-raw': '', class: 'raw' }, String(node.attrs.markdown)]
})
