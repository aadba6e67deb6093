import type { Csl, FieldConfidence, ParsedReference } from '#contract/reference'
import { assemble } from './assemble.ts'
import { readBill, readTreaty } from './bill.ts'
import { readBluebook } from './bluebook.ts'
import { readCase } from './case-law.ts'
import { label } from './crf.ts'
import { toCslDate } from './dates.ts'
import { observe } from './features.ts'
import { readAct } from './legislation.ts'
import { canonicalDoi } from './links.ts'
import { mendAuthor } from './mend-author.ts'
import { mendDate } from './mend-date.ts'
import { mendEditor } from './mend-editor.ts'
import { mendPlace } from './mend-place.ts'
import { mendAccessed, mendQuotedTitle } from './mend-quoted.ts'
import { mendSequel } from './mend-sequel.ts'
import { mendSigner } from './mend-signer.ts'
import { mendStatement } from './mend-statement.ts'
import { mendSubtitle, mendTitle } from './mend-title.ts'
import { mendUntitled } from './mend-untitled.ts'
import { mendVenue } from './mend-venue.ts'
import { referenceField } from './model.ts'
import { withoutOriginalDate } from './original-date.ts'
import { readPatent } from './patent.ts'
import { referenceType } from './reference-type.ts'
import { type Span, spansOf } from './spans.ts'
import { readStandard } from './standard.ts'
import { READ_LIMIT, type Token, tokenize } from './tokens.ts'
import { settleKeeper } from './venue.ts'

/** What is known of the article around a reference: its language (BCP 47) decides between readings of a name or a date. */
export interface ReferenceContext {
  readonly language?: string | null
  /** Where the source links the string to, for works whose address it does not show. */
  readonly link?: string | null
}

/**
 * Reads one reference string into CSL-JSON; `raw` comes back unchanged. Never throws, whatever the input: what cannot be
 * read is left out. A trained field labels the words (crf.ts); dates, names, links and the type are read by rules.
 */
export function parseReference(raw: string, context: ReferenceContext = {}): ParsedReference {
  const { text, year } = withoutOriginalDate(raw.length > READ_LIMIT ? raw.slice(0, READ_LIMIT) : raw)
  const tokens = tokenize(text)
  if (tokens.length === 0) return { raw, csl: { type: 'document' }, confidence: {} }
  const field = referenceField()
  const { labels, certainty } = label(field, observe(text, tokens))
  const names = Array.from(labels, (index, at) => (tokens[at]?.link == null ? (field.labels[index] ?? 'other') : 'url'))
  const { csl, confidence } = assemble({
    text,
    tokens,
    spans: mend(text, tokens, spansOf(names, certainty)),
    language: context.language ?? null
  })
  if (context.link != null) putLink({ csl, confidence }, context.link)
  const official = OFFICIAL.reduce<Csl | null>((found, read) => found ?? read(text, csl), null)
  if (official !== null) return { raw, csl: official, confidence: confidenceOf(official, confidence) }
  const typed = { csl: { ...csl, type: referenceType(csl, text) }, confidence }
  settleKeeper(typed)
  if (year !== null) putOriginal(typed, year)
  return { raw, ...typed }
}

/** Works that are known by the name or number that an authority gave them, surest first. */
const OFFICIAL = [readBluebook, readBill, readTreaty, readAct, readCase, readPatent, readStandard]

function confidenceOf(csl: Csl, known: FieldConfidence): FieldConfidence {
  const names = Object.keys(csl).filter((name) => name !== 'type')
  return Object.fromEntries(names.map((name) => [name, known[name] ?? 0.7]))
}

function putLink({ csl, confidence }: Omit<ParsedReference, 'raw'>, link: string): void {
  if (csl.URL !== undefined) return
  csl.URL = link
  confidence.URL = 0.9
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(link) ? canonicalDoi(link) : null
  if (doi === null || csl.DOI !== undefined) return
  csl.DOI = doi
  confidence.DOI = 0.9
}

function putOriginal({ csl, confidence }: Omit<ParsedReference, 'raw'>, year: number): void {
  csl['original-date'] = toCslDate([year])
  confidence['original-date'] = 0.9
}

function mend(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  const placed = mendPlace(text, tokens, mendAccessed(tokens, mendDate(text, tokens, spans)))
  const titled = mendUntitled(text, tokens, mendSigner(text, tokens, placed))
  const quoted = mendQuotedTitle(text, tokens, mendStatement(text, tokens, mendSequel(text, tokens, titled)))
  const signed = mendEditor(text, tokens, mendAuthor(text, tokens, quoted))
  return mendVenue(text, tokens, mendSubtitle(text, tokens, mendTitle(text, tokens, signed)))
}
