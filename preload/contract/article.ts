import { z } from 'zod'
import { CitationLink, Dismissal } from './audit.ts'
import { Figure } from './figure.ts'
import { Csl, FieldConfidence } from './reference.ts'

/** Offsets everywhere in the contract are UTF-16 code units into an article's canonical text, end exclusive. */
export const TextRange = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type TextRange = z.infer<typeof TextRange>

/**
 * What a block is. `furniture` is the web site's own (share bars, counts, cookie notes): hidden by default, never
 * deleted. `byline`, `dateline` and `title` are shown by the reader's head and not in its body.
 */
export const BlockKind = z.enum([
  'title',
  'byline',
  'dateline',
  'abstract',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'table',
  'code',
  'reference',
  'author-note',
  'furniture'
])
export type BlockKind = z.infer<typeof BlockKind>

/** Inline marks inside a block; ranges are of the article's text. */
export const Mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), start: z.int(), end: z.int(), href: z.string() }),
  z.object({ kind: z.enum(['emphasis', 'strong', 'code', 'superscript']), start: z.int(), end: z.int() })
])
export type Mark = z.infer<typeof Mark>

/** One typed stretch of the canonical text. Blocks are in text order and do not overlap. */
export const Block = z.object({
  id: z.string(), // 'b1', 'b2', … stable within one version
  kind: BlockKind,
  level: z.int().min(1).max(6).optional(), // of headings: 1 is the title's level, sections start at 2
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(), // text.slice(start, end), repeated so that a block can be read on its own
  marks: z.array(Mark).optional(),
  ordered: z.boolean().optional(), // of list items
  page: z.int().min(1).optional() // of a PDF: the page it begins on
})
export type Block = z.infer<typeof Block>

export const PersonName = z.union([
  z.object({ family: z.string(), given: z.string().optional() }),
  z.object({ literal: z.string() })
])
export type PersonName = z.infer<typeof PersonName>

/** A publication date, as exactly as it is known: `2022`, `2022-10` or `2022-10-01`. */
export const PublicationDate = z.object({
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  approximate: z.boolean(), // resolved from words such as "26 days ago"
  raw: z.string() // the words it was read from
})
export type PublicationDate = z.infer<typeof PublicationDate>

export const ArticleMetadata = z.object({
  title: z.string(),
  authors: z.array(PersonName), // people
  organisation: z.string().nullable(), // who published or signed as an institution
  outlet: z.string().nullable(), // the site or journal
  bylines: z.array(z.string()), // every byline as it stands in the text
  category: z.string().nullable(),
  language: z.string().nullable(), // BCP 47, e.g. 'en', 'es'
  published: PublicationDate.nullable(),
  authorNote: z.string().nullable(),
  url: z.string().nullable()
})
export type ArticleMetadata = z.infer<typeof ArticleMetadata>

/** What was imported, byte for byte: kept under versions/<hash>/original.* */
export const ArticleSource = z.object({
  name: z.string(), // the file's name, or the page's title
  mediaType: z.string(),
  charset: z.string().nullable(),
  bytes: z.int().nonnegative(),
  url: z.string().nullable()
})
export type ArticleSource = z.infer<typeof ArticleSource>

/** One entry of an article's own reference list. */
export const ArticleReference = z.object({
  id: z.string(), // 'r1', 'r2', … within the version
  start: z.int(),
  end: z.int(),
  raw: z.string(),
  label: z.string().nullable(), // '12' in '[12] Smith …'
  csl: Csl,
  confidence: FieldConfidence,
  libraryId: z.string().nullable() // the project's record made from it; null outside a project
})
export type ArticleReference = z.infer<typeof ArticleReference>

export const CitationForm = z.enum(['parenthetical', 'narrative', 'numeric', 'superscript', 'footnote', 'ibid', 'link'])
export type CitationForm = z.infer<typeof CitationForm>

/** How sure the tie between a citation and a reference is; doubt is shown, never hidden by a guess. */
export const LinkState = z.enum(['resolved', 'ambiguous', 'missing', 'year-mismatch', 'name-mismatch'])
export type LinkState = z.infer<typeof LinkState>

export const CitationItem = z.object({
  text: z.string(), // 'Tran et al., 2020a'
  names: z.array(z.string()),
  year: z.string().nullable(), // '2020', 'n.d.'
  suffix: z.string().nullable(), // 'a' of '2020a'
  locator: z.string().nullable(), // 'pp. 12–13'
  referenceId: z.string().nullable(), // an ArticleReference's id
  state: LinkState,
  candidates: z.array(z.string()), // reference ids it may mean, best first
  byHand: z.boolean().optional() // a person said which reference it is
})
export type CitationItem = z.infer<typeof CitationItem>

