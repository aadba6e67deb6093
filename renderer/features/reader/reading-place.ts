import { z } from 'zod'
import { keepLayout, keptLayout } from '../../bridge/project-layout.ts'
import type { ReadingSource } from '../../ui/reading-focus.ts'

/** The block at the top of the page, and how much of its height had gone by (below 0: it has yet to come): holds at any width and zoom. */
const Place = z.object({ blockId: z.string(), gone: z.number() })
export type Place = z.infer<typeof Place>

const Kept = z.record(z.string(), z.unknown())

const margin = 8 // pixels that a block may stick out above the page and still be the one at its top

const REMEMBERED = 100 // texts, the latest

export function savedPlace(source: ReadingSource): Place | null {
  const found = Place.safeParse(places()[key(source)])
  return found.success ? found.data : null
}

export function savePlace(source: ReadingSource, place: Place): void {
  const { [key(source)]: _, ...others } = places()
  keepLayout('reading', Object.fromEntries([...Object.entries(others).slice(1 - REMEMBERED), [key(source), place]]))
}

function places(): Readonly<Record<string, unknown>> {
  const kept = Kept.safeParse(keptLayout('reading'))
  return kept.success ? kept.data : {}
}

function key({ kind, id }: ReadingSource): string {
  return `${kind} ${id}`
}

/** The first block that is not wholly above the page, by halving over the blocks in order. */
export function placeAtTop(scroller: HTMLElement): Place | null {
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')]
  const top = scroller.getBoundingClientRect().top + margin
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  const block = blocks[low]
  if (block === undefined) return null
  const box = block.getBoundingClientRect()
  const gone = (top - margin - box.top) / Math.max(box.height, 1)
  return { blockId: block.dataset.block ?? '', gone }
}

export function scrollToPlace(scroller: HTMLElement, { blockId, gone }: Place): void {
  const block = blockElement(scroller, blockId)
  if (block === null) return
  const box = block.getBoundingClientRect()
  scroller.scrollTop += box.top - scroller.getBoundingClientRect().top + gone * box.height
}

export function blockElement(scroller: HTMLElement, blockId: string): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`)
}
