import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import { type EditorNode, numberAttr, stringAttr } from './editor-document.ts'
import { phrasing } from './from-editor-inline.ts'
import { serialiseMarkdown } from './note-markdown.ts'

/** The editor's document as a note's Markdown. Empty paragraphs and spaces at the edges of blocks are not Markdown, and go. */
export function editorToMarkdown(document: EditorNode): string {
  const children = blocks(document.content)
  return children.length === 0 ? '' : serialiseMarkdown({ type: 'root', children } satisfies Root)
}

function blocks(nodes: readonly EditorNode[] = []): RootContent[] {
  return nodes.flatMap(block)
}

function block(node: EditorNode): RootContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = phrasing(node.content)
      return children.length === 0 ? [] : [{ type: 'paragraph', children }]
    }
    case 'heading': {
      const children = phrasing(node.content, { isOneLine: true })
      return children.length === 0
        ? []
        : [{ type: 'heading', depth: headingDepth(numberAttr(node, 'level', 2)), children }]
    }
    case 'blockquote': {
      const children = contained(node.content)
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'bulletList':
      return list(node, false)
    case 'orderedList':
      return list(node, true)
    case 'codeBlock': {
      const [lang, ...meta] = stringAttr(node, 'language').split(' ')
      const value = (node.content ?? []).map(({ text = '' }) => text).join('')
      return [{ type: 'code', lang: lang || null, meta: meta.join(' ') || null, value }]
    }
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return table(node)
    case 'footnote': {
      const label = stringAttr(node, 'label')
      return [{ type: 'footnoteDefinition', identifier: label, label, children: contained(node.content) }]
    }
    case 'rawBlock':
      return [{ type: 'html', value: stringAttr(node, 'markdown') }] // written as it is
    default:
      return []
  }
}

/** Blocks inside a block: all that Markdown has, since a root's own kinds (front matter) never get into the editor. */
function contained(nodes: readonly EditorNode[] = []): BlockContent[] {
  return blocks(nodes) as BlockContent[]
}

function list(node: EditorNode, ordered: boolean): RootContent[] {
  const children = (node.content ?? []).map((item): ListItem => {
    const inside = contained(item.content)
    return { type: 'listItem', spread: isSpread(inside), children: inside }
  })
  if (children.length === 0) return []
  const spread = children.some((item) => item.spread === true)
  return [{ type: 'list', ordered, start: ordered ? numberAttr(node, 'start', 1) : null, spread, children }]
}

/** Pandoc wants an empty line before all that follows an item's first paragraph, but for a list. */
function isSpread([first, ...rest]: readonly BlockContent[]): boolean {
  return (first !== undefined && first.type !== 'paragraph') || rest.some(({ type }) => type !== 'list')
}

/** Markdown's tables have one head row, and cells of one line. */
function table(node: EditorNode): RootContent[] {
  const rows = (node.content ?? []).map((row): TableRow => {
    const cells = (row.content ?? []).map((cell) => ({ type: 'tableCell' as const, children: cellPhrasing(cell) }))
    return { type: 'tableRow', children: cells }
  })
  if (rows.length === 0) return []
  const align = (node.content?.[0]?.content ?? []).map((cell) => alignment(stringAttr(cell, 'align')))
  return [{ type: 'table', align, children: rows }]
}

function cellPhrasing(cell: EditorNode): PhrasingContent[] {
  const parts = (cell.content ?? []).map((part) => phrasing(part.content, { isOneLine: true }))
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, n): PhrasingContent[] => (n === 0 ? part : [{ type: 'text', value: ' ' }, ...part]))
}

function alignment(value: string): 'left' | 'right' | 'center' | null {
  return value === 'left' || value === 'right' || value === 'center' ? value : null
}

function headingDepth(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths[level - 1] ?? 2
}
