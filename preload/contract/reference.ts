import { z } from 'zod'

/** A CSL-JSON name (CSL 1.0.2): a person in parts, or an institution whole as `literal`. */
export const CslName = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional()
})
export type CslName = z.infer<typeof CslName>

export const CslDate = z.object({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).optional(),
  circa: z.boolean().optional(),
  season: z.int().optional(),
  literal: z.string().optional(),
  raw: z.string().optional()
})
export type CslDate = z.infer<typeof CslDate>

const names = z.array(CslName).optional()
const text = z.string().optional()

/** A CSL-JSON item. Unknown variables are kept (loose), so that nothing imported is lost. */
export const Csl = z.looseObject({
  type: z.string(),
  title: text,
  'container-title': text,
  author: names,
  editor: names,
  translator: names,
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  publisher: text,
  'publisher-place': text,
  volume: text,
  issue: text,
  page: text,
  edition: text,
  number: text,
  genre: text,
  language: text,
  DOI: text,
  URL: text,
  ISBN: text,
  note: text,
  abstract: text
})
export type Csl = z.infer<typeof Csl>

/** Confidence per CSL variable, 0 to 1. A variable that is not there has no entry. */
export const FieldConfidence = z.record(z.string(), z.number().min(0).max(1))
export type FieldConfidence = z.infer<typeof FieldConfidence>

/** A parsed reference string: `raw` is the input unchanged, whatever could be read of it in `csl`. */
export const ParsedReference = z.object({ raw: z.string(), csl: Csl, confidence: FieldConfidence })
export type ParsedReference = z.infer<typeof ParsedReference>

/** A record of the project's library: library/<00..ff>.json, by the first byte of sha256(id). */
export const LibraryReference = z.object({
  id: z.string(),
  key: z.string(), // the citation key in notes: `@key`
  csl: Csl,
  raw: z.string().nullable(), // as it stood in a reference list
  confidence: FieldConfidence, // a variable that a person has edited is no guess, and has no entry
  tags: z.array(z.string()),
  note: z.string(),
  articleIds: z.array(z.string()), // articles whose list has it
  sourceArticleId: z.string().optional(), // the imported article that this record cites
  addedAt: z.string(),
  changedAt: z.string()
})
export type LibraryReference = z.infer<typeof LibraryReference>

export const ArchiveState = z.enum(['none', 'queued', 'captured', 'failed', 'blocked'])
export type ArchiveState = z.infer<typeof ArchiveState>

/** A row of the library table and of the References panel. */
export const ReferenceRow = z.object({
  reference: LibraryReference,
  archive: ArchiveState,
  captureId: z.string().nullable()
})
export type ReferenceRow = z.infer<typeof ReferenceRow>

export const ReferenceFormat = z.enum(['csljson', 'bibtex', 'ris'])
export type ReferenceFormat = z.infer<typeof ReferenceFormat>
