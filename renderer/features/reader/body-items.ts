import type { Block, BlockKind } from '#contract/article'

/** What the reader's body is made of, from top to bottom. */
export type BodyItem =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly blocks: readonly Block[] }
  | { readonly kind: 'references'; readonly blocks: readonly Block[] }
  | { readonly kind: 'author-note'; readonly blocks: readonly Block[] }
  | { readonly kind: 'folded'; readonly blocks: readonly Block[] }

const inHead: ReadonlySet<BlockKind> = new Set(['title', 'byline', 'dateline'])

/** Title, byline and dateline stand in the head; furniture folds into one row where it stood; lists are lists. */
export function bodyItems(blocks: readonly Block[]): readonly BodyItem[] {
  const items: BodyItem[] = []
  let run: Block[] = []
  const flush = () => {
    const item = itemOf(run)
    if (item !== null) items.push(item)
    run = []
  }
  for (const block of blocks) {
    if (inHead.has(block.kind)) continue
    const last = run.at(-1)
    if (last !== undefined && !belongTogether(last, block)) flush()
    run.push(block)
  }
  flush()
  return items
}

function belongTogether(a: Block, b: Block): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'list-item') return (a.ordered ?? false) === (b.ordered ?? false)
  return a.kind === 'reference' || a.kind === 'furniture' || a.kind === 'author-note'
}

function itemOf(run: readonly Block[]): BodyItem | null {
  const first = run[0]
  if (first === undefined) return null
  switch (first.kind) {
    case 'list-item':
      return { kind: 'list', isOrdered: first.ordered ?? false, blocks: run }
    case 'reference':
      return { kind: 'references', blocks: run }
    case 'author-note':
      return { kind: 'author-note', blocks: run }
    case 'furniture':
      return { kind: 'folded', blocks: run }
    default:
      return { kind: 'block', block: first }
  }
}

/** The blocks one reads, in order: what keys walk through and search looks into. */
export function readableBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => !inHead.has(block.kind) && block.kind !== 'furniture')
}
