import { memo, useContext } from 'react'
import type { Block } from '#contract/article'
import type { CitationPart } from './citation-parts.ts'
import type { PlacedAnnotation } from './placed-annotation.ts'
import { tableCells } from './table-cells.ts'
import { type TextLayers, TextView } from './text-view.tsx'
import { FootnotesOfBlocks } from './use-footnotes.ts'

export interface BlockViewProps {
  readonly block: Block
  readonly text: string
  readonly citations: readonly CitationPart[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly describe: TextLayers['describe'] // one function for as long as the language is the same
  readonly selectedId: string | null // an annotation of this block, else null
}

/** One block of the body. Drawn again only when something of its own changed: an article may hold 5,000 annotations. */
export const BlockView = memo(DrawnBlock, (before, after) => {
  const isSame = before.block === after.block && before.text === after.text && before.citations === after.citations
  if (before.describe !== after.describe) return false
  return isSame && before.selectedId === after.selectedId && haveSame(before.annotations, after.annotations)
})

function haveSame(a: readonly PlacedAnnotation[], b: readonly PlacedAnnotation[]): boolean {
  if (a.length !== b.length) return false
  return a.every((one, i) => {
    const other = b[i]
    return one.id === other?.id && one.start === other.start && one.end === other.end && one.meaning === other.meaning
  })
}

function DrawnBlock({ block, text, citations, annotations, describe, selectedId }: BlockViewProps) {
  const notes = useContext(FootnotesOfBlocks).get(block.id) ?? []
  const layers: TextLayers = { text, marks: block.marks ?? [], citations, annotations, notes, describe, selectedId }
  const own = { 'data-block': block.id, tabIndex: -1 }
  const words = <TextView range={block} layers={layers} />
  switch (block.kind) {
    case 'title':
      return <h1 {...own}>{words}</h1>
    case 'heading':
      return <HeadingView block={block} layers={layers} />
    case 'list-item':
    case 'reference':
      return <li {...own}>{words}</li>
    case 'quote':
      return <blockquote {...own}>{words}</blockquote>
    case 'caption':
      return (
        <p className="caption" {...own}>
          {words}
        </p>
      )
    case 'abstract':
      return (
        <p className="abstract" {...own}>
          {words}
        </p>
      )
    case 'code':
      return <pre {...own}>{words}</pre>
    case 'table':
      return <TableView block={block} layers={layers} />
    default:
      return <p {...own}>{words}</p>
  }
}

function HeadingView({ block, layers }: { readonly block: Block; readonly layers: TextLayers }) {
  const words = <TextView range={block} layers={layers} />
  const own = { 'data-block': block.id, tabIndex: -1 }
  const level = block.level ?? 2
  if (level <= 2) return <h2 {...own}>{words}</h2>
  if (level === 3) return <h3 {...own}>{words}</h3>
  return <h4 {...own}>{words}</h4>
}

function TableView({ block, layers }: { readonly block: Block; readonly layers: TextLayers }) {
  const [head, ...rows] = tableCells(block)
  return (
    <div className="table-frame" data-block={block.id} tabIndex={-1}>
      <table>
        <thead>
          <tr>
            {head?.map((cell) => (
              <th key={cell.start} scope="col">
                <TextView range={cell} layers={layers} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.start}>
              {row.map((cell) => (
                <td key={cell.start}>
                  <TextView range={cell} layers={layers} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
