import { markAuthorNotes, type Signatories } from './author-notes.ts'
import type { WorkingBlock } from './draft.ts'
import { isBackMatterSection } from './sections.ts'
import { isProse } from './shape.ts'

/** Marks what stands after the reference list: notes on the author and known back matter stay, the rest is furniture. */
export function markAfterReferences(blocks: readonly WorkingBlock[], from: number, signed: Signatories): void {
  markAuthorNotes(blocks, from, signed)
  let isBackMatter = false
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'author-note') continue
    if (isBackMatterSection(block.text) && hasTextBelow(blocks, index)) {
      isBackMatter = true
      block.kind = 'heading'
    } else if (block.kind === 'furniture' || !(isBackMatter ? isBackMatterText(block) : block.given === 'list-item')) {
      isBackMatter &&= block.kind !== 'furniture'
      block.kind = 'furniture'
    }
  }
}

function isBackMatterText({ given, kind, text }: WorkingBlock): boolean {
  return given !== null || kind === 'heading' || kind === 'list-item' || isProse(text)
}

function hasTextBelow(blocks: readonly WorkingBlock[], index: number): boolean {
  const next = blocks[index + 1]
  return next !== undefined && next.kind !== 'furniture' && next.text.length > 25
}
