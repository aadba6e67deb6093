import type { Csl } from '#contract/reference'
import { keptOf } from './kept-variables.ts'
import { splitNames } from './names.ts'

const REPORTER =
  '(?:U\\. ?S\\.|S\\. ?Ct\\.|L\\. ?Ed\\.(?: ?2d)?|F\\.(?: ?[234]d| ?4th| ?App’x)?|F\\. ?Supp\\.(?: ?[23]d)?|F\\. ?R\\. ?D\\.|B\\. ?R\\.|A\\. ?[23]d|P\\. ?[23]d|N\\. ?[EW]\\. ?[23]d|S\\. ?[EW]\\. ?[23]d|So\\. ?[23]d|Cal\\. ?(?:Rptr\\.|App\\.)?(?: ?[2345](?:d|th))?|A\\. ?M\\. ?C\\.)'
const REPORTED = new RegExp(
  String.raw`^(\p{Lu}.{2,140}?), (\d{1,4}) (${REPORTER})(?: \([^()]{2,12}\))?,? (\d{1,5})(?:, (?:at )?\d{1,5}[^(]{0,12})?(?: \((?:[^()]{0,30} )?((?:1[6-9]|20)\d\d)\))?`,
  'u'
)
const ARTICLE =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]+ ){1,4}\p{Lu}[\p{L}\p{M}’'-]+(?: (?:& |and )(?:\p{Lu}[\p{L}\p{M}.’'-]+ ){1,4}\p{Lu}[\p{L}\p{M}’'-]+)?), (.{6,200}?), (\d{1,3}) (\p{Lu}[\p{L}.’']*(?:\s(?:\p{Lu}[\p{L}.’']*|&|of|the)){0,7}) (\d{1,4})(?:, \d{1,4}(?:[-–]\d{1,4})?)? \(((?:\p{L}+\.? )?)((?:1[6-9]|20)\d\d)\)/u
const LAW_JOURNAL = /\b(?:L\.|Law|Legal|Int’l|Int'l|Pol’y)(?=\s|$)|\b[LJ]\. ?Q\.|Rev\.|J\./u
const BOOK =
  /^((?:\p{Lu}[\p{L}\p{M}.’'-]+ ){1,4}\p{Lu}[\p{L}\p{M}’'-]+), ((?:[\p{L}’'-]+:? ){2,12}?)(\d{1,4}(?:[-–]\d{1,4})?) \((?:[^()]{0,30}?(\d{1,2})(?:st|nd|rd|th|d) ed\.,? )?((?:1[6-9]|20)\d\d)\)(?=[.,;]?\s*(?:$|https?:|\())/u

/** What American lawyers cite: judgments by their reports, articles by volume, and books with the place before the year. null for other works. */
export function readBluebook(text: string, csl: Csl): Csl | null {
  return reported(text, csl) ?? article(text, csl) ?? book(text, csl)
}

function reported(text: string, csl: Csl): Csl | null {
  const match = /\d [A-Z][.a-zA-Z]/.test(text) ? REPORTED.exec(text) : null
  if (match === null) return null
  const [, title = '', volume, reporter, page, year] = match
  return {
    ...keptOf(csl, ['issued', 'accessed', 'URL']),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
    type: 'legal_case',
    title,
    volume,
    'container-title': reporter,
    page
  }
}

function article(text: string, csl: Csl): Csl | null {
  const match = /\(\d{4}\)|\(\p{L}+\.? \d{4}\)/u.test(text) ? ARTICLE.exec(text) : null
  const [, names = '', title = '', volume, journal = '', page, , year] = match ?? []
  if (match === null || !LAW_JOURNAL.test(journal)) return null
  return {
    ...keptOf(csl, ['accessed', 'URL', 'DOI']),
    type: 'article-journal',
    author: splitNames(names),
    title,
    volume,
    'container-title': journal.trim(),
    page,
    issued: { 'date-parts': [[Number(year)]] }
  }
}

function book(text: string, csl: Csl): Csl | null {
  const match = BOOK.exec(text)
  const [, names = '', title = '', , edition, year] = match ?? []
  if (match === null || /\b(?:Journal|Review|Letters|Physics|Proceedings|Annals|Transactions|Quarterly)\b/.test(title))
    return null
  return {
    ...keptOf(csl, ['accessed', 'URL', 'DOI']),
    type: 'book',
    author: splitNames(names),
    title: title.trim(),
    ...(edition === undefined ? {} : { edition }),
    issued: { 'date-parts': [[Number(year)]] }
  }
}
