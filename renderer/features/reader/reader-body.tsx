import { useMemo } from 'react'
import type { Block, TextRange } from '#contract/article'
import { labelledNote } from '#domain/article/footnote-labels'
import { BlockView } from './block-view.tsx'
import { type BodyItem, bodyItems } from './body-items.ts'
import { type CitationPart, citationParts } from './citation-parts.ts'
import { figuresByBlock } from './figures-by-block.ts'
import { FoldedRow } from './folded-row.tsx'
import { annotationsByBlock, firstEndingAfter, type PlacedAnnotation } from './placed-annotation.ts'
import type { Reading } from './reading.ts'
import type { RunLook } from './run-view.tsx'
import { WithFigures } from './with-figures.tsx'

const noCitations: readonly CitationPart[] = []
const noAnnotations: readonly PlacedAnnotation[] = []

/** The body: blocks in their order, lists as lists, furniture folded where it stood. */
export function ReaderBody({
  reading,
  annotations,
  describe,
  selectedId,
  focused,
  onRestore
}: {
  readonly reading: Reading
  readonly annotations: readonly PlacedAnnotation[]
  readonly describe: RunLook['describe']
  readonly selectedId: string | null
  readonly focused: TextRange | null // a place that must be seen: folds over it open
  readonly onRestore: ((block: Block) => void) | null // null where blocks cannot change
}) {
  const items = useMemo(() => bodyItems(reading.blocks), [reading.blocks])
  const citations = useMemo(() => partsByBlock(reading), [reading])
  const figures = useMemo(
    () => figuresByBlock(reading.blocks, reading.figures ?? []),
    [reading.blocks, reading.figures]
  )
  const byBlock = useMemo(() => annotationsByBlock(reading.blocks, annotations), [reading.blocks, annotations])
  const view = (block: Block) => {
    const own = byBlock.get(block.id) ?? noAnnotations
    const drawn = (
      <BlockView
        key={block.id}
        block={block}
        text={reading.text}
        citations={citations.get(block.id) ?? noCitations}
        annotations={own}
        describe={describe}
        selectedId={own.some(({ id }) => id === selectedId) ? selectedId : null}
      />
    )
    const beside = figures.get(block.id)
    if (beside === undefined) return drawn
    const isInList = block.kind === 'list-item' || block.kind === 'reference'
    return (
      <WithFigures key={block.id} figures={beside} source={reading.source} isInList={isInList}>
        {drawn}
      </WithFigures>
    )
  }
  return items.map((item) => (
    <ItemView key={firstBlock(item).id} item={item} view={view} focused={focused} onRestore={onRestore} />
  ))
}

function ItemView({
  item,
  view,
  focused,
  onRestore
}: {
  readonly item: BodyItem
  readonly view: (block: Block) => React.ReactNode
  readonly focused: TextRange | null
  readonly onRestore: ((block: Block) => void) | null
}) {
  switch (item.kind) {
    case 'block':
      return view(item.block)
    case 'list':
      return item.isOrdered ? (
        <ol data-labelled={isLabelled(item.blocks) || undefined}>{item.blocks.map(view)}</ol>
      ) : (
        <ul>{item.blocks.map(view)}</ul>
      )
    case 'references':
      return <ul className="reference-list">{item.blocks.map(view)}</ul>
    case 'author-note':
      return <aside className="author-note">{item.blocks.map(view)}</aside>
    case 'folded':
      return (
        <FoldedRow blocks={item.blocks} view={view} mustOpen={touches(item.blocks, focused)} onRestore={onRestore} />
      )
    default:
      return item satisfies never
  }
}

/** Whether the items' own texts begin with their numbers, so that the list is to show none. */
function isLabelled([first]: readonly Block[]): boolean {
  return first !== undefined && labelledNote(first) !== null
}

function firstBlock(item: BodyItem): Block {
  const block = item.kind === 'block' ? item.block : item.blocks[0]
  if (block === undefined) throw new Error('an item of the body without a block')
  return block
}

function touches(blocks: readonly Block[], range: TextRange | null): boolean {
  return range !== null && blocks.some((block) => range.start < block.end && range.end > block.start)
}

/** The links of each block, cut once a reading; a citation that runs over two blocks is in both. */
function partsByBlock(reading: Reading): ReadonlyMap<string, readonly CitationPart[]> {
  const byBlock = new Map<string, CitationPart[]>()
  for (const part of reading.citations.flatMap(citationParts)) {
    for (let i = firstEndingAfter(reading.blocks, part.start); i < reading.blocks.length; i++) {
      const block = reading.blocks[i]
      if (block === undefined || block.start >= part.end) break
      byBlock.set(block.id, [...(byBlock.get(block.id) ?? []), part])
    }
  }
  return byBlock
}
