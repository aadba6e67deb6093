import { isGivenName } from './gazetteer-names.ts'
import { fold } from './lexicon.ts'

/** Words that a body's name ends with, or begins with before "of", in the languages of the articles; those that firms share are left out. */
const HEAD =
  '(?:academy|agency|association|authority|bank|cent(?:er|re)|commission|committee|confederation|council|department|federation|foundation|fund|institute|ministry|office|organi[sz]ation|parliament|program(?:me)?|secretariat|union|university|academia|agencia|agência|asociación|associação|autoridad|banco|centro|comisión|comissão|comité|comitê|consejo|conselho|departamento|federación|federação|fondo|fundación|fundação|fundo|instituto|ministerio|ministério|oficina|organización|organização|secretaría|secretaria|universidad|universidade|agence|association|banque|centre|commission|conseil|fondation|fonds|ministère|organisation|université|bundesamt|bundesministerium|institut|ministerium|stiftung|universität|verband)'
const BEGINS = new RegExp(`^(?:(?:the|el|la|le|das|die|der)\\s)?${HEAD}(?=\\s)`, 'iu')
const ENDS = new RegExp(`\\S\\s${HEAD}$`, 'iu')
const WITHIN = new RegExp(`\\S\\s${HEAD}\\s(?:of|for|on|de|del|para|für|pour)\\s`, 'iu')
const LAST = /^(.+?),?\s(?:and|&|y|e|et|und)\s([^,&]+)$/u

/**
 * The names in "World Bank, African Development Bank & Ford Foundation" and in "FAO, IFAD and WHO"; null for one name, whatever
 * joins its words ("Ministry of Health, Labour and Welfare"): each of several must be a body's by itself.
 */
export function severalBodies(text: string): readonly string[] | null {
  if (/\p{Lu}\./u.test(text.slice(0, 24)) && !/^(?:U\.\s?[SK]|U\.\s?N)\./.test(text)) return null // initials are people's
  const joined = /\s&\s/.test(text) ? /^(.+),?\s&\s([^,&]+)$/u.exec(text) : LAST.exec(text)
  const before = joined?.[1]?.split(/,\s/) ?? []
  const last = joined?.[2]?.trim()
  if (last === undefined) return null
  const names = [...before, last].map((name) => name.trim().replace(/,$/, '')).filter((name) => name !== '')
  if (names.every(isAcronym)) return names
  // "Society for Research and Conservation Trust": what begins with "Society for" may go on after "and".
  const isOpen = before.length === 1 && !ENDS.test(before[0] ?? '')
  return names.every(isWhole) && (!isOpen || BEGINS.test(last) || /\s&\s/.test(text)) ? names : null
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\d-]{1,6}$/u.test(name) && !isGivenName(fold(name))
}

function isWhole(name: string): boolean {
  return /^\p{Lu}/u.test(name) && (BEGINS.test(name) || ENDS.test(name) || WITHIN.test(name))
}
