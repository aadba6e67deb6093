import type { Block } from '#contract/article'

/** One entry of a reference list as it stands in the text: offsets are UTF-16 units, `raw` has wrapped lines joined by a space. */
export interface ReferenceEntry {
  readonly start: number
  readonly end: number
  readonly label: string | null
  readonly raw: string
}

/** Where an article's reference list stands: from its heading (or first entry) to the end of its last entry. */
export interface ReferenceList {
  readonly start: number
  readonly end: number
  readonly heading: { readonly start: number; readonly end: number } | null
  readonly entries: readonly ReferenceEntry[]
}

/**
 * Finds the reference list and cuts it into entries. Works on the bare text; blocks, where there are any, tell
 * headings and list items (`reference` blocks are taken as they are). null where the article has no list.
 */
export function findReferenceList(_text: string, _blocks: readonly Block[] = []): ReferenceList | null {
  return null
}
