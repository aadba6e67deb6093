import { isGivenName, isParticle } from './gazetteer-names.ts'
import { outletKind, soundsLikeNewspaper } from './gazetteer-outlets.ts'
import { fold, isOf } from './lexicon.ts'

/** Words that stand in the names of bodies and outlets and hardly in those of people. */
const COMMON = new Set(
  'films film productions studios studio archive archives museum library university college school hospital church records theatre theater collective project campaign airlines airport telecom holdings llp ltd inc gmbh plc corp society club trust alliance coalition movement partnership programme program service services system systems lab labs laboratory world trade human rights watch international global national water energy climate policy economic economics research health public security strategic studies intelligence news media press radio television tv channel digital online data labour labor workers press freedom justice peace war conflict crisis food grain agriculture farming farmers housing transport transit city town county state federal regional central northern southern eastern western european american african asian latin pan united nations union riders house white money financial finance tax budget fund monetary reserve statistics census survey poll open free fair green blue red oxfam unicef amnesty greenpeace women children youth education science technology innovation development environment environmental nature wildlife forest ocean marine fisheries aid relief refugee refugees migration border customs police army navy air defence defense legal law civil society business industry chamber commerce markets market exchange stock digest insider mirror star sun eagle voice beacon bulletin today report reports weekly monthly quarterly morning evening sunday daily diario gaceta instituto nacional mundial salud defensa hacienda obras agua estudios'.split(
    ' '
  )
)

const PLURAL = new Set(
  'academies agencies associations bureaus centers centres colleges commissions councils departments foundations institutes laboratories ministries offices societies universities'.split(
    ' '
  )
)

/** A body signed in full: ministries, agencies, outlets, unions. */
export function hasOrganisationWord(text: string): boolean {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const lower = word.toLowerCase()
    if (isOf(lower, 'organisation') || PLURAL.has(lower) || (isOf(lower, 'journal') && lower.length > 4)) return true
  }
  return outletKind(text) !== null || soundsLikeNewspaper(text)
}

/** Whether a name without comma or initials is a body rather than a person. `byDefault` decides where nothing tells. */
export function isOrganisation(name: string, byDefault: boolean): boolean {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const first = fold(words[0] ?? '')
  if (hasOrganisationWord(name))
    return !(
      words.length <= 3 &&
      isGivenName(first) &&
      outletKind(name) === null &&
      !words.slice(1).some((word) => isOf(word.toLowerCase(), 'organisation'))
    )
  if (words.length === 1) return true
  if (words.some((word) => COMMON.has(fold(word).replace(/['’]s?$/, ''))) && !isGivenName(first)) return true
  if (/^(?:the|la|el|los|las|le|les|der|die|das|o|os|il|un|una)$/i.test(words[0] ?? '') && words.length > 1) return true
  if (
    isGivenName(first) &&
    words.filter((word) => !isParticle(word)).length < 5 &&
    /\s(?:de|del|da|do|dos|das|du|des)\s/.test(name)
  )
    return false
  if (words.length >= 5 || /\s(?:of|for|on|para|des?l?|sobre|für|and|&)\s/.test(name))
    return !isGivenName(first) || words.length >= 5
  if (
    words.some((word) => isGivenName(fold(word))) &&
    words.length === 2 &&
    words.some((word) => /^\p{Lu}{3,}$/u.test(word))
  )
    return false
  if (words.some((word) => /\d|^\p{Lu}{3,}$/u.test(word)) && !words.every((word) => /^\p{Lu}+$/u.test(word)))
    return true
  if (isGivenName(first)) return false
  return byDefault
}

/** "Food Price Office [FPO]" without its acronym. */
export function withoutAcronym(name: string): { name: string; acronym: string | null } {
  const match = /^(.*?\S)\s*[[(]\s*(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})(\p{Lu}[\p{L}\p{N}&.-]{1,11})\s*[\])]$/u.exec(name)
  return match === null ? { name, acronym: null } : { name: match[1] ?? name, acronym: match[2] ?? null }
}
