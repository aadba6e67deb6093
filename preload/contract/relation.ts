import { z } from 'zod'
import { Meaning } from './annotation.ts'

/** How one passage bears on another: read from `from` to `to`, "A supports B". */
export const RelationKind = z.enum(['supports', 'contradicts', 'repeats', 'derives-from', 'explains'])
export type RelationKind = z.infer<typeof RelationKind>

/** One end of a relation: an annotation of any document. */
export const RelationEnd = z.object({ articleId: z.string(), annotationId: z.string() })
export type RelationEnd = z.infer<typeof RelationEnd>

/** annotations/relations.json holds these. */
export const Relation = z.object({
  id: z.string(),
  kind: RelationKind,
  from: RelationEnd,
  to: RelationEnd,
  comment: z.string(),
  creator: z.string(),
  created: z.string()
})
export type Relation = z.infer<typeof Relation>

/** What stands at an end, as it is shown at the other. */
export const RelatedPassage = z.object({
  title: z.string(),
  meaning: Meaning,
  quote: z.string(),
  comment: z.string(),
  page: z.string().optional(), // of an area, which has no quotation: what its page is called
  picture: z.string().optional() // of an area on a picture: what that is called; empty where it has no name
})
export type RelatedPassage = z.infer<typeof RelatedPassage>

/** A relation with what it joins; null for an end that is not there (any more). */
export const RelationView = z.object({
  relation: Relation,
  from: RelatedPassage.nullable(),
  to: RelatedPassage.nullable()
})
export type RelationView = z.infer<typeof RelationView>
