import type { PersonName } from '#contract/article'
import { isAgency, isOrganisation } from './organisation.ts'
import { cleanName, hasKnownGivenName, looksLikePerson, splitPersonName } from './person-name.ts'
import { isCapitals } from './shape.ts'

/** Who signed, read from one line. `rest` is what follows the names: affiliation, outlet, date. */
export interface Byline {
  readonly people: readonly PersonName[]
  readonly organisation: string | null
  readonly rest: string
  readonly isExplicit: boolean // began with "By" or the like
  readonly isCertain: boolean // explicit, or its names are known as such
}

const prefix =
  /^(?:(?:written |words |text |story |posted |published |reported |edited |an? (?:report|essay|opinion|commentary|analysis|brief|review) )?by:?|(?:escrito |publicado |texto )?por:?|von:?|par:?|text(?:o)?\s*:|autor(?:es|a|as|en|in)?\s*:|authors?\s*:|aut(?:eurs?|ores)\s*:|reportage\s*:)\s+(?=\S)/iu
const conjunction = /\s*(?:,?\s+(?:and|und|et|&|con|with)|\s+(?:y|e)|\s*&)\s+/iu
const newsroom =
  /^(?:redacción|redaktion|la rédaction|rédaction|redação|(?:staff|newsroom|editorial staff|from) (?:and|reporters?|writers?|team))(?=$|\s)[^.!?]{0,60}$/iu
/** What stands behind a name that signs: "senior fellow, THMI", "director of the institute", "investigadora principal". */
const role =
  /^(?:(?:senior|junior|associate|assistant|adjunct|visiting|(?:non-?)?resident|research|policy|chief|deputy|executive|staff|former|special) )*(?:fellow|member|director|editor|analyst|researcher|professor|lecturer|correspondent|reporter|columnist|economist|scholar|president|investigador|investigadora|profesor|profesora|directora|analista|periodista|corresponsal|catedrátic[oa]|miembro)(?=,|$| (?:of|at|for|and|in|de|del|en|y|principal|sénior)\b)/iu
const unsigned: Byline = { people: [], organisation: null, rest: '', isExplicit: true, isCertain: true }
const longestByline = 240

/**
 * Reads a byline: "By Dana Whitlock", "Tolu Adeyemi and Karin Brandt", "José Adán Gutiérrez, senior member, MSI²",
 * "By Miami Strategic Intelligence Institute". null for lines that name nobody.
 */
export function readByline(line: string, language: string | null): Byline | null {
  const text = line.trim()
  if (text.length > longestByline) return null
  const explicit = prefix.exec(text)?.[0]
  const body = text.slice(explicit?.length ?? 0)
  if (explicit === undefined && /[.!?:]$/.test(body) && !/\b(?:Jr|Sr|Ph\.?D|M\.?D)\.$/.test(body)) return null
  if (explicit === undefined && (newsroom.test(text) || isAgency(text))) return { ...unsigned, organisation: text }
  const isExplicit = explicit !== undefined
  const { names, rest } = leadingNames(body, isExplicit)
  if (names.length === 0) return isExplicit ? institution(body) : null
  const people = names.map((name) => splitPersonName(name, language))
  const isTold = names.some(hasKnownGivenName) || role.test(rest)
  const isCertain = isExplicit || isTold || (names.length > 1 && conjunction.test(body))
  return { people, organisation: null, rest, isExplicit, isCertain }
}

const segmentEnd = /\s*(?:[|·•/;\n]|\s[–—-]\s|,(?=\s*(?:\d|\p{Lu}\p{Ll}+ \d)))\s*/u

function firstSegment(body: string): string {
  return body.split(segmentEnd)[0]?.trim() ?? body
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const afterName = new RegExp(
  `(?:\\s+(?:\\d|@\\w|(?:on|updated|published|posted|follow|el|am|le|envoyée?s?|correspond\\p{L}+|reporter)\\s|${month}\\s+\\d)|(?<=\\p{Ll})(?:19|20)\\d\\d-).*$`,
  'iu'
)

/** "Dana Whitlock 20 June 2022", "Dana Whitlock March 18 at 12:22", "Dana Whitlock @dana" without what follows the name. */
function beforeDate(part: string): string {
  return part.replace(afterName, '')
}

/** An explicit byline that names no person: an institution's, when it is capitalised and short. */
function institution(body: string): Byline | null {
  const name = firstSegment(body).replace(/[,.]\s*$/, '')
  const isName = /^[\p{Lu}\p{N}]/u.test(name) || /^(?:the|la|el|die|das|der|le) \p{Lu}/u.test(name)
  if (!isName || name.split(/\s+/).length > 12 || /[.!?]\s/.test(name)) return null
  return { people: [], organisation: name, rest: body.slice(name.length), isExplicit: true, isCertain: true }
}

/** Names from the start of a line for as long as its parts, between commas and conjunctions, are persons' names. */
function leadingNames(body: string, isExplicit: boolean): { names: string[]; rest: string } {
  const names: string[] = []
  const text = body.replace(/\s+(?:for|para|für|pour|from|desde|in)\s+(?=\p{Lu}).*$/u, '')
  const parts = text.split(/\s*(?:[,;|·•\n]|\s[–—-]\s)\s*/u)
  for (const [index, part] of parts.entries()) {
    const several = beforeDate(part)
      .replace(/^(?:and|und|et|y|&)\s+/i, '')
      .split(conjunction)
      .map(cleanName)
    const isPeople = several.every(
      (name) => looksLikePerson(name, isExplicit && index === 0 ? 1 : 2) && !isOrganisation(name)
    )
    if (!isPeople || (names.length > 0 && isCapitals(names[0] ?? '') && !several.every(isCapitals))) break
    names.push(...several)
  }
  const last = names.at(-1)
  const at = last === undefined ? 0 : body.lastIndexOf(last)
  const rest = at === -1 ? '' : body.slice(at + (last?.length ?? 0)) // a name with brackets or degrees in it is the whole
  return { names, rest: rest.replace(/^[\s,;|·•–—-]+/u, '') }
}
