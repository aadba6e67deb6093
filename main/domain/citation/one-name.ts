import type { CslName } from '#contract/reference'
import { isGivenName, isParticle } from './gazetteer-names.ts'
import { fold } from './lexicon.ts'
import { isNamedAfterPeople } from './named-after.ts'
import { hasOrganisationWord, isOrganisation } from './organisations.ts'

export interface NameContext {
  readonly language?: string | null
  /** What a bare "Word Word" is where no list knows it: a body in styles that invert people's names. */
  readonly bodyByDefault?: boolean
  /** Whether people's names stand family first without comma. */
  readonly inverted?: boolean
}

/** "Bimal CHAUDHURI": a family name in capitals. */
const CAPITAL_END = /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}(?:\p{Ll}+|\.))* \p{Lu}{4,}$/u

/** One body, whatever commas and conjunctions its name has. */
export function isBody(text: string, context: NameContext): boolean {
  if (isNamedAfterPeople(text)) return true
  if (hasInitials(text)) return false
  if (context.bodyByDefault !== true && CAPITAL_END.test(text) && !hasOrganisationWord(text)) return false
  const isJoined = /\s(?:and|&|y|e|und|et|i)\s/u.test(text)
  if (!/[,;]/.test(text) && !isJoined) return isOrganisation(text, context.bodyByDefault === true)
  if (text.includes(';')) return false
  if (hasOrganisationWord(text)) return !/^[\p{L}\p{M}'’-]+, [\p{L}\p{M}'’-]+(?: and |,|$)/u.test(text)
  return isJoined && context.bodyByDefault === true && isFirm(text)
}

/** Firms that are called like two people. */
const FIRMS = new Set([
  'ernst & young',
  'procter & gamble',
  'standard & poor’s',
  "standard & poor's",
  'johnson & johnson'
])

