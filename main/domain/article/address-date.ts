import type { PublicationDate } from '#contract/article'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const year = '((?:19[89]|20\\d)\\d)'
const month = `(0?[1-9]|1[0-2]|${months.join('|')})`
const day = '(0?[1-9]|[12]\\d|3[01])'
const patterns = [
  `/${year}/(?:[a-z_-]+/)?${month}/${day}(?=/|$)`, // /2015/02/01/, /2011/nov/18/, /2010/politics/08/13/
  `[/_-]${year}[_-](0[1-9]|1[0-2])[_-](0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`,
  `[/_-]${year}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`,
  `/${year}/${month}(?=/)`
].map((pattern) => new RegExp(pattern, 'i'))

/**
 * The day or month in an address, as newspapers file their articles: /2015/02/01/, /2011/nov/18/, -20220620.html. Marked
 * approximate: it is when the article was filed, and said nowhere in its text.
 */
export function dateInAddress(url: string | null): PublicationDate | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(url ?? '')?.[1] ?? ''
  const found = patterns.map((pattern) => pattern.exec(path)).find((match) => match !== null)
  if (found == null) return null
  const [piece, inYear, inMonth = '', onDay] = found
  const number = /^\d/.test(inMonth) ? inMonth : String(months.indexOf(inMonth.toLowerCase()) + 1)
  const value = [inYear, number, onDay].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  return { value: value.join('-'), approximate: true, raw: piece.slice(1) }
}
