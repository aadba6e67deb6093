import type { CslName } from '#contract/reference'
import { isGivenName, isParticle } from './gazetteer-names.ts'
import { fold } from './lexicon.ts'
import { endsWithBareInitials, endsWithInitials, type NameContext, single, startsWithInitial } from './one-name.ts'

/** A piece of a list of names between commas and conjunctions. */
export interface Piece {
  readonly text: string
  readonly afterConjunction: boolean
}

const INITIALS = /^(?:\p{Lu}[\p{Ll}]?\.?[\s.-]*){1,5}(?:(?:de|da|do|dos|das|del|von|van|e)(?:\s|$)){0,3}$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV|2nd|3rd|Filho|Neto|Júnior|Junior|PhD|MD|Ph\.D)\.?$/iu

const COMMON = String.raw`,?\s+(?:and|und|et|&)\s+|,?\s+&\s*|,?\s*&\s+|(?<=[\p{Ll}.])&(?=\p{Lu})|,\s*(?:y|e)\s+(?=\p{Lu})|\s+(?:y|e)\s+(?=\p{Lu})`
const JOINED = new RegExp(COMMON, 'u')
/** Catalan joins the parts of one name with "i" ("Joan Ochoa i Vidal"), and a list only where nothing else does. */
const CATALAN = new RegExp(String.raw`${COMMON}|,?\s*\bi\s+(?=\p{Lu})`, 'u')

export function pieces(list: string): Piece[] {
  const found: Piece[] = []
  for (const [index, part] of list.split(JOINED.test(list) ? JOINED : CATALAN).entries()) {
    part.split(/\s*,\s*/).forEach((piece, at) => {
      const text = piece
        .replace(/^[\s.…]+/, '')
        .replace(/(?<=\p{Lu}) \.\s?/gu, '. ')
        .trim()
      if (text !== '') found.push({ text, afterConjunction: index > 0 && at === 0 })
    })
  }
  return found
}

export function walk(list: readonly Piece[], context: NameContext): CslName[] {
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
  // "Quispe Mamani, Rosalía, and …": nobody who stands given name first has one word for a name.
  if (at === 0 && words === 2 && /^\p{Lu}[\p{L}\p{M}’'-]+$/u.test(given)) return true
  // "Moussa Diakité, Harriet Engel": a given name with a word that can be none after it is a whole person.
  if (at === 0 && words > 1 && !isGivenOnly(given)) return false
  return at === 0
    ? givenKnown && !familyStartsGiven && (list.length <= 2 || list.length % 2 === 0)
    : givenKnown && !familyStartsGiven
}

function coreWords(name: string): number {
  return name.split(/\s+/).filter((word) => !isParticle(word.toLowerCase())).length
}

function isGivenOnly(given: string): boolean {
  return given
    .split(/[\s.-]+/)
    .filter((word) => word !== '')
    .every((word) => word.length === 1 || isParticle(word.toLowerCase()) || isGivenName(fold(word)))
}
