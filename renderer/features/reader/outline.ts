import type { Block } from '#contract/article'

export interface OutlineEntry {
  readonly blockId: string
  readonly text: string
  readonly depth: number // 0 for the highest headings there are
  readonly start: number
}

/** The headings in order; depth counts from the headings' own highest level, and never skips one. */
export function outline(blocks: readonly Block[]): readonly OutlineEntry[] {
  const above: number[] = []
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    const level = block.level ?? 2
    while ((above.at(-1) ?? 0) >= level) above.pop()
    const depth = above.length
    above.push(level)
    return [{ blockId: block.id, text: block.text.replace(/\s+/g, ' ').trim(), depth, start: block.start }]
  })
}

/** The heading a place in the text stands under; null before the first. */
export function headingAt(entries: readonly OutlineEntry[], offset: number): OutlineEntry | null {
  return entries.findLast((entry) => entry.start <= offset) ?? null
}
