import { fold } from './lexicon.ts'

const ACRONYM = /^(?:(?:U\.?S\.?|U\.?K\.?|U\.?N\.?|E\.?U\.?)\s)?(\p{Lu}[\p{Lu}\p{N}&]{2,9})$/u
const SMALL = new Set(
  'of the and for on in at to de del la las los el y e da do das dos para du des le et der die und für von zu a an'.split(
    ' '
  )
)

/** The letters of a name that can stand for a body's: "FAO", "U.S. DHS"; null for other names, and for two letters, which fit too much. */
export function acronymIn(name: string): string | null {
  const match = ACRONYM.exec(name.trim())
  return match === null ? null : fold(match[1] ?? '').replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Whether letters stand for a part of a body's name: each word gives its first letter or the first few (CONEVAL for Consejo Nacional
 * de Evaluación …), small words may be left out, and so may what comes before and after (DHS for U.S. Department of Homeland
 * Security) and one word between (OECD).
 */
export function isPartialAcronym(letters: string, body: string): boolean {
  const words = fold(body)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.some(
    (word, at) => word.startsWith(letters.charAt(0)) && fits(letters, words, at, { used: 0, skipped: 0 })
  )
}

function fits(letters: string, words: readonly string[], at: number, so: { used: number; skipped: number }): boolean {
  if (letters === '') return so.used >= 2
  const word = words[at]
  if (word === undefined) return false
  for (let length = Math.min(4, letters.length); length > 0; length -= 1)
    if (
      word.startsWith(letters.slice(0, length)) &&
      fits(letters.slice(length), words, at + 1, { used: so.used + 1, skipped: so.skipped })
    )
      return true
  const skipped = so.skipped + (SMALL.has(word) ? 0 : 1)
  return so.used > 0 && skipped <= 1 && fits(letters, words, at + 1, { used: so.used, skipped })
}
