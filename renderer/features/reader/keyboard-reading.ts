import type { Block, TextRange } from '#contract/article'
import { blockElement, placeAtTop } from './reading-place.ts'
import { nextSentence, resizeBySentence, sentencesOf } from './sentences.ts'
import { clearSelection, select } from './text-selection.ts'

/** The block that has the keyboard, or null. */
export function focusedBlockId(scroller: HTMLElement): string | null {
  const { activeElement } = document
  if (activeElement === null || !scroller.contains(activeElement)) return null
  return activeElement.closest<HTMLElement>('[data-block]')?.dataset.block ?? null
}

/** Where one reads by key: the keyboard may be on a card meanwhile, and what was read last is still in sight. */
const lastRead = new WeakMap<HTMLElement, string>()

/** The block that has the keyboard, else the one that had it last and is in sight; null where there is none. */
function readBlockId(scroller: HTMLElement): string | null {
  const focused = focusedBlockId(scroller)
  const last = lastRead.get(scroller)
  if (focused !== null || last === undefined) return focused
  const box = blockElement(scroller, last)?.getBoundingClientRect()
  const page = scroller.getBoundingClientRect()
  return box !== undefined && box.bottom > page.top && box.top < page.bottom ? last : null
}

/** The block that a key is about: where one reads, else at the top of the page. */
export function blockInMind(scroller: HTMLElement): string | undefined {
  return readBlockId(scroller) ?? placeAtTop(scroller)?.blockId
}

/** Gives the keyboard to the next or previous block that one reads; at first to the one at the top of the page. */
export function moveBlock(scroller: HTMLElement, readable: readonly Block[], step: 1 | -1): void {
  const current = readBlockId(scroller)
  const at = readable.findIndex(({ id }) => id === current)
  const next = at < 0 ? firstInSight(scroller, readable) : readable[at + step]
  if (next === undefined) return
  lastRead.set(scroller, next.id)
  clearSelection()
  const element = blockElement(scroller, next.id)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

function firstInSight(scroller: HTMLElement, readable: readonly Block[]): Block | undefined {
  const top = placeAtTop(scroller)
  return readable.find(({ id }) => id === top?.blockId) ?? readable[0]
}

/** Selects the first sentence of the block that has the keyboard; pressed again, the one after the selection. */
export function selectSentence(
  scroller: HTMLElement,
  readable: readonly Block[],
  selected: TextRange | null,
  language: string | null
): void {
  const id = blockInMind(scroller)
  const block = readable.find((one) => one.id === id) ?? readable[0]
  if (block === undefined) return
  lastRead.set(scroller, block.id)
  const inBlock = selected !== null && selected.start >= block.start && selected.end <= block.end ? selected : null
  const sentence = nextSentence(sentencesOf(block, language), inBlock)
  if (sentence !== null) select(scroller, sentence)
}

/** Grows or shrinks what is selected: by a sentence with up and down, by a word with left and right. */
export function resizeSelection(
  scroller: HTMLElement,
  readable: readonly Block[],
  selected: TextRange,
  language: string | null,
  key: string
): boolean {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    document.getSelection()?.modify('extend', key === 'ArrowRight' ? 'forward' : 'backward', 'word')
    return true
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
  const around = readable.filter((block) => block.start <= selected.end && block.end >= selected.start)
  const following = readable[readable.indexOf(around.at(-1) ?? around[0] ?? (readable[0] as Block)) + 1] // may be undefined: the last
  const sentences = [...around, ...(following === undefined ? [] : [following])].flatMap((b) =>
    sentencesOf(b, language)
  )
  select(scroller, resizeBySentence(sentences, selected, key === 'ArrowDown' ? 'grow' : 'shrink'))
  return true
}

/** Gives the keyboard to the citation after or before where it is, or after the top of the page. */
export function moveCitation(scroller: HTMLElement, step: 1 | -1): void {
  const links = [...scroller.querySelectorAll<HTMLElement>('[data-citation]')]
  const { activeElement } = document
  const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1
  const top = scroller.getBoundingClientRect().top
  const fromTop = links.findIndex((link) => link.getBoundingClientRect().top >= top)
  const next = at >= 0 ? links[at + step] : links[step > 0 ? fromTop : fromTop - 1]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
