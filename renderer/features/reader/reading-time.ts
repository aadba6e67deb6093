import type { Block } from '#contract/article'
import { readableBlocks } from './body-items.ts'

/** Silent reading of non-fiction in English: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238

/** Whole minutes, at least one; reference lists are looked up, not read. */
export function readingMinutes(blocks: readonly Block[]): number {
  const known = counted.get(blocks)
  if (known !== undefined) return known
  const words = readableBlocks(blocks)
    .filter((block) => block.kind !== 'reference')
    .reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0)
  const minutes = Math.max(1, Math.round(words / wordsPerMinute))
  counted.set(blocks, minutes)
  return minutes
}

// A text is drawn again with every mark; its words are counted once.
const counted = new WeakMap<readonly Block[], number>()
