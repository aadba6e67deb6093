import type { CslName } from '#contract/reference'
import { isGivenName } from './gazetteer-names.ts'
import { fold } from './lexicon.ts'
import { cleanNames } from './name-field.ts'
import { pieces, walk } from './name-list.ts'
import { isBody, type NameContext } from './one-name.ts'
import { withoutAcronym } from './organisations.ts'
import { severalBodies } from './several-bodies.ts'

/** The people and bodies of an author or editor field, in order: people in parts, bodies whole as `literal`. */
export function splitNames(field: string, context: NameContext = {}): CslName[] {
  const text = withArticleInFront(cleanNames(field))
  if (text === '') return []
  const { name: plain, acronym } = withoutAcronym(text)
  // Letters in brackets sum up one name, whatever joins its words: "Empresa de Pesquisa e Extensão (EPE)".
  const isSummedUp = acronym !== null && !/[,;&()]/.test(plain)
  const bodies = isSummedUp ? null : severalBodies(plain)
  if (bodies !== null) return bodies.map((literal) => ({ literal }))
  if (isSummedUp || isBody(plain, context)) return [{ literal: plain }]
  const compound = ofOnePerson(text)
  if (compound !== null) return [compound]
  const capitals = inCapitals(text)
  if (capitals !== null) return capitals
  if (/[;/]/.test(text))
    return text.split(/\s*;\s*(?:(?:and|y|e|und|et|&)\s+)?|\s*\/\s*/).flatMap((part) => oneOrMore(part, context))
  const list = pieces(text)
  return walk(
    list,
    list.length > 1 && context.bodyByDefault === true ? { ...context, bodyByDefault: false, inverted: true } : context
  )
}

/** "Ortega y Gasset, José", "José Ortega y Gasset", "Ochoa i Vidal, Joan": two surnames with "y" or "i" between are one person's. */
function ofOnePerson(text: string): CslName | null {
  const [, family, given] = /^(\p{Lu}[\p{L}’'-]+ (?:y|i) \p{Lu}[\p{L}’'-]+), (\p{Lu}[^,;&]*)$/u.exec(text) ?? []
  if (family !== undefined && given !== undefined && !/\s(?:y|e|and|et)\s/.test(given)) return { family, given }
  const [, first, both, second = ''] = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+ (?:y|i) (\p{Lu}\p{Ll}+))$/u.exec(text) ?? []
  return first !== undefined && both !== undefined && isGivenName(fold(first)) && !isGivenName(fold(second))
    ? { family: both, given: first }
    : null
}

/** "Economist, The". */
function withArticleInFront(text: string): string {
  const match = /^([^,]+),\s(The|El|La|Los|Las|Le|Les|Der|Die|Das)$/u.exec(text)
  return match === null ? text : `${match[2]} ${match[1]}`
}

const CAPITAL_FAMILY =
  /(?:^|[;/]\s*|,?\s(?:et|and|und|y|e|&)\s|,\s)(?=\p{Lu}[\p{Lu}’']+(?:[\s-][\p{Lu}’']+)*,\s\p{Lu}(?:\p{Ll}|\.))/u

/** "VAN WYK, Pieter, QUISPE MAMANI, Rosalía et ROY, A.": capitals tell where each name begins. null where not every name is so. */
function inCapitals(text: string): CslName[] | null {
  const parts = text.split(CAPITAL_FAMILY).filter((part) => part !== '')
  const names = parts.map((part) => /^(\p{Lu}[\p{Lu}\s’'-]+),\s(\p{Lu}(?:[\p{L}\p{M}’'.-]|\s)*)$/u.exec(part.trim()))
  if (parts.length < 2 || names.some((name) => name === null)) return null
  return names.map((name) => ({ family: name?.[1] ?? '', given: name?.[2] ?? '' }))
}

function oneOrMore(part: string, context: NameContext): CslName[] {
  const text = cleanNames(part)
  if (text === '') return []
  const cut = text.indexOf(',')
  if (cut < 0) return isBody(text, context) ? [{ literal: text }] : walk(pieces(text), context)
  const rest = text.slice(cut + 1).trim()
  if (isBody(text, context)) return [{ literal: text }]
  return rest.includes(',') || /\s(?:and|&|und|et)\s/u.test(text)
    ? walk(pieces(text), context)
    : [{ family: text.slice(0, cut).trim(), given: rest }]
}
