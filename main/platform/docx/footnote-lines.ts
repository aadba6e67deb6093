import type { List, PhrasingContent, RootContent } from 'mdast'

/** One paragraph of a footnote, and what stands before its words. */
export interface FootnoteLine {
  readonly lead: string
  readonly nodes: readonly PhrasingContent[]
}

/** The blocks of a footnote as paragraphs, which are all that the DOCX writer takes there: lists keep their marks, tables their cells. */
export function footnoteLines(blocks: readonly RootContent[]): FootnoteLine[] {
  return blocks.flatMap((block): FootnoteLine[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ lead: '', nodes: block.children }]
      case 'blockquote':
        return footnoteLines(block.children)
      case 'list':
        return listLines(block)
      case 'table':
        return block.children.map(({ children: cells }) => ({
          lead: '',
          nodes: cells.flatMap((cell, n): PhrasingContent[] => [
            ...(n === 0 ? [] : [{ type: 'text' as const, value: ' | ' }]),
            ...cell.children
          ])
        }))
      case 'code':
      case 'html':
        return block.value.split('\n').map((value) => ({ lead: '', nodes: [{ type: 'inlineCode', value }] }))
      default:
        return []
    }
  })
}

function listLines({ children, ordered, start }: List): FootnoteLine[] {
  return children.flatMap((item, n) => {
    const mark = ordered === true ? `${(start ?? 1) + n}. ` : '• '
    return footnoteLines(item.children).map((line, at) => (at === 0 ? { ...line, lead: mark + line.lead } : line))
  })
}
