import type { PhrasingContent } from 'mdast'
import { type EditorMark, type EditorNode, stringAttr } from './editor-document.ts'
import { parseMarkdown } from './note-markdown.ts'

/** Marks from the outermost: where two begin and end alike, this is their order in Markdown. */
const order = ['span', 'link', 'bold', 'italic', 'strike']

/** The words of a block of the editor, its marks nested as Markdown nests them. */
export function phrasing(
  nodes: readonly EditorNode[] = [],
  { isOneLine = false }: { readonly isOneLine?: boolean } = {}
): PhrasingContent[] {
  const inlines = isOneLine ? nodes.map(withoutBreak) : nodes
  return nested(trimmed(inlines), order)
}

function withoutBreak(node: EditorNode): EditorNode {
  return node.type === 'hardBreak' ? { type: 'text', text: ' ', marks: node.marks } : node
}

/** Splits into runs with and without the first of the kinds of mark, and goes on inside each with the others. */
function nested(nodes: readonly EditorNode[], [kind, ...others]: readonly string[]): PhrasingContent[] {
  if (kind === undefined) return nodes.flatMap(leaf)
  const runs: { mark: EditorMark | undefined; nodes: EditorNode[] }[] = []
  for (const node of nodes) {
    const mark = node.marks?.find(({ type }) => type === kind)
    const last = runs.at(-1)
    if (last !== undefined && isSameMark(last.mark, mark)) last.nodes.push(node)
    else runs.push({ mark, nodes: [node] })
  }
  return joined(
    runs.flatMap(({ mark, nodes: inside }) =>
      mark === undefined ? nested(inside, others) : [wrapped(mark, nested(inside, others))]
    )
  )
}

function wrapped(mark: EditorMark, children: PhrasingContent[]): PhrasingContent {
  switch (mark.type) {
    case 'span':
      return { type: 'span', attributes: stringAttr(mark, 'attributes'), children }
    case 'link':
      return { type: 'link', url: stringAttr(mark, 'href'), children }
    case 'bold':
      return { type: 'strong', children }
    case 'italic':
      return { type: 'emphasis', children }
    default:
      return { type: 'delete', children }
  }
}

function leaf(node: EditorNode): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      if (node.text === undefined || node.text === '') return []
      return [{ type: node.marks?.some(({ type }) => type === 'code') ? 'inlineCode' : 'text', value: node.text }]
    case 'hardBreak':
      return [{ type: 'break' }]
    case 'citation':
      return [{ type: 'citation', source: stringAttr(node, 'source') }]
    case 'rawInline':
      return rawPhrasing(stringAttr(node, 'markdown'))
    default:
      return []
  }
}

/** A footnote's mark alone is text to Markdown: only its definition, elsewhere in the note, makes it one. */
function rawPhrasing(markdown: string): PhrasingContent[] {
  const footnote = /^\[\^([^\]\s]+)\]$/.exec(markdown)?.[1]
  if (footnote !== undefined)
    return [{ type: 'footnoteReference', identifier: footnote.toLowerCase(), label: footnote }]
  const [first] = parseMarkdown(markdown).children
  return first?.type === 'paragraph' ? first.children : [{ type: 'html', value: markdown }]
}

/** Texts that came apart over a mark which is gone are one again. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      all[all.length - 1] = { type: 'text', value: last.value + node.value }
    else all.push(node)
  }
  return all
}

function trimmed(nodes: readonly EditorNode[]): readonly EditorNode[] {
  const first = nodes.findIndex(isInk)
  if (first < 0) return []
  const last = nodes.findLastIndex(isInk)
  return nodes.slice(first, last + 1).map((node, n, all) => {
    if (node.text === undefined || isCode(node)) return node
    const text = n === 0 ? node.text.trimStart() : node.text
    return { ...node, text: n === all.length - 1 ? text.trimEnd() : text }
  })
}

function isInk(node: EditorNode): boolean {
  return node.type === 'text' ? isCode(node) || (node.text ?? '').trim() !== '' : node.type !== 'hardBreak'
}

function isCode(node: EditorNode): boolean {
  return node.marks?.some(({ type }) => type === 'code') ?? false
}

function isSameMark(a: EditorMark | undefined, b: EditorMark | undefined): boolean {
  return a?.type === b?.type && JSON.stringify(a?.attrs ?? {}) === JSON.stringify(b?.attrs ?? {})
}
