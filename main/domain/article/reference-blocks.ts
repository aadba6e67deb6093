import type { Block, Mark } from '#contract/article'
import type { WorkingBlock } from './draft.ts'

/** Where one entry of the reference list stands. */
export interface EntryRange {
  readonly start: number
  readonly end: number
}

/** Gives each entry a block of its own, cutting and joining the blocks it came in; what is left of those keeps its kind. */
export function markReferences(
  text: string,
  blocks: readonly WorkingBlock[],
  entries: readonly EntryRange[]
): WorkingBlock[] {
  const result: WorkingBlock[] = []
  let next = 0
  for (const block of blocks) {
    let at = block.start
    while (next < entries.length) {
      const entry = entries[next]
      if (entry === undefined || entry.start >= block.end) break
      pushPart(text, result, block, at, entry.start)
      if (entry.start >= block.start) result.push(referenceBlock(text, blocks, block, entry))
      at = Math.max(at, entry.end)
      if (entry.end > block.end) break
      next++
    }
    const last = result.at(-1)
    pushPart(text, result, block, Math.max(at, last?.kind === 'reference' ? last.end : at), block.end)
  }
  return result
}

function pushPart(text: string, result: WorkingBlock[], block: WorkingBlock, start: number, end: number): void {
  const part = text.slice(start, end)
  if (end <= start || !/[\p{L}\p{N}]/u.test(part)) return
  if (start === block.start && end === block.end) {
    result.push(block)
    return
  }
  const from = start + (part.length - part.trimStart().length)
  const to = end - (part.length - part.trimEnd().length)
  result.push({ ...block, start: from, end: to, text: text.slice(from, to), marks: marksWithin(block.marks, from, to) })
}

function referenceBlock(
  text: string,
  blocks: readonly WorkingBlock[],
  block: WorkingBlock,
  { start, end }: EntryRange
): WorkingBlock {
  const marks =
    end <= block.end
      ? block.marks
      : blocks.filter((other) => other.end > start && other.start < end).flatMap((other) => other.marks)
  return {
    ...block,
    start,
    end,
    text: text.slice(start, end),
    kind: 'reference',
    level: undefined,
    marks: marksWithin(marks, start, end)
  }
}

function marksWithin(marks: readonly Mark[], start: number, end: number): Mark[] {
  return marks
    .filter((mark) => mark.end > start && mark.start < end)
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
}

/** Blocks as the contract has them; what nothing told apart is a paragraph. */
export function toBlocks(blocks: readonly WorkingBlock[]): Block[] {
  return blocks.map((block, index) => {
    const kind = block.kind ?? 'paragraph'
    const hasLevel = kind === 'heading' || kind === 'title'
    return {
      id: `b${index + 1}`,
      kind,
      ...(hasLevel && { level: kind === 'title' ? 1 : (block.level ?? 2) }),
      start: block.start,
      end: block.end,
      text: block.text,
      ...(block.marks.length > 0 && { marks: [...block.marks] }),
      ...(kind === 'list-item' && { ordered: block.ordered ?? false }),
      ...(block.page !== undefined && { page: block.page })
    }
  })
}
