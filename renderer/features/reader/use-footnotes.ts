import { createContext, useMemo } from 'react'
import type { TextRange } from '#contract/article'
import { type Footnote, findFootnotes } from '#domain/article/footnotes'
import { firstEndingAfter } from './placed-annotation.ts'
import type { Reading } from './reading.ts'

export interface Footnotes {
  readonly byKey: ReadonlyMap<string, Footnote>
  readonly byBlock: ReadonlyMap<string, readonly Footnote[]> // by the block that their marks stand in
}

/** Asked by each block for its own, so that what lies between knows nothing of notes. */
export const FootnotesOfBlocks = createContext<Footnotes['byBlock']>(new Map())

export function useFootnotes({ blocks }: Reading): Footnotes {
  return useMemo(() => {
    const found = findFootnotes(blocks)
    const byBlock = new Map<string, Footnote[]>()
    for (const note of found) {
      const block = blocks[firstEndingAfter(blocks, note.mark.start)]
      if (block !== undefined) byBlock.set(block.id, [...(byBlock.get(block.id) ?? []), note])
    }
    return { byKey: new Map(found.map((note) => [note.key, note])), byBlock }
  }, [blocks])
}

/** The note whose mark lies in a stretch of the text: of a citation that is made by a footnote. */
export function footnoteIn({ byKey }: Footnotes, { start, end }: TextRange): Footnote | undefined {
  return [...byKey.values()].find(({ mark }) => mark.start < end && mark.end > start)
}

/** A note's own words, without the label that the mark shows already; a long one is cut, and can be gone to. */
export function noteWords({ blocks }: Reading, { noteBlockIds }: Footnote): string {
  const words = noteBlockIds
    .flatMap((id) => blocks.find((block) => block.id === id)?.text ?? [])
    .join('\n')
    .replace(/^\s*(?:\[[^\]]{1,8}\]|\([^)]{1,8}\)|[\da-z]{1,3}[.):]|\*{1,3}|[†‡§¶]{1,2})\s*/iu, '')
  return words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : words
}

const LONGEST = 600
