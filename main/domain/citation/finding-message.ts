import type { Finding, FindingCode } from '#contract/article'
import sentences from '../../../resources/words/en/findings.json' with { type: 'json' }

/** A finding's English sentence: the catalogue's own, its blanks filled. The renderer says the same key in the person's language. */
export function findingMessage(code: FindingCode, params: Finding['params']): string {
  return sentences[code].replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(params[name] ?? blank))
}
