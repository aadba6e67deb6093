import type { Block } from '#contract/article'
import type { Figure } from '#contract/figure'

/** The figures drawn with one block: before it, after it, and the one whose caption it is. */
export interface BlockFigures {
  readonly before: readonly Figure[]
  readonly captioned: Figure | null
  readonly after: readonly Figure[]
}

const inHead: ReadonlySet<Block['kind']> = new Set(['title', 'byline', 'dateline'])

/**
 * Which block each figure is drawn with. A caption's figure stands above it; any other stands after the block before it, or before
 * the first block where nothing of the body is before it. Among the site's own lines there is none.
 */
export function figuresByBlock(
  blocks: readonly Block[],
  figures: readonly Figure[]
): ReadonlyMap<string, BlockFigures> {
  const body = blocks.filter(({ kind }) => !inHead.has(kind) && kind !== 'furniture')
  const byBlock = new Map<string, BlockFigures>()
  const add = (block: Block | undefined, change: (had: BlockFigures) => BlockFigures) => {
    if (block !== undefined) byBlock.set(block.id, change(byBlock.get(block.id) ?? none))
  }
  for (const figure of figures) {
    const caption = captionOf(figure, body)
    const before = body.findLast(({ start }) => start < figure.at)
    if (caption !== undefined && byBlock.get(caption.id)?.captioned == null) {
      add(caption, (had) => ({ ...had, captioned: figure }))
    } else if (before !== undefined) add(before, (had) => ({ ...had, after: [...had.after, figure] }))
    else add(body[0], (had) => ({ ...had, before: [...had.before, figure] }))
  }
  return byBlock
}

const none: BlockFigures = { before: [], captioned: null, after: [] }

function captionOf({ caption }: Figure, body: readonly Block[]): Block | undefined {
  if (caption === null) return undefined
  const block = body.find(({ start, end }) => start <= caption.start && caption.start < end)
  return block?.kind === 'caption' || block?.kind === 'paragraph' ? block : undefined
}
