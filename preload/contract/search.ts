import { z } from 'zod'
import { Meaning } from './annotation.ts'
import { TextRange } from './article.ts'
import { Failure } from './result.ts'

/** What can be found: an article, a mark on it, a record of the library, a briefing note, a captured copy. */
export const SearchKind = z.enum(['article', 'annotation', 'reference', 'note', 'archive'])
export type SearchKind = z.infer<typeof SearchKind>

/** A text with the words that were looked for; ranges are UTF-16 units of `text`. */
export const MarkedText = z.object({ text: z.string(), marks: z.array(TextRange) })
export type MarkedText = z.infer<typeof MarkedText>

/** Where a hit leads: `range` is of the article's or the copy's text, and null where only its title or its author was found. */
export const SearchPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: z.string(), range: TextRange.nullable() }),
  z.object({ kind: z.literal('annotation'), documentId: z.string(), annotationId: z.string() }), // an article's id or 'capture:<id>'
  z.object({ kind: z.literal('reference'), referenceId: z.string() }),
  z.object({ kind: z.literal('note'), slug: z.string(), block: z.int().nonnegative().nullable(), words: z.string() }), // the words found, in the block of that number
  z.object({ kind: z.literal('archive'), captureId: z.string(), range: TextRange.nullable(), isReadable: z.boolean() })
])
export type SearchPlace = z.infer<typeof SearchPlace>

export const SearchHit = z.object({
  key: z.string(), // one of its own among all hits
  title: MarkedText, // of an annotation, its document's
  byline: z.string(), // who wrote it
  date: z.string().nullable(), // 2022, 2022-10 or a whole time: published, captured, marked
  excerpt: MarkedText,
  meaning: Meaning.nullable(), // of an annotation
  state: z.string().nullable(), // of an annotation's anchor, a capture, a reference's copy
  place: SearchPlace
})
export type SearchHit = z.infer<typeof SearchHit>

/** A part of a query that was taken for plain words. */
export const UnreadPart = z.object({
  text: z.string(),
  reason: z.enum(['unknown-operator', 'unknown-value', 'open-quote', 'too-long'])
})
export type UnreadPart = z.infer<typeof UnreadPart>

/** How the index stands. `memory`: it cannot be kept in the project's folder, for the reason in `problem` where it should be. */
export const IndexState = z.object({
  state: z.enum(['building', 'ready', 'failed']),
  done: z.int(), // sources read
  total: z.int(),
  kept: z.enum(['file', 'memory']),
  problem: Failure.nullable()
})
export type IndexState = z.infer<typeof IndexState>

export const KindCounts = z.object({
  article: z.int(),
  annotation: z.int(),
  reference: z.int(),
  note: z.int(),
  archive: z.int()
})
export type KindCounts = z.infer<typeof KindCounts>

export const SearchAnswer = z.object({
  hits: z.array(SearchHit), // the best first
  total: z.int(), // of the kind asked for
  counts: KindCounts, // of every kind, whichever was asked for
  unread: z.array(UnreadPart),
  index: IndexState
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** One record of searches.json: a query with a name. */
export const SavedSearch = z.object({ id: z.string(), name: z.string(), query: z.string(), created: z.string() })
export type SavedSearch = z.infer<typeof SavedSearch>
