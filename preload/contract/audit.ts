import { z } from 'zod'

/**
 * What a person said of a citation, which no reading of the text may undo. The citation is known again by its words and
 * those before it, the reference by its string, so that it holds in a newer version too.
 */
export const CitationLink = z.object({
  start: z.int().nonnegative(), // of the citation, in the version it was said of
  text: z.string(), // of the citation
  before: z.string(), // up to 40 characters in front of it
  item: z.int().nonnegative(), // which of its items; of `not-a-citation` always 0
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('reference'), referenceId: z.string(), raw: z.string() }),
    z.object({ kind: z.literal('not-a-citation') })
  ]),
  by: z.string(), // the person
  at: z.string()
})
export type CitationLink = z.infer<typeof CitationLink>

/** Why a finding asks for nothing more. */
export const DismissReason = z.enum(['checked', 'known', 'source-elsewhere', 'not-relevant', 'other'])
export type DismissReason = z.infer<typeof DismissReason>

/** A finding that a person put away. It is known again by its id, in a newer version by its kind and words. */
export const Dismissal = z.object({
  findingId: z.string(),
  code: z.string(), // a FindingCode
  words: z.string(), // of the text where it was found, at most 200 characters
  reason: DismissReason,
  note: z.string(), // the person's own words; may be empty
  by: z.string(),
  at: z.string()
})
export type Dismissal = z.infer<typeof Dismissal>
