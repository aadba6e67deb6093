import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import type { List, RootContent, Table as TableNode } from 'mdast'
import { type Setter, xmlText } from './inline.ts'
import { bulletList } from './look.ts'

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6
] as const

/** How a paragraph is set where it stands: in a quotation, as a list's item. */
type Place = Pick<IParagraphOptions, 'style' | 'numbering' | 'indent'>

/** A note's blocks as paragraphs and tables. */
export function blocks(
  nodes: readonly RootContent[],
  setter: Setter,
  place: Place = {},
  depth = 0
): (Paragraph | Table)[] {
  return nodes.flatMap((node) => block(node, setter, place, depth))
}

function block(node: RootContent, setter: Setter, place: Place, depth: number): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[node.depth - 1], children: setter.words(node.children) })]
    case 'paragraph':
      return [new Paragraph({ ...place, children: setter.words(node.children) })]
    case 'blockquote':
      return blocks(node.children, setter, { ...place, style: 'Quote' }, depth)
    case 'list':
      return list(node, setter, depth)
    case 'table':
      return [table(node, setter), new Paragraph({})]
    case 'code':
    case 'html':
      return node.value
        .split('\n')
        .map((line) => new Paragraph({ style: 'SourceCode', children: [new TextRun({ text: xmlText(line) })] }))
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'BBB6AC', space: 1 } } })]
    default:
      return []
  }
}

/** The first block of an item has its mark; what follows stands under it, indented as far. */
function list(node: List, setter: Setter, depth: number): (Paragraph | Table)[] {
  const reference = node.ordered ? setter.list(node.start ?? 1) : bulletList
  const level = Math.min(depth, 5)
  return node.children.flatMap(({ children: [first, ...rest] }) => [
    ...(first === undefined ? [] : block(first, setter, { numbering: { reference, level } }, depth + 1)),
    ...blocks(rest, setter, { indent: { left: 567 * (level + 1) } }, depth + 1)
  ])
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function table(node: TableNode, setter: Setter): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: node.children.map(
      (row, n) =>
        new TableRow({
          tableHeader: n === 0,
          children: row.children.map((cell, column) => {
            const align = node.align?.[column]
            const children = setter.words(cell.children, n === 0 ? { bold: true } : {})
            return new TableCell({
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              children: [
                new Paragraph({ children, spacing: { after: 0 }, ...(align ? { alignment: alignments[align] } : {}) })
              ]
            })
          })
        })
    )
  })
}
