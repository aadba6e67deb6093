import type { WorkingBlock } from './draft.ts'
import { readDateLine } from './head-lines.ts'
import { beginsAsAbstract, isAbstractLabel, isBackMatterSection, isCaption, isKnownSection } from './sections.ts'
import { countWords, headingNumber, isProse, listMarker, looksLikeHeading } from './shape.ts'

/** Tells the blocks after the head by their shape: headings, list items, quotations, captions, the abstract. */
export function tellBody(text: string, blocks: readonly WorkingBlock[], from: number): void {
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.kind === 'furniture') continue
    if (block.kind === null) block.kind = shapeOf(text, blocks, index)
    else if (block.kind === 'paragraph') block.kind = correctedParagraph(blocks, index)
    if (block.kind === 'list-item' && block.ordered === undefined) setOrdered(blocks, index)
  }
  tellAbstract(blocks)
}

function setOrdered(blocks: readonly WorkingBlock[], index: number): void {
  const block = blocks[index]
  if (block !== undefined) Object.assign(block, { ordered: listMarker(block.text)?.ordered ?? false })
}

function shapeOf(text: string, blocks: readonly WorkingBlock[], index: number): WorkingBlock['kind'] {
  const block = blocks[index]
  if (block === undefined) return null
  if (isCaption(block.text)) return 'caption'
  if (isAbstractLabel(block.text) || beginsAsAbstract(block.text)) return 'abstract'
  if (isWholeQuotation(block.text)) return 'quote'
  if (isHeading(text, blocks, index)) return 'heading'
  return listMarker(block.text) !== null && isInList(blocks, index) ? 'list-item' : 'paragraph'
}

/** Of paragraphs that markup declares, only labels and headings set in bold are taken for something else. */
function correctedParagraph(blocks: readonly WorkingBlock[], index: number): WorkingBlock['kind'] {
  const block = blocks[index]
  if (block === undefined || block.given !== 'paragraph') return block?.kind ?? null
  if (isCaption(block.text) && block.text.length < 200) return 'caption'
  if (isAbstractLabel(block.text) || beginsAsAbstract(block.text)) return 'abstract'
  const isBold = block.marks.some((mark) => mark.kind === 'strong' && mark.end - mark.start >= block.text.length - 1)
  return isBold && looksLikeHeading(block.text) && isFollowedByText(blocks, index) ? 'heading' : 'paragraph'
}

function isWholeQuotation(text: string): boolean {
  return text.length < 400 && countWords(text) > 3 && /^[“«„][^”»“]+[”»“]$/u.test(text)
}

function isHeading(text: string, blocks: readonly WorkingBlock[], index: number): boolean {
  const block = blocks[index]
  if (block === undefined || !looksLikeHeading(block.text)) return false
  const number = headingNumber(block.text)
  if (number === null && listMarker(block.text) !== null) return false
  if (number !== null && isNumberedRow(blocks, index)) return false
  if (isDateOrQuestion(block.text)) return false
  if (block.text.endsWith(':') && number === null && !canEndInColon(blocks, index)) return false
  if (isKnownSection(block.text) || isBackMatterSection(block.text)) return true
  return isSetApart(text, blocks, index) && isFollowedByText(blocks, index)
}

/** "May 14, 2024" and, in interviews, "HQ: And when it rains?" are short and capitalised, and head nothing. */
function isDateOrQuestion(text: string): boolean {
  if (/^\p{Lu}[^:?]{1,40}:\s.+\?$/u.test(text)) return true
  return /\d{4}/.test(text) && readDateLine(text, null, '2000-01-01T00:00:00Z')?.isBare === true
}

function canEndInColon(blocks: readonly WorkingBlock[], index: number): boolean {
  const next = nextOf(blocks, index)
  return (
    countWords(blocks[index]?.text ?? '') <= 5 && next !== null && listMarker(next.text) === null && isProse(next.text)
  )
}

/** Numbers in neighbouring lines make a list; headings have text between them. */
function isNumberedRow(blocks: readonly WorkingBlock[], index: number): boolean {
  const own = headingNumber(blocks[index]?.text ?? '')
  const next = headingNumber(nextOf(blocks, index)?.text ?? '')
  const before = blocks[index - 1]
  const last = before?.kind === 'list-item' ? headingNumber(before.text) : null
  if (own === null) return false
  const goesOn = next !== null && next.style === own.style && next.depth === own.depth && next.value === own.value + 1
  return goesOn || (last !== null && last.style === own.style && last.value === own.value - 1)
}

function isInList(blocks: readonly WorkingBlock[], index: number): boolean {
  const own = listMarker(blocks[index]?.text ?? '')
  if (own === null || !own.ordered) return own !== null
  const before = blocks[index - 1]
  const next = nextOf(blocks, index)
  return before?.kind === 'list-item' || (next !== null && listMarker(next.text)?.ordered === true)
}

/** A blank line on either side, or, where a text has none, a long paragraph below. */
function isSetApart(text: string, blocks: readonly WorkingBlock[], index: number): boolean {
  const block = blocks[index]
  const before = blocks[index - 1]
  const next = blocks[index + 1]
  if (block === undefined) return false
  const isApartAbove = before === undefined || /\n\s*\n/.test(text.slice(before.end, block.start))
  const isApartBelow = next === undefined || /\n\s*\n/.test(text.slice(block.end, next.start))
  if (isApartAbove && isApartBelow) return true
  return (next?.text.length ?? 0) > 100 && countWords(block.text) <= 12 && (isApartAbove || isProse(before?.text ?? ''))
}

function nextOf(blocks: readonly WorkingBlock[], index: number): WorkingBlock | null {
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next]
    if (block !== undefined && block.kind !== 'furniture') return block
  }
  return null
}

/** True where text comes below, at most one further heading in between. */
function isFollowedByText(blocks: readonly WorkingBlock[], index: number, depth = 0): boolean {
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next]
    if (block === undefined || block.kind === 'furniture' || isCaption(block.text)) continue
    if (isProse(block.text) || block.text.length > 60 || block.given === 'list-item') return true
    if (listMarker(block.text) !== null && headingNumber(block.text) === null) return true
    return depth < 2 && looksLikeHeading(block.text) && isFollowedByText(blocks, next, depth + 1)
  }
  return false
}

/** What stands between the label of an abstract and the next heading is the abstract; a label further down is a heading. */
function tellAbstract(blocks: readonly WorkingBlock[]): void {
  const label = blocks.findIndex(
    (block) => isAbstractLabel(block.text) && (block.kind === 'abstract' || block.kind === 'heading')
  )
  if (label === -1) return
  if (blocks.slice(0, label).some((block) => block.kind === 'heading')) {
    Object.assign(blocks[label] ?? {}, { kind: 'heading' })
    return
  }
  for (const block of blocks.slice(label + 1, label + 7)) {
    if (block.kind === 'heading' || block.kind === 'title') return
    if (block.kind === 'paragraph') block.kind = 'abstract'
  }
}
