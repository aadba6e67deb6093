import type { BlockContent, FootnoteDefinition, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import type { EditorMark, EditorNode } from './editor-document.ts'
import { isForeign } from './foreign.ts'
import { parseMarkdown, serialiseMarkdown } from './note-markdown.ts'

/** A note's Markdown as the editor's document. What the editor has no node for is carried along as it is. */
export function markdownToEditor(markdown: string): EditorNode {
  const content = parseMarkdown(markdown).children.flatMap((node) => {
    const source = sourceOf(node, markdown)
    if (mayBeForeign.has(node.type) && isForeign(source)) return { type: 'rawBlock', attrs: { markdown: source } }
    return node.type === 'footnoteDefinition' ? footnote(node) : (block(node) ?? rawBlock(node))
  })
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

const mayBeForeign: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'blockquote', 'footnoteDefinition'])

/** A block as it stands in the file. */
function sourceOf(node: RootContent, markdown: string): string {
  const position = 'position' in node ? node.position : undefined
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

function blocks(nodes: readonly RootContent[]): EditorNode[] {
  const content = nodes.flatMap((node) => block(node) ?? rawBlock(node))
  return content.length > 0 ? content : [{ type: 'paragraph' }]
}

/** null for what the editor does not edit. */
function block(node: RootContent): EditorNode | null {
  switch (node.type) {
    case 'paragraph':
      return textBlock('paragraph', node.children)
    case 'heading':
      return textBlock('heading', node.children, { level: node.depth })
    case 'blockquote':
      return { type: 'blockquote', content: blocks(node.children) }
    case 'list':
      return list(node)
    case 'code':
      return {
        type: 'codeBlock',
        attrs: { language: [node.lang, node.meta].filter(Boolean).join(' ') || null },
        ...(node.value === '' ? {} : { content: [{ type: 'text', text: node.value }] })
      }
    case 'thematicBreak':
      return { type: 'horizontalRule' }
    case 'table':
      return table(node)
    default:
      return null
  }
}

function rawBlock(node: RootContent): EditorNode {
  return { type: 'rawBlock', attrs: { markdown: serialiseMarkdown({ type: 'root', children: [node] }).trimEnd() } }
}

function footnote({ label, identifier, children }: FootnoteDefinition): EditorNode {
  return { type: 'footnote', attrs: { label: label ?? identifier }, content: blocks(children) }
}

function list(node: List): EditorNode {
  const content = node.children.map((item) => ({ type: 'listItem', content: itemBlocks(item) }))
  return node.ordered === true
    ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
    : { type: 'bulletList', content }
}

/** An item of the editor begins with a paragraph, even where Markdown's does not. */
function itemBlocks({ children }: ListItem): EditorNode[] {
  const content = blocks(children satisfies readonly (BlockContent | RootContent)[])
  return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content]
}

function table({ children, align }: Table): EditorNode {
  const columns = Math.max(...children.map((row) => row.children.length))
  const rows = children.map((row, n) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, column) => ({
      type: n === 0 ? 'tableHeader' : 'tableCell',
      attrs: { align: align?.[column] ?? null },
      content: [textBlock('paragraph', row.children[column]?.children ?? [])]
    }))
  }))
  return { type: 'table', content: rows }
}

function textBlock(
  type: string,
  children: readonly PhrasingContent[],
  attrs?: Readonly<Record<string, unknown>>
): EditorNode {
  const content = children.flatMap((child) => inline(child, []))
  return { type, ...(attrs === undefined ? {} : { attrs }), ...(content.length === 0 ? {} : { content }) }
}

function inline(node: PhrasingContent, marks: readonly EditorMark[]): EditorNode[] {
  const inside = (children: readonly PhrasingContent[], mark: EditorMark) =>
    children.flatMap((child) => inline(child, marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]))
  switch (node.type) {
    case 'text':
      return text(node.value.replace(/\r?\n|\r/g, ' '), marks)
    case 'inlineCode':
      return text(node.value.replace(/\r?\n|\r/g, ' '), [...marks, { type: 'code' }])
    case 'strong':
      return inside(node.children, { type: 'bold' })
    case 'emphasis':
      return inside(node.children, { type: 'italic' })
    case 'delete':
      return inside(node.children, { type: 'strike' })
    case 'link':
      return inside(node.children, { type: 'link', attrs: { href: node.url, title: node.title ?? null } })
    case 'span':
      return inside(node.children, { type: 'span', attrs: { attributes: node.attributes } })
    case 'break':
      return [marked({ type: 'hardBreak' }, marks)]
    case 'citation':
      return [marked({ type: 'citation', attrs: { source: node.source } }, marks)]
    case 'footnoteReference':
      return [marked({ type: 'footnoteReference', attrs: { label: node.label ?? node.identifier } }, marks)]
    default: {
      const paragraph = { type: 'paragraph' as const, children: [node] }
      const markdown = serialiseMarkdown({ type: 'root', children: [paragraph] }).trimEnd()
      return [marked({ type: 'rawInline', attrs: { markdown } }, marks)]
    }
  }
}

function text(value: string, marks: readonly EditorMark[]): EditorNode[] {
  return value === '' ? [] : [marked({ type: 'text', text: value }, marks)]
}

function marked(node: EditorNode, marks: readonly EditorMark[]): EditorNode {
  return marks.length === 0 ? node : { ...node, marks }
}
