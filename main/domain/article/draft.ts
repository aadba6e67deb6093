import type { BlockKind, Mark } from '#contract/article'

/** A stretch of the canonical text before it is told what it is. Offsets are UTF-16 units; drafts are in text order. */
export interface Draft {
  readonly start: number
  readonly end: number
  /** What the markup says, where there is any; null leaves it to the text's shape. */
  readonly kind: BlockKind | null
  readonly level?: number
  readonly marks?: readonly Mark[]
  readonly ordered?: boolean
  readonly page?: number // of a PDF, 1 is the first
}

/** What a source says of itself outside its text: meta elements, JSON-LD, front matter, the file's name. */
export interface ArticleHints {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly category: string | null
  readonly language: string | null
  readonly published: string | null // ISO 8601 or words
  readonly url: string | null
  readonly name: string // the file's, for want of any other title
}

/** Hints of a source that says nothing of itself. */
export function noHints(name: string, url: string | null = null): ArticleHints {
  return { title: null, authors: [], outlet: null, category: null, language: null, published: null, url, name }
}

/** A draft with its text at hand and a kind that may still change, as the classifying steps pass it on. */
export interface WorkingBlock {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly given: BlockKind | null
  readonly marks: readonly Mark[]
  readonly ordered: boolean | undefined
  readonly page: number | undefined
  kind: BlockKind | null
  level: number | undefined
}

/** Working blocks of drafts; empty ones are left out. */
export function workingBlocks(text: string, drafts: readonly Draft[]): WorkingBlock[] {
  return drafts
    .filter((draft) => draft.end > draft.start)
    .map(({ start, end, kind, level, marks = [], ordered, page }) => ({
      start,
      end,
      text: text.slice(start, end),
      given: kind,
      marks,
      ordered,
      page,
      kind,
      level
    }))
}