export const Citation = z.object({
  id: z.string(), // 'c1', 'c2', …
  start: z.int(),
  end: z.int(),
  text: z.string(),
  form: CitationForm,
  items: z.array(CitationItem)
})
export type Citation = z.infer<typeof Citation>

export const FindingCode = z.enum([
  'citation-missing', // no such reference in the list
  'citation-ambiguous',
  'year-mismatch',
  'name-mismatch',
  'reference-never-cited',
  'reference-doubtful', // parsed with little confidence
  'reference-duplicate', // the same source as another one of the list
  'figure-without-citation', // a note where a sentence beside it cites: params.context is 'near'
  'superlative-without-citation',
  'date-without-citation',
  'secondary-citation', // "as cited in": the source itself was not read
  'link-front-page', // the address is a site's front page
  'link-dead', // the last attempt to capture it got "not found"
  'source-not-archived'
])
export type FindingCode = z.infer<typeof FindingCode>

export const Severity = z.enum(['serious', 'warning', 'note'])

export const Finding = z.object({
  id: z.string(), // stable for the same finding on the same version
  code: FindingCode,
  severity: Severity,
  params: z.record(z.string(), z.union([z.string(), z.number()])), // fill `findings.<code>` of the catalogue
  message: z.string(), // in English
  where: z.object({
    start: z.int(),
    end: z.int(),
    citationId: z.string().nullable(),
    referenceId: z.string().nullable(),
    blockId: z.string().nullable()
  })
})
export type Finding = z.infer<typeof Finding>

/** The pure reading of one source: what every host's audit starts from. */
export const ArticleDocument = z.object({
  text: z.string(), // canonical text; for TXT the decoded file with line ends as \n
  metadata: ArticleMetadata,
  blocks: z.array(Block),
  references: z.array(ArticleReference),
  citations: z.array(Citation),
  figures: z.array(Figure).optional() // in the order of their places; left out where the source was read without them
})
export type ArticleDocument = z.infer<typeof ArticleDocument>

export const ArticleVersion = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/), // sha256 of the original's bytes
  textHash: z.string(), // sha256 of the canonical text (UTF-8): what annotations are made on
  importedAt: z.string(),
  source: ArticleSource
})
export type ArticleVersion = z.infer<typeof ArticleVersion>

/** articles/<id>/article.json holds one of these. Its text stands beside it in versions/<hash>/text.txt. */
export const Article = z.object({
  id: z.string(),
  addedAt: z.string(),
  versions: z.array(ArticleVersion).min(1), // newest last; the last is current
  metadata: ArticleMetadata,
  blocks: z.array(Block),
  references: z.array(ArticleReference),
  citations: z.array(Citation),
  figures: z.array(Figure).optional(), // left out of articles from before figures
  dismissedFindings: z.array(z.string()), // ids, without reasons: from before `dismissals`
  dismissals: z.array(Dismissal).optional(),
  links: z.array(CitationLink).optional() // already applied to the citations of an ArticleView
})
export type Article = z.infer<typeof Article>

export const ArticleSummary = z.object({
  id: z.string(),
  title: z.string(),
  byline: z.string(),
  language: z.string().nullable(),
  published: PublicationDate.nullable(),
  addedAt: z.string(),
  references: z.int(),
  citations: z.int(),
  annotations: z.int()
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** `findings` are the open ones; `dismissed` those that a person put away, with the reason where one was given. */
export const ArticleView = z.object({
  article: Article,
  text: z.string(),
  findings: z.array(Finding),
  dismissed: z.array(z.object({ finding: Finding, dismissal: Dismissal }))
})
export type ArticleView = z.infer<typeof ArticleView>

/**
 * Where the pages of a PDF stand in its canonical text: of each page three numbers for every item of pdf.js's text content
 * that has letters, its index among the page's items, and the start and end of its letters.
 */
export const PageMap = z.object({ pages: z.array(z.object({ page: z.int().min(1), items: z.array(z.int()) })) })
export type PageMap = z.infer<typeof PageMap>

/** One thing to bring in. `file` ids come from the host (dialog, command line); a browser sends bytes. `password` opens an encrypted PDF. */
export const ImportSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bytes'), name: z.string(), base64: z.string(), password: z.string().optional() }),
  z.object({ kind: z.literal('text'), text: z.string(), title: z.string().optional() }),
  z.object({ kind: z.literal('html'), html: z.string(), url: z.string().optional() }), // pasted rich text
  z.object({ kind: z.literal('file'), fileId: z.string(), password: z.string().optional() }),
  z.object({ kind: z.literal('url'), url: z.string() })
])
export type ImportSource = z.infer<typeof ImportSource>
