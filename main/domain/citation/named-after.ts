import { isGivenName } from './gazetteer-names.ts'
import { fold } from './lexicon.ts'

const KIND =
  '(?:School|Institute|Institut|Institution|Foundation|Cent(?:er|re)|College|University|Library|Museum|Hospital|Fund|Society|Endowment|Stiftung|Fundación|Fundação|Instituto|Fondation|Universidad|Universidade)'
const ENDS = new RegExp(`\\s${KIND}$`, 'u')
const GOES_ON = new RegExp(`\\s${KIND}\\s(?:of|for|on|at|de|für|in)\\s\\p{Lu}`, 'u')

/** "Henry L. Stimson Center", "S. Rajaratnam School of International Studies": a body called after people, whose initials are no sign of one. */
export function isNamedAfterPeople(name: string): boolean {
  if (/[,;]/.test(name) || !(ENDS.test(name) || GOES_ON.test(name))) return false
  const [first = '', ...others] = name.split(/\s(?:and|&)\s/u)
  const words = first.split(' ')
  if (others.length === 0 || GOES_ON.test(first)) return words.length > 2
  // "John D. and Catherine T. Bellweather Foundation", but "Marlow J and Ford Foundation".
  return others.length === 1 && isGivenName(fold(words[0] ?? '')) && words.length < 3
}
