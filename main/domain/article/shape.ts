/** What the shape of a line tells, whatever its words. Only the first characters of a long text are looked at. */

/** Quotes and brackets after a stop, and the number of a note behind it. */
const closers = /["'”’»)\]]*(?<=[.!?…"”’»)])\d{0,3}$|["'”’»)\]]+$/u

/** True of running text: a sentence or more with its final stop, or long. */
export function isProse(text: string): boolean {
  if (text.length > 220) return true
  const words = countWords(text)
  return words >= 9 && /[.!?…:]$/u.test(text.replace(closers, '')) && !isQuestionTitle(text, words)
}

function isQuestionTitle(text: string, words: number): boolean {
  return words <= 16 && /[?!]$/.test(text) && !/[.!?]\s/.test(text.slice(0, -1))
}

export function countWords(text: string): number {
  return (text.slice(0, 2000).match(/\S+/g) ?? []).length
}

export interface HeadingNumber {
  readonly style: 'decimal' | 'roman' | 'letter'
  readonly depth: number // '2.1' has 2
  readonly first: boolean // it is number one of its row
  readonly value: number
}

const romanValues: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12
}

/** The number that a heading or list item begins with, or null. */
export function headingNumber(text: string): HeadingNumber | null {
  const decimal = /^(?:§\s*)?(\d{1,2}(?:\.\d{1,2}){0,4})(?:[.):]|\s(?=\p{Lu}))\s*\S/u.exec(text)
  if (decimal?.[1] !== undefined) {
    const parts = decimal[1].split('.').map(Number)
    const value = parts.at(-1) ?? 0
    return { style: 'decimal', depth: parts.length, first: value === 1, value }
  }
  const roman = /^([IVX]{1,5})[.):]\s+\S/.exec(text)?.[1]?.toLowerCase()
  const romanValue = roman === undefined ? undefined : romanValues[roman]
  if (romanValue !== undefined) return { style: 'roman', depth: 1, first: romanValue === 1, value: romanValue }
  const letter = /^([A-H])[.)]\s+\S/.exec(text)?.[1]
  if (letter !== undefined) {
    return { style: 'letter', depth: 1, first: letter === 'A', value: letter.charCodeAt(0) - 64 }
  }
  return null
}

const longestHeading = 130
const mostHeadingWords = 18

/** True of a line that could stand over a section: short, begins like one, and has no final stop. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || text.length < 2 || text.includes('\n')) return false
  if (countWords(text) > mostHeadingWords) return false
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡"“‘«'§]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (/(?:https?:\/\/|www\.|@|\.(?:com|org|net|gov)\b)/i.test(text)) return false
  if (/[.;,…]$/u.test(text.replace(closers, '')) && !endsInAbbreviation(text)) return false
  return !/[.!?]\s+\p{Lu}\p{Ll}+.*[.!?]$/u.test(text)
}

function endsInAbbreviation(text: string): boolean {
  return /\b(?:U\.S\.A?\.|U\.K\.|E\.U\.|U\.N\.|EE\. ?UU\.|D\.C\.|Inc\.|Ltd\.|etc\.)$/.test(text)
}

/** True of lines wholly in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

const bullet = /^(?:[-*•·‣▪◦●○■□►➢–—]\s+|\(?\d{1,3}[.)]\s+|\(?[a-z][.)]\s+)(?=\S)/u

/** The bullet or number that a list item begins with, or null. */
export function listMarker(text: string): { readonly ordered: boolean } | null {
  const marker = bullet.exec(text)?.[0]
  return marker === undefined ? null : { ordered: /[\p{L}\p{N}]/u.test(marker) }
}

/** The same words whatever their case, marks and punctuation: for telling a repeated title. */
export function foldForComparison(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
