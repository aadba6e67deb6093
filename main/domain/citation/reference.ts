import type { ParsedReference } from '#contract/reference'
import { assemble } from './assemble.ts'
import { label } from './crf.ts'
import { observe } from './features.ts'
import { mendAuthor } from './mend-author.ts'
import { mendTitle } from './mend-title.ts'
import { referenceField } from './model.ts'
import { referenceType } from './reference-type.ts'
import { spansOf } from './spans.ts'
import { READ_LIMIT, tokenize } from './tokens.ts'

/** What is known of the article around a reference: its language (BCP 47) decides between readings of a name or a date. */
export interface ReferenceContext {
  readonly language?: string | null
}

/**
 * Reads one reference string into CSL-JSON; `raw` comes back unchanged. Never throws, whatever the input: what cannot be
 * read is left out. A trained field labels the words (crf.ts); dates, names, links and the type are read by rules.
 */
export function parseReference(raw: string, context: ReferenceContext = {}): ParsedReference {
  const text = raw.length > READ_LIMIT ? raw.slice(0, READ_LIMIT) : raw
  const tokens = tokenize(text)
  if (tokens.length === 0) return { raw, csl: { type: 'document' }, confidence: {} }
  const field = referenceField()
  const { labels, certainty } = label(field, observe(text, tokens))
  const names = Array.from(labels, (index) => field.labels[index] ?? 'other')
  const { csl, confidence } = assemble({
    text,
    tokens,
    spans: mendTitle(text, tokens, mendAuthor(text, tokens, spansOf(names, certainty))),
    language: context.language ?? null
  })
  return { raw, csl: { ...csl, type: referenceType(csl, text) }, confidence }
}
