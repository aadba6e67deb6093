import type { WorkingBlock } from './draft.ts'
import { isKnownSection } from './sections.ts'
import { headingNumber, isCapitals } from './shape.ts'

/** Gives every heading its level: sections are 2, whatever the markup or the numbering began with. */
export function setHeadingLevels(blocks: readonly WorkingBlock[]): void {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const marked = headings.filter((block) => block.given === 'heading')
  if (marked.length > 0) setMarkedLevels(headings)
  else setShapeLevels(blocks)
}

/** Levels of markup closed up: an article whose sections are h3 and h5 has levels 2 and 3. Bold lines go one below. */
function setMarkedLevels(headings: readonly WorkingBlock[]): void {
  const used = [...new Set(headings.flatMap((block) => (block.given === 'heading' ? [block.level ?? 2] : [])))].sort()
  let last = 2
  for (const block of headings) {
    if (block.given === 'heading') last = Math.min(6, used.indexOf(block.level ?? 2) + 2)
    block.level = block.given === 'heading' ? last : Math.min(6, last + 1)
  }
}

/**
 * Levels from numbers and capitals. "1." under an unnumbered heading is one below it; "2.1" is one below "2."; where
 * sections stand in capitals, other headings are theirs.
 */
function setShapeLevels(blocks: readonly WorkingBlock[]): void {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const hasCapitals = headings.filter((block) => isCapitals(block.text)).length > 1
  const hasRoman = headings.some((block) => headingNumber(block.text)?.style === 'roman')
  let base = 2
  let afterCapitals = false
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    const number = headingNumber(block.text)
    if (number === null) {
      block.level = hasCapitals && afterCapitals && !isCapitals(block.text) && !isKnownSection(block.text) ? 3 : 2
      afterCapitals ||= isCapitals(block.text)
      continue
    }
    if (number.first && number.depth === 1) base = isUnderHeading(blocks, index) ? 3 : 2
    block.level = Math.min(6, base + number.depth - 1 + (number.style !== 'roman' && hasRoman ? 1 : 0))
  }
}

/** True where an unnumbered heading stands above a row of numbered ones, with a paragraph or two between at most. */
function isUnderHeading(blocks: readonly WorkingBlock[], index: number): boolean {
  for (let above = index - 1, paragraphs = 0; above >= 0 && paragraphs < 2; above--) {
    const block = blocks[above]
    if (block === undefined || block.kind === 'furniture') continue
    if (block.kind === 'heading') return headingNumber(block.text) === null && !isKnownSection(block.text)
    if (block.kind === 'title' || block.kind === 'byline' || block.kind === 'abstract') return false
    paragraphs++
  }
  return false
}
