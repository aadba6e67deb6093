import type { TextRange } from '#contract/article'
import { offsetsOfRange, rangeOfOffsets, runElements } from './text-positions.ts'

/** What is selected inside the text, without the white space at its ends; null where nothing of it is. */
export function selectedRange(root: HTMLElement, text: string): TextRange | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root) || beganElsewhere(selection, root)) return null
  const offsets = offsetsOfRange(root, range)
  return offsets === null ? null : withoutOuterSpace(text, offsets)
}

/** A selection that is drawn on over the text beside it still belongs to the one where it began. */
function beganElsewhere({ anchorNode }: Selection, root: HTMLElement): boolean {
  const page = anchorNode?.parentElement?.closest('.reader-page')
  return page != null && page !== root
}

export function withoutOuterSpace(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return null
  const from = start + words.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}

export function select(root: HTMLElement, place: TextRange): void {
  const range = rangeOfOffsets(runElements(root), place)
  const selection = document.getSelection()
  if (range === null || selection === null) return
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

export function clearSelection(): void {
  document.getSelection()?.removeAllRanges()
}