/** "Bread and Roses Coalition", "Marlow & Kent Shipping": no list of people, whose names have commas or initials there. */
function isFirm(text: string): boolean {
  const sides = text.split(/\s(?:and|&|y|e|und|et)\s/u)
  if (sides.length === 2 && (sides[0] === sides[1] || FIRMS.has(fold(text)))) return true
  return (
    !text.includes(',') &&
    sides.some((side) => side.includes(' ')) &&
    !sides.some((side) => isGivenName(fold(side.split(' ')[0] ?? '')))
  )
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

export function startsWithInitial(text: string): boolean {
  return /^\p{Lu}\p{Ll}?\.(?:[\s-]|\p{Lu})|^(?!Ó )\p{Lu}(?:\s\p{Lu}\.?)*\s\p{Lu}[\p{Ll}'’]/u.test(text)
}

export function endsWithInitials(text: string): boolean {
  return /[\p{L}\p{M}]{2,} (?:\p{Lu}\.?[\s-]?){1,4}$/u.test(text)
}

export function endsWithBareInitials(text: string): boolean {
  return /[\p{Ll}]{2,} \p{Lu}{1,4}$/u.test(text)
}

const SUFFIXED = /^(.*?[\s.]?\p{Lu})\s?(Jr|Sr|II|III|IV|2nd|3rd)\.?$/u
const BARE_INITIALS =
  /^(?:\p{Lu}{1,4}(?:-\p{Lu}{1,2})*\.?|(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}|(?:\p{Lu}[\s-]){1,4}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}?)$/u

/** "Zhang Wei 张伟": a name and how it is written where it comes from, family first there. */
const IN_TWO_SCRIPTS =
  /^([\p{Script=Latin}\p{M}’'. -]+?)\s?[(（]?[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+[)）]?$/u

/** "习近平 [Xi Jinping]". */
const LATIN_LAST =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s·]+[[(（]?([\p{Script=Latin}\p{M}’'. -]+)[\])）]?$/u

/** A name that stands without comma: "J. A. Smith", "Smith JA", "Kefi (N.)", "Jaap van der Meer", or a body. */
export function single(text: string, context: NameContext): CslName {
  const script = (IN_TWO_SCRIPTS.exec(text) ?? LATIN_LAST.exec(text))?.[1]
  if (script !== undefined) return single(script, { ...context, inverted: true })
  const suffixed = withSuffix(text, context)
  if (suffixed !== null) return suffixed
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
    /^((?:\p{Lu}\p{Ll}?\.[\s-]*|(?!Ó )\p{Lu}[\s-]|\p{Lu}\p{Ll}+\s(?=\p{Lu}\.))+(?:-?\p{Lu}\.\s*)*)([\p{L}\p{M}'’].*)$/u.exec(
      text
    )
  if (leading !== null) return { family: (leading[2] ?? '').trim(), given: (leading[1] ?? '').trim() }
  if (isBody(text, context)) return { literal: text }
  return direct(text, context)
}

/** "Ussler W Jr", "Cecil Rhodes III". */
function withSuffix(text: string, context: NameContext): CslName | null {
  const worded = /^(.+\s.*\p{Ll}) (Jr\.?|Sr\.?|II|III|IV)$/u.exec(text)
  if (worded !== null && !hasOrganisationWord(worded[1] ?? ''))
    return { ...single(worded[1] ?? '', context), suffix: worded[2] ?? '' }
  const suffixed = SUFFIXED.exec(text)
  return suffixed !== null && /\s\p{Lu}{1,3}$/u.test(suffixed[1] ?? '')
    ? { ...single(suffixed[1] ?? '', context), suffix: suffixed[2] ?? '' }
    : null
}

/** In Spanish a first surname stands before the particle of the second: "Ana Pérez de la Torre". */
function isSecondSurname(words: readonly string[], particle: number, { language }: NameContext): boolean {
  const before = words[particle - 1] ?? ''
  return language === 'es' && particle > 1 && !isGivenName(fold(before)) && /^\p{Lu}\p{Ll}/u.test(before)
}

/** "Carla Van Houten", "Niamh Ní Dhomhnaill": particles that are written large; in Vietnamese Van is a given name. */
const CAPITAL_PARTICLE = /^(?:Van|Von|De|Du|Di|Da|Del|Della|Dos|Le|La|Mac|Ter|Ten|Ó|Ní|Nic|Uí|St\.?|Saint)$/u
const VIETNAMESE =
  /^(?:Nguy[eễ]n|Tr[aầ]n|L[eê]|Ph[aạ]m|Ho[aà]ng|V[uũ]|V[oõ]|[DĐ][aặ]ng|B[uù]i|[DĐ][oỗ]|H[oồ]|Ng[oô]|Phan)$/u

function direct(text: string, context: NameContext): CslName {
  const words = text.split(/\s+/)
  // "GAÏTI Brigitte": capitals mark the family name wherever it stands.
  const capitals = words.findIndex((word) => !/^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(word))
  if (capitals > 0 && words.slice(capitals).every((word) => /^\p{Lu}\p{Ll}/u.test(word)))
    return { family: words.slice(0, capitals).join(' '), given: words.slice(capitals).join(' ') }
  // "Bimal CHAUDHURI": and where they end the name.
  const tail = words.findIndex((word) => /^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(word))
  if (tail > 0 && words.slice(tail).every((word) => /^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(word)))
    return { family: words.slice(tail).join(' '), given: words.slice(0, tail).join(' ') }
  if (words.length === 1) return /^\p{Lu}{2,}$/u.test(text) ? { literal: text } : { family: text }
  // Two unknown words in a list that inverts names: the family stands first ("Liu Xun, Wu Xiaoming").
  if (context.inverted === true && words.length === 2 && !isGivenName(fold(words[0] ?? '')))
    return { family: words[0] ?? '', given: words[1] ?? '' }
  const from = familyStart(words, context)
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') }
}

/** Where the family name begins in a name that stands given name first. */
function familyStart(words: readonly string[], context: NameContext): number {
  const joint = words.findIndex((word, at) => at > 1 && at < words.length - 1 && /^[iy]$/.test(word))
  if (joint > 0) return joint - 1 // "Joan Ochoa i Vidal"
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word) && word === word.toLowerCase()
  )
  if (particle > 0) return particle - (isSecondSurname(words, particle, context) ? 1 : 0)
  if (words.length === 3 && CAPITAL_PARTICLE.test(words[1] ?? '') && !VIETNAMESE.test(words[0] ?? '')) return 1
  const hasTwoSurnames = words.length >= 3 && context.language === 'es' && !isGivenName(fold(words[1] ?? ''))
  return words.length - (hasTwoSurnames ? 2 : 1)
}
