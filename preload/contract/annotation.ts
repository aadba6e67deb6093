import { z } from 'zod'

/** The legend's meanings, in the order of their keys 1–8. */
export const Meaning = z.enum(['claim', 'evidence', 'assumption', 'gap', 'question', 'actor', 'figure', 'date'])
export type Meaning = z.infer<typeof Meaning>

/** W3C Web Annotation Data Model, section 4.2.4. Context is at least 32 characters where the text has them, in whole words. */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string()
})
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/** W3C Web Annotation Data Model, section 4.2.5: counted in Unicode code points, unlike every offset of the contract. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative()
})
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

/** What an annotation is made on: an article's text, or a capture's readable text. */
export const AnnotationTarget = z.object({
  articleId: z.string(), // an article's id, or 'capture:<id>'
  textHash: z.string(), // sha256 of the canonical text it was made on
  blockId: z.string().nullable(),
  quote: TextQuoteSelector,
  position: TextPositionSelector
})
export type AnnotationTarget = z.infer<typeof AnnotationTarget>

export const Annotation = z.object({
  id: z.string(),
  kind: z.enum(['highlight', 'underline']),
  meaning: Meaning,
  comment: z.string(),
  tags: z.array(z.string()),
  target: AnnotationTarget,
  creator: z.string(),
  created: z.string(),
  modified: z.string()
})
export type Annotation = z.infer<typeof Annotation>

export const AnchorState = z.enum(['exact', 'moved', 'changed', 'orphaned'])
export type AnchorState = z.infer<typeof AnchorState>

/** Where an annotation stands in the text as it is now; UTF-16 units. An orphan has no place. */
export const Anchor = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['exact', 'moved', 'changed']), start: z.int(), end: z.int(), score: z.number() }),
  z.object({ state: z.literal('orphaned'), score: z.number() })
])
export type Anchor = z.infer<typeof Anchor>

export const AnnotationView = z.object({ annotation: Annotation, anchor: Anchor })
export type AnnotationView = z.infer<typeof AnnotationView>
