import { z } from 'zod'

/** `pdf`: a copy of one article's own PDF, with its annotations in it. */
export const AnnotationFormat = z.enum(['jsonld', 'md', 'csv', 'html', 'pdf'])
export type AnnotationFormat = z.infer<typeof AnnotationFormat>

/** What was amiss with an annotation from elsewhere. Whatever it is, the annotation is kept; the sentence is `annotation.problem.<code>`. */
export const ExchangeProblemCode = z.enum([
  'already-there', // imported before, or ours and still here: left as it is
  'document-unknown', // on a document that the project does not hold: kept aside, as it came
  'not-an-annotation', // kept aside, as it came
  'rest-elsewhere', // the file names a page of further annotations by its address alone, which nobody opens
  'target-missing', // names nothing that it is about
  'quote-empty',
  'quote-missing',
  'quote-not-text',
  'quote-huge',
  'surrogate-unpaired',
  'position-invalid', // negative, huge, fractional or reversed: not used
  'position-unchecked', // a position without words, on a text that may be another: not used
  'selector-unknown', // a kind of selector that cannot be read, params.type
  'context-shortened',
  'meaning-assumed', // it came without one of the legend's
  'date-invalid',
  'place-not-found', // listed with its quotation, to be attached by hand
  'words-changed', // found, but with other words
  'page-missing', // of an area: its document has no such page here
  'page-unchecked', // of an area: its page may be another, a person has to look
  'picture-missing', // of an area on a picture: its document has no such picture here
  'area-unplaced' // names an area by what its document has not (yet) got here: kept aside, as it came
])
export type ExchangeProblemCode = z.infer<typeof ExchangeProblemCode>

export const ExchangeProblem = z.object({
  index: z.int(), // which annotation of the file, from 0
  id: z.string().nullable(), // its id in the file
  code: ExchangeProblemCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string() // in English
})
export type ExchangeProblem = z.infer<typeof ExchangeProblem>

/** Every annotation of the file is in exactly one of the counts `placed` to `alreadyThere`. */
export const ImportReport = z.object({
  total: z.int(),
  placed: z.int(), // on a document of the project, with a place in it
  orphaned: z.int(), // on a document of the project, without a place in it
  replies: z.int(), // and other parts of an annotation: answers, relations
  aside: z.int(), // kept as they came
  alreadyThere: z.int(),
  problems: z.array(ExchangeProblem)
})
export type ImportReport = z.infer<typeof ImportReport>

/** annotations/aside.json holds these: what was imported and has no document here (yet), as it came. */
export const AsideAnnotation = z.object({
  id: z.string(),
  origin: z.string().nullable(),
  source: z.string().nullable(), // the address it is about, where it says one
  quote: z.string(),
  reason: ExchangeProblemCode,
  importedAt: z.string(),
  raw: z.string() // its JSON
})
export type AsideAnnotation = z.infer<typeof AsideAnnotation>
