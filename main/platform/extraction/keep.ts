import { isFurnitureLine } from '#domain/article/furniture'
import { isProse } from '#domain/article/shape'
import type { PageBlock } from './page-blocks.ts'

/**
 * Which blocks of a page are its article's: what Readability kept, less what stands in boxes of the site's, and what it
 * is known to cut wrongly put back: headings, bylines, decks, captions, reference lists, notes on the author.
 * @param readable ids that Readability kept; null where it found nothing
 */
export function keptBlocks(blocks: readonly PageBlock[], readable: ReadonlySet<number> | null): ReadonlySet<number> {
  const isBoxed = believedBoxes(blocks, readable)
  const kept = new Set(
    blocks
      .filter((block) => !isBoxed(block) && (readable?.has(block.id) ?? isInMain(blocks, block)))
      .map(({ id }) => id)
  )
  const bounds = boundsOf(blocks, kept)
  if (bounds === null) return kept
  blocks.forEach((block, index) => {
    if (!isBoxed(block) && !isFurnitureLine(block.text) && belongs(blocks, index, bounds)) kept.add(block.id)
  })
  dropLonelyHeadings(blocks, kept, readable)
  dropTrailingCards(blocks, kept)
  return kept
}

function isInMain(blocks: readonly PageBlock[], block: PageBlock): boolean {
  return block.article !== null || !blocks.some((other) => other.article !== null)
}

/** A box that holds a good part of what Readability kept is the article's own, whatever its class says. */
export function believedBoxes(
  blocks: readonly PageBlock[],
  readable: ReadonlySet<number> | null
): (block: Pick<PageBlock, 'boxes'>) => boolean {
  const isText = (block: PageBlock) => readable?.has(block.id) ?? isProse(block.text)
  const total = blocks.reduce((sum, block) => (isText(block) ? sum + block.text.length : sum), 0)
  const held = new Map<number, number>()
  for (const block of blocks) {
    if (!isText(block)) continue
    for (const { key } of block.boxes) held.set(key, (held.get(key) ?? 0) + block.text.length)
  }
  return (block) => block.boxes.some(({ key }) => (held.get(key) ?? 0) < total * 0.4)
}

interface Bounds {
  readonly first: number
  readonly last: number
  readonly title: number // the h1 above the first block, or -1
  readonly article: number | null
  readonly parents: ReadonlySet<number>
}

function boundsOf(blocks: readonly PageBlock[], kept: ReadonlySet<number>): Bounds | null {
  const indices = blocks.flatMap((block, index) => (kept.has(block.id) ? [index] : []))
  const [first, last] = [indices[0], indices.at(-1)]
  if (first === undefined || last === undefined) return null
  const prose = indices.flatMap((index) => blocks[index] ?? []).filter((block) => isProse(block.text))
  return {
    first,
    last,
    title: blocks.findLastIndex((block, index) => index <= first && block.level === 1),
    article: mostCommon(prose.map((block) => block.article)),
    parents: new Set(prose.map((block) => block.parent))
  }
}

function mostCommon(values: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function belongs(blocks: readonly PageBlock[], index: number, bounds: Bounds): boolean {
  const block = blocks[index]
  if (block === undefined) return false
  const isSameArticle = bounds.article !== null && block.article === bounds.article
  if (index === bounds.title) return true
  if (bounds.parents.has(block.parent) && !isLinkList(block)) return true
  if (index < bounds.first) return index > bounds.title && !isLinkList(block) && (isSameArticle || bounds.title !== -1)
  if (index <= bounds.last) return !isLinkList(block)
  if (isEntryLike(block)) return isSameArticle || hasEntryBeside(blocks, index)
  if (block.kind === 'heading')
    return blocks.slice(index + 1, index + 3).some((next) => isEntryLike(next) && next.boxes.length === 0)
  return false
}

function isLinkList(block: PageBlock): boolean {
  return block.linked > block.text.length * 0.6 && block.text.length < 200 && !isEntryLike(block)
}

/** The look of a reference: a year and some length, in a list or on its own. */
function isEntryLike(block: PageBlock): boolean {
  return (
    block.text.length > 35 &&
    block.text.length < 900 &&
    block.kind !== 'heading' &&
    /(?<!\d)(?:1[5-9]|20)\d{2}[a-z]?(?!\d)|n\. ?d\.|s\. ?f\./.test(block.text)
  )
}

function hasEntryBeside(blocks: readonly PageBlock[], index: number): boolean {
  return [blocks[index - 1], blocks[index + 1]].some(
    (other) => other !== undefined && other.kind === 'list-item' && isEntryLike(other)
  )
}

/** A heading that Readability cut and under which nothing was kept is the site's. */
function dropLonelyHeadings(
  blocks: readonly PageBlock[],
  kept: Set<number>,
  readable: ReadonlySet<number> | null
): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.level === 1 || readable?.has(block.id) === true || !kept.has(block.id)) return
    const next = blocks.slice(index + 1).find((other) => kept.has(other.id) || other.kind === 'heading')
    if (next === undefined || (!kept.has(next.id) && (next.level ?? 7) <= (block.level ?? 2))) kept.delete(block.id)
  })
}

/** Links to other articles that end a page, each as a heading, have no text under them. */
function dropTrailingCards(blocks: readonly PageBlock[], kept: Set<number>): void {
  for (const block of blocks.toReversed()) {
    if (!kept.has(block.id)) continue
    if (block.kind !== 'heading' || block.linked <= block.text.length * 0.6) return
    kept.delete(block.id)
  }
}
