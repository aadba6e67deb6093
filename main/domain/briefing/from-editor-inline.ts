import type { PhrasingContent } from 'mdast'
import { type EditorMark, type EditorNode, stringAttr } from './editor-document.ts'
import { joinTexts } from './note-tree.ts'

/** Marks from the outermost: where two begin and end alike, this is their order in Markdown. */
const order = ['span', 'link', 'bold', 'italic', 'strike']

/** The words of a block of the editor, its marks nested as Markdown nests them. */
export function phrasing(
  nodes: readonly EditorNode[] = [],
  { isOneLine = false }: { readonly isOneLine?: boolean } = {}
): PhrasingContent[] {
  const inlines = isOneLine ? nodes.map(withoutBreak) : nodes
  return spacedFromColon(spacedCitations(nested(trimmed(inlines), order)))
}

const attention = new Set(['bold', 'italic', 'strike'])

/**
 * Markdown's emphasis holds no space at its edges, and none around a citation alone, whose look is the style's: the mark is
 * taken off there.
 */
function withoutOuterSpace(node: EditorNode, kind: string): EditorNode[] {
  if (!node.marks?.some(({ type }) => type === kind)) return [node]
  const bare = { ...node, marks: node.marks.filter(({ type }) => type !== kind) }
  if (node.type === 'citation' || node.type === 'hardBreak') return [bare]
  if (node.text === undefined || isCode(node)) return [node]
  const [, before = '', ink = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(node.text) ?? []
  return [
    { ...bare, text: before },
    { ...node, text: ink },
    { ...bare, text: after }
  ].filter(({ text }) => text !== '')
}

/**
 * A citation keeps a space from emphasis, since Markdown may have to write the letter next to it as a character reference; and one
 * that stands in the sentence, from the word before it.
 */
function spacedCitations(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmphasis = (node: PhrasingContent | undefined) =>
    node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete'
  return joinTexts(
    nodes.flatMap((node, n): PhrasingContent[] => {
      if (node.type === 'span') return [{ ...node, children: spacedCitations(node.children) }]
      if (node.type === 'link') return [{ ...node, children: spacedCitations(node.children) }]
      if (node.type !== 'citation') return [node]
      const space = (isNeeded: boolean): PhrasingContent[] => (isNeeded ? [{ type: 'text', value: ' ' }] : [])
      const before = nodes[n - 1]
      const isRunOn =
        !node.source.startsWith('[') && before?.type === 'text' && /[\p{L}\p{N}_.@\\-]$/u.test(before.value)
      return [...space(isRunOn || isEmphasis(before)), node, ...space(isEmphasis(nodes[n + 1]))]
    })
  )
}

/** At the beginning of a paragraph `[^1]:` would be the footnote itself, and `[@a]: word` an address by name. */
function spacedFromColon(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, second, ...others] = nodes
  if (second?.type !== 'text') return [...nodes]
  const isFootnote = first?.type === 'footnoteReference' && second.value.startsWith(':')
  const isAddress = first?.type === 'citation' && /^:\s*\S*\s*(?:$|["'(])/.test(second.value)
  return isFootnote || isAddress ? [first, { type: 'text', value: ` ${second.value}` }, ...others] : [...nodes]
}

function withoutBreak(node: EditorNode): EditorNode {
  return node.type === 'hardBreak' ? { type: 'text', text: ' ', marks: node.marks } : node
}

/** Splits into runs with and without the first of the kinds of mark, and goes on inside each with the others. */
function nested(nodes: readonly EditorNode[], [kind, ...others]: readonly string[]): PhrasingContent[] {
  if (kind === undefined) return nodes.flatMap(leaf)
  const runs: { mark: EditorMark | undefined; nodes: EditorNode[] }[] = []
  for (const node of attention.has(kind) ? nodes.flatMap((each) => withoutOuterSpace(each, kind)) : nodes) {
    const mark = node.marks?.find(({ type }) => type === kind)
    const last = runs.at(-1)
    if (last !== undefined && isSameMark(last.mark, mark)) last.nodes.push(node)
    else runs.push({ mark, nodes: [node] })
  }
  return joinTexts(
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
      return { type: 'link', url: stringAttr(mark, 'href'), title: stringAttr(mark, 'title') || null, children }
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
    case 'footnoteReference': {
      const label = stringAttr(node, 'label')
      return [{ type: 'footnoteReference', identifier: label, label }]
    }
    case 'rawInline':
      return [{ type: 'html', value: stringAttr(node, 'markdown') }] // written as it is
    default:
      return []
  }
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
