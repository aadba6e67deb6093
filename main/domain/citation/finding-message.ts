import type { Finding, FindingCode } from '#contract/article'
import en from '../../../resources/words/en/findings.json' with { type: 'json' }
import es from '../../../resources/words/es/findings.json' with { type: 'json' }

export type FindingLanguage = 'en' | 'es'
type Words = typeof en

/** The catalogue of what is said about findings, in one language. */
export function findingWords(language: FindingLanguage): Words {
  return language === 'es' ? es : en
}

/** A finding's sentence: the catalogue's own, its blanks filled. The renderer says the same key in the person's language. */
export function findingMessage(code: FindingCode, params: Finding['params'], language: FindingLanguage = 'en'): string {
  const words = findingWords(language)
  const isNear = code === 'figure-without-citation' && params.context === 'near'
  const sentence = isNear ? words['figure-without-citation_near'] : words[code]
  return filled(sentence, { ...params, ...fieldName(params, words) })
}

/** What kind of finding it is, as a heading. */
export function findingTitle({ code, params }: Pick<Finding, 'code' | 'params'>, language: FindingLanguage): string {
  const { title } = findingWords(language)
  return code === 'figure-without-citation' && params.context === 'near'
    ? title['figure-without-citation_near']
    : title[code]
}

/** A sentence of the catalogue with its blanks filled. */
export function filled(sentence: string, params: Finding['params']): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(params[name] ?? blank))
}

/** A CSL variable goes by its word. */
function fieldName({ field }: Finding['params'], { field: names }: Words): { field?: string } {
  const known = Object.entries(names).find(([name]) => name === field)
  return known === undefined ? {} : { field: known[1] }
}
