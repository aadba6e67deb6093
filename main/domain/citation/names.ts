import type { CslName } from '#contract/reference'
import { isGivenName, isParticle } from './gazetteer-names.ts'
import { fold } from './lexicon.ts'
import { cleanNames } from './name-field.ts'
import { hasOrganisationWord, isOrganisation, withoutAcronym } from './organisations.ts'

export interface NameContext {
  readonly language?: string | null
  /** What a bare "Word Word" is where no list knows it: a body in styles that invert people's names. */
  readonly bodyByDefault?: boolean
  /** Whether people's names stand family first without comma. */
  readonly inverted?: boolean
}

/** A piece of a list of names between commas and conjunctions. */
interface Piece {
  readonly text: string
  readonly afterConjunction: boolean
}

const INITIALS = /^(?:\p{Lu}[\p{Ll}]?\.?[\s.-]*){1,5}(?:(?:de|da|do|dos|das|del|von|van|e)(?:\s|$)){0,3}$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|Filho|Neto|Júnior|Junior|PhD|MD|Ph\.D)\.?$/iu

/** The people and bodies of an author or editor field, in order: people in parts, bodies whole as `literal`. */
export function splitNames(field: string, context: NameContext = {}): CslName[] {
  const text = cleanNames(field)
  if (text === '') return []
  const plain = withoutAcronym(text).name
  if (isWhole(plain, context)) return [{ literal: plain }]
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

const CAPITAL_FAMILY =
  /(?:^|[;/]\s*|,?\s(?:et|and|und|y|e|&)\s|,\s)(?=\p{Lu}[\p{Lu}’']+(?:[\s-][\p{Lu}’']+)*,\s\p{Lu}(?:\p{Ll}|\.))/u

/** "VAN WYK, Pieter, QUISPE MAMANI, Rosalía et ROY, A.": capitals tell where each name begins. null where not every name is so. */
function inCapitals(text: string): CslName[] | null {
  const parts = text.split(CAPITAL_FAMILY).filter((part) => part !== '')
  const names = parts.map((part) => /^(\p{Lu}[\p{Lu}\s’'-]+),\s(\p{Lu}(?:[\p{L}\p{M}’'.-]|\s)*)$/u.exec(part.trim()))
  if (parts.length < 2 || names.some((name) => name === null)) return null
  return names.map((name) => ({ family: name?.[1] ?? '', given: name?.[2] ?? '' }))
}

/** One body, whatever commas and conjunctions its name has. */
function isWhole(text: string, context: NameContext): boolean {
  if (hasInitials(text)) return false
  if (!/[,;]/.test(text) && !/\s(?:and|&|y|e|und|et|i)\s/u.test(text))
    return isOrganisation(text, context.bodyByDefault === true)
  if (text.includes(';')) return false
  return hasOrganisationWord(text) && !/^[\p{L}\p{M}'’-]+, [\p{L}\p{M}'’-]+(?: and |,|$)/u.test(text)
}

function hasInitials(text: string): boolean {
  return (
    /(?:^|[\s,.-])\p{Lu}\.(?:$|[\s,;-]|\p{Lu}\.)/u.test(
      text.replace(/\bU\.\s?S\.|\bU\.\s?K\.|\bU\.\s?N\.|\bE\.\s?U\./g, 'US')
    ) ||
    /[\p{Ll}\p{M}] (?!(?:US|UK|UN|EU|USA|UAE|TV|FM)\b)\p{Lu}{1,4}(?:[\s-]\p{Lu}{1,2})*(?:Jr|Sr|[23]r?[nd]d)?\.?(?:$|[,;])/u.test(
      text
    )
  )
}

function oneOrMore(part: string, context: NameContext): CslName[] {
  const text = cleanNames(part)
  if (text === '') return []
  const cut = text.indexOf(',')
  if (cut < 0) return isWhole(text, context) ? [{ literal: text }] : walk(pieces(text), context)
  const rest = text.slice(cut + 1).trim()
  if (isWhole(text, context)) return [{ literal: text }]
  return rest.includes(',') || /\s(?:and|&|und|et)\s/u.test(text)
    ? walk(pieces(text), context)
    : [{ family: text.slice(0, cut).trim(), given: rest }]
}

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  for (const [index, part] of text
    .split(/(?:,?\s+(?:and|und|et|&)\s+|,?\s*&\s*|,\s*(?:y|e|i)\s+(?=\p{Lu})|\s+(?:y|e|i)\s+(?=\p{Lu}))/u)
    .entries()) {
    part.split(/\s*,\s*/).forEach((piece, at) => {
      const text = piece
        .replace(/^[\s.]+/, '')
        .replace(/(?<=\p{Lu}) \.\s?/gu, '. ')
        .trim()
      if (text !== '') found.push({ text, afterConjunction: index > 0 && at === 0 })
    })
  }
  return found
}

function walk(list: readonly Piece[], context: NameContext): CslName[] {
  const names: CslName[] = []
  for (let at = 0; at < list.length; at += 1) {
    const piece = list[at]
    if (piece === undefined) break
    const previous = names.at(-1)
    if (SUFFIX.test(piece.text) && previous !== undefined) {
      names[names.length - 1] = { ...previous, suffix: piece.text }
      continue
    }
    const next = list[at + 1]
    const given =
      next !== undefined &&
      !next.afterConjunction &&
      !isDirectList(names, list) &&
      isInverted(piece.text, next.text, at, list)
        ? next.text
        : null
    if (given !== null) at += 1
    names.push(given !== null ? { family: piece.text, given } : single(piece.text, context))
  }
  return names
}

