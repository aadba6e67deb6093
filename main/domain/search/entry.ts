import type { SearchKind } from '#contract/search'

/** One thing that can be found, as the index keeps it. */
export interface SearchEntry {
  readonly key: string // one of its own in the project: 'article:01H…'
  readonly kind: SearchKind
  readonly document: string // an article's id, 'capture:<id>', a note's slug or a reference's id; of an annotation, what it is on
  readonly title: string // '' of an annotation: it has its document's
  readonly body: string // of an article and a copy, places in it are places in the canonical text
  readonly author: string
  readonly tags: readonly string[]
  readonly meaning: string | null
  readonly state: string | null
  readonly date: string | null // 2022, 2022-10 or a whole time
  readonly time: string // when it came in or was changed last, for the newest first
  readonly within: readonly string[] // the documents that it belongs to, for `in:`
  readonly copy: string | null // of a capture: the digest of the payload whose text is its body
}

/** Between the blocks of a note's body, so that a place in it says which block it is in. */
export const blockEnd = '\u2029'
