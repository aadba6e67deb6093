import type { WorkingBlock } from './draft.ts'
import { endsArticle, isFurnitureLine, startsFurnitureRegion } from './furniture.ts'
import { foldForComparison, isProse } from './shape.ts'

/** Marks lines that are furniture by their words alone, wherever they stand. */
export function markFurnitureLines(blocks: readonly WorkingBlock[]): void {
  for (const block of blocks) {
    if (block.given !== 'title' && block.given !== 'code' && isFurnitureLine(block.text)) block.kind = 'furniture'
  }
}

/**
 * Marks what comes after the article where it has no reference list to end it: from a line such as "Comments" or
 * "Related articles" on, everything that is not long prose; after comments, everything.
 */
export function markFurnitureRegions(blocks: readonly WorkingBlock[], from: number, until: number): void {
  const middle = middleOfProse(blocks, from, until)
  let region: 'none' | 'short-lines' | 'everything' = 'none'
  for (let index = from; index < until; index++) {
    const block = blocks[index]
    if (block === undefined) continue
    if (region === 'short-lines' && block.kind !== 'furniture' && isLongProse(block.text)) region = 'none'
    if (region === 'everything' || (region === 'short-lines' && block.given === null)) block.kind = 'furniture'
    if (block.kind !== 'furniture') continue
    if (index >= middle && endsArticle(block.text)) region = 'everything'
    else if (region === 'none' && startsFurnitureRegion(block.text)) region = 'short-lines'
  }
}

function isLongProse(text: string): boolean {
  return text.length > 140 && isProse(text)
}

/** The index where two thirds of the prose have gone by. */
function middleOfProse(blocks: readonly WorkingBlock[], from: number, until: number): number {
  const lengths = blocks
    .slice(from, until)
    .map((block) => (block.kind !== 'furniture' && isProse(block.text) ? block.text.length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let gone = 0
  const index = lengths.findIndex((length) => {
    gone += length
    return gone >= total * 0.66
  })
  return from + Math.max(0, index)
}

const keptKinds: ReadonlySet<string> = new Set(['reference', 'list-item', 'author-note', 'quote', 'caption'])

/** Short lines at the very end, after the last paragraph, list or quotation: menus and cards. */
export function markTrailingLines(blocks: readonly WorkingBlock[], from: number): void {
  const proseCount = blocks.slice(from).filter((block) => isBodyText(block)).length
  if (proseCount < 2) return
  for (let index = blocks.length - 1; index >= from; index--) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'furniture') continue
    if (
      block.given !== null ||
      isProse(block.text) ||
      /[.!?…:]$/.test(block.text) ||
      keptKinds.has(block.kind ?? 'paragraph')
    )
      return
    block.kind = 'furniture'
  }
}

function isBodyText(block: WorkingBlock): boolean {
  return block.kind !== 'furniture' && isProse(block.text)
}

/** True of an institution's self-description at the end: "About the Institute" and its paragraphs. */
export function markAboutCards(blocks: readonly WorkingBlock[], from: number): void {
  const first = from + Math.floor((blocks.length - from) * 0.6)
  let isCard = false
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'author-note') continue
    if (
      /^(?:about|acerca de|sobre|über|à propos de)\s+(?:the |el |la |los |uns\b)?\p{L}.{0,70}$/iu.test(block.text) &&
      !isProse(block.text) &&
      isCardHead(blocks, index)
    )
      isCard = true
    else if (isCard && block.kind === 'heading') isCard = false
    if (isCard && block.kind !== 'reference') block.kind = 'furniture'
  }
}

function isCardHead(blocks: readonly WorkingBlock[], index: number): boolean {
  const name = foldForComparison((blocks[index]?.text ?? '').replace(/^\S+\s+(?:de(?:l)? )?/u, '')).replace(
    /^(?:the|el|la|los) /,
    ''
  )
  const next = foldForComparison(blocks[index + 1]?.text.slice(0, 160) ?? '')
  return name.length > 1 && (name === 'us' || next.replace(/^(?:the|el|la|los) /, '').startsWith(name))
}
