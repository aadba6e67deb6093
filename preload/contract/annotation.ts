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

/**
 * What an annotation is about: the words themselves, the block beside whose text it stands in the margin, the whole
 * article, or an area of a page or picture. The last two have no words of their own: then the quotation is empty.
 */
export const AnnotationScope = z.enum(['passage', 'margin', 'article', 'area'])
export type AnnotationScope = z.infer<typeof AnnotationScope>

/** Left, bottom, right and top, in points of a PDF page's own space before it is turned (ISO 32000, 8.3.2.3). */
export const PageRectangle = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type PageRectangle = z.infer<typeof PageRectangle>

/** What of a PDF page is shown: its crop box, and how far the file turns it clockwise. */
export const Sheet = z.object({ box: PageRectangle, turn: z.literal([0, 90, 180, 270]) })
export type Sheet = z.infer<typeof Sheet>

/** A rectangle on a page of a PDF, as a person draws it. */
export const DrawnArea = z.object({
  page: z.int().min(1),
  label: z.string().nullable(), // what the file itself calls the page, such as 'iv'
  rectangle: PageRectangle,
  sheet: Sheet.nullable() // null where it was not told
})
export type DrawnArea = z.infer<typeof DrawnArea>

/** A rectangle on a picture, as a person draws it; in pixels of the picture, from its top left corner. */
export const DrawnOnPicture = z.object({
  image: z.string(), // sha256 of the picture's own bytes
  x: z.number().nonnegative(),
  y: z.number().nonnegative(),
  width: z.number().positive(),
  height: z.number().positive()
})
export type DrawnOnPicture = z.infer<typeof DrawnOnPicture>

/** An area and what it is known again by: the file it was drawn on, else the words of its page; of a picture, its bytes. */
export const Area = z.discriminatedUnion('on', [
  DrawnArea.extend({
    on: z.literal('page'),
    file: z.string().nullable(), // sha256 of the PDF; null where it was not told
    pageText: z.string().nullable() // sha256 of the page's words; null where it has too few to be told by
  }),
  DrawnOnPicture.extend({
    on: z.literal('image'),
    file: z.string().nullable(), // sha256 of the file that the picture came in with
    label: z.string().nullable().default(null) // its caption, else its alternative text
  })
])
export type Area = z.infer<typeof Area>

/** What an annotation is made on: an article's text, or a capture's readable text. */
export const AnnotationTarget = z.object({
  articleId: z.string(), // an article's id, or 'capture:<id>'
  scope: AnnotationScope.default('passage'),
  textHash: z.string(), // sha256 of the canonical text it was made on
  blockId: z.string().nullable(),
  quote: TextQuoteSelector,
  position: TextPositionSelector,
  area: Area.optional() // of the scope `area`, and of no other
})
export type AnnotationTarget = z.infer<typeof AnnotationTarget>

/** Where an annotation came to stand in a newer version than the one it was made on, found when that version came in. */
export const Standing = z.discriminatedUnion('state', [
  z.object({
    state: z.enum(['exact', 'moved', 'changed']),
    score: z.number(),
    textHash: z.string(),
    blockId: z.string().nullable(),
    quote: TextQuoteSelector,
    position: TextPositionSelector
  }),
  z.object({ state: z.literal('orphaned'), score: z.number(), textHash: z.string() })
])
export type Standing = z.infer<typeof Standing>

/** One answer in the thread of an annotation. */
export const Reply = z.object({
  id: z.string(),
  text: z.string(), // Markdown
  creator: z.string(),
  created: z.string(),
  modified: z.string()
})
export type Reply = z.infer<typeof Reply>

export const AnnotationKind = z.enum(['highlight', 'underline', 'note', 'area'])
export type AnnotationKind = z.infer<typeof AnnotationKind>

/** The kinds that words can be marked with; one changes into another, and an area stays one. */
export const WordsKind = AnnotationKind.exclude(['area'])
export type WordsKind = z.infer<typeof WordsKind>

export const Annotation = z.object({
  id: z.string(),
  kind: AnnotationKind,
  meaning: Meaning,
  comment: z.string(),
  tags: z.array(z.string()),
  target: AnnotationTarget, // as a person made it, or last said yes to it
  standing: Standing.nullable().default(null),
  earlier: z.array(AnnotationTarget).default([]), // what the target was before a person said yes to another, oldest first
  replies: z.array(Reply).default([]), // oldest first
  origin: z.string().nullable().default(null), // the id it had in the program it was imported from
  creator: z.string(),
  created: z.string(),
  modified: z.string()
})
export type Annotation = z.infer<typeof Annotation>

export const AnchorState = z.enum(['exact', 'moved', 'changed', 'orphaned'])
export type AnchorState = z.infer<typeof AnchorState>

/** How many annotations stand how. */
export const AnchorCounts = z.object({ exact: z.int(), moved: z.int(), changed: z.int(), orphaned: z.int() })
export type AnchorCounts = z.infer<typeof AnchorCounts>

/**
 * Where an annotation stands in the text as it is now; UTF-16 units. An orphan has no place. An area's is where its page
 * begins in the text, and `page` that page's number now.
 */
export const Anchor = z.discriminatedUnion('state', [
  z.object({
    state: z.enum(['exact', 'moved', 'changed']),
    start: z.int(),
    end: z.int(),
    score: z.number(),
    page: z.int().min(1).optional()
  }),
  z.object({ state: z.literal('orphaned'), score: z.number() })
])
export type Anchor = z.infer<typeof Anchor>

/** An annotation with its place. `words`: what stands there now, where that is not what was annotated; else null. */
export const AnnotationView = z.object({
  annotation: Annotation,
  anchor: Anchor,
  words: z.string().nullable().default(null)
})
export type AnnotationView = z.infer<typeof AnnotationView>
