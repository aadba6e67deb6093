import type { ParsedReference } from '#contract/reference'

/** What is known of the article around a reference: its language (BCP 47) decides between readings of a name or a date. */
export interface ReferenceContext {
  readonly language?: string | null
}

/** Reads one reference string into CSL-JSON; `raw` comes back unchanged. Never throws, whatever the input. */
export function parseReference(raw: string, _context: ReferenceContext = {}): ParsedReference {
  return { raw, csl: { type: 'document' }, confidence: {} }
}