/** A list whose first name stood given name first ("Roland Wisman, Ana Ruiz, Eric Chu") goes on so. */
function isDirectList(names: readonly CslName[], list: readonly Piece[]): boolean {
  const [first] = names
  const text = list[0]?.text ?? ''
  return (
    first?.given !== undefined && text.startsWith(first.given) && /\p{Ll}{2}/u.test(first.given) && text.includes(' ')
  )
}

function isInverted(family: string, given: string, at: number, list: readonly Piece[]): boolean {
  if (INITIALS.test(given)) return !startsWithInitial(family) && !endsWithInitials(family)
  if (startsWithInitial(family) || endsWithInitials(family) || SUFFIX.test(given)) return false
  if (startsWithInitial(given) || endsWithBareInitials(given)) return false
  const words = coreWords(family)
  const givenKnown = isGivenName(fold(given.split(/[\s.-]/)[0] ?? ''))
  const familyStartsGiven = isGivenName(fold(family.split(/[\s-]/)[0] ?? ''))
  if (words === 1) return at === 0 || givenKnown || coreWords(given) <= 2
  if (familyStartsGiven && !givenKnown) return false
  return at === 0
    ? givenKnown && !familyStartsGiven && (list.length <= 2 || list.length % 2 === 0)
    : givenKnown && !familyStartsGiven
}

function coreWords(name: string): number {
  return name.split(/\s+/).filter((word) => !isParticle(word.toLowerCase())).length
}

function startsWithInitial(text: string): boolean {
  return /^\p{Lu}\p{Ll}?\.(?:[\s-]|\p{Lu})|^\p{Lu}(?:\s\p{Lu}\.?)*\s\p{Lu}[\p{Ll}'’]/u.test(text)
}

function endsWithInitials(text: string): boolean {
  return /[\p{L}\p{M}]{2,} (?:\p{Lu}\.?[\s-]?){1,4}$/u.test(text)
}

function endsWithBareInitials(text: string): boolean {
  return /[\p{Ll}]{2,} \p{Lu}{1,4}$/u.test(text)
}

const SUFFIXED = /^(.*?[\s.]?\p{Lu})\s?(Jr|Sr|II|III|IV|2nd|3rd)\.?$/u
const BARE_INITIALS =
  /^(?:\p{Lu}{1,4}(?:-\p{Lu}{1,2})*\.?|(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}|(?:\p{Lu}[\s-]){1,4}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}?)$/u

/** A name that stands without comma: "J. A. Smith", "Smith JA", "Kefi (N.)", "Jaap van der Meer", or a body. */
function single(text: string, context: NameContext): CslName {
  const suffixed = SUFFIXED.exec(text)
  if (suffixed !== null && /\s\p{Lu}{1,3}$/u.test(suffixed[1] ?? '')) {
    return { ...single(suffixed[1] ?? '', context), suffix: suffixed[2] ?? '' }
  }
  const bracketed = /^([\p{Lu}][\p{L}\p{M}'’ -]+?) \((\p{Lu}(?:\.|\p{Ll})[\p{L}\p{M}. -]*)\)$/u.exec(text)
  if (bracketed !== null) return { family: bracketed[1] ?? '', given: bracketed[2] ?? '' }
  const last = /^(.*[\p{L}\p{M}][’']?) (\S+|(?:\p{Lu}\.?[\s-]?){2,5})$/u.exec(text)
  if (
    last !== null &&
    !startsWithInitial(text) &&
    BARE_INITIALS.test(last[2] ?? '') &&
    /[\p{L}\p{M}]{2}/u.test(last[1] ?? '')
  ) {
    const initials = /^(.*[\p{L}\p{M}]{2}[’']?) ((?:\p{Lu} )+\p{Lu})$/u.exec(text)
    return {
      family: initials?.[1] ?? last[1] ?? '',
      given: initials?.[2] ?? (last[2] ?? '').replace(/^([^.]{2,})\.$/, '$1')
    }
  }
  const leading =
    /^((?:\p{Lu}\p{Ll}?\.[\s-]*|\p{Lu}[\s-]|\p{Lu}\p{Ll}+\s(?=\p{Lu}\.))+(?:-?\p{Lu}\.\s*)*)([\p{L}\p{M}'’].*)$/u.exec(
      text
    )
  if (leading !== null) return { family: (leading[2] ?? '').trim(), given: (leading[1] ?? '').trim() }
  if (isWhole(text, context)) return { literal: text }
  return direct(text, context)
}

function direct(text: string, context: NameContext): CslName {
  const words = text.split(/\s+/)
  // "GAÏTI Brigitte": capitals mark the family name wherever it stands.
  const capitals = words.findIndex((word) => !/^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(word))
  if (capitals > 0 && words.slice(capitals).every((word) => /^\p{Lu}\p{Ll}/u.test(word)))
    return { family: words.slice(0, capitals).join(' '), given: words.slice(capitals).join(' ') }
  if (words.length === 1) return /^\p{Lu}{2,}$/u.test(text) ? { literal: text } : { family: text }
  let from = words.length - 1
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word) && word === word.toLowerCase()
  )
  if (particle > 0) from = particle
  else if (words.length >= 3 && context.language === 'es' && !isGivenName(fold(words[1] ?? ''))) from = words.length - 2
  // Two unknown words in a list that inverts names: the family stands first ("Liu Xun, Wu Xiaoming").
  if (context.inverted === true && words.length === 2 && !isGivenName(fold(words[0] ?? '')))
    return { family: words[0] ?? '', given: words[1] ?? '' }
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') }
}
