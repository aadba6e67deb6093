import type { Block } from '#contract/article'
import { blockAt } from './audit-index.ts'

/** Where in an article something stands: what a reader of the article itself finds it by. */
export interface FindingPlace {
  readonly kind: 'list' | 'section' | 'beginning' // in the list of references, under a heading, before the first
  readonly heading: string // of a section
  readonly page: number | null // of what has pages
}

/** Answers where an offset stands. The headings are gone through once. */
export function makePlaces(blocks: readonly Block[]): (offset: number) => FindingPlace {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  return (offset) => {
    const block = blockAt(blocks, offset)
    const page = block?.page ?? null
    if (block?.kind === 'reference') return { kind: 'list', heading: '', page }
    const heading = lastBefore(headings, offset)?.text.replace(/\s+/g, ' ').trim() ?? ''
    return { kind: heading === '' ? 'beginning' : 'section', heading, page }
  }
}

function lastBefore(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}
