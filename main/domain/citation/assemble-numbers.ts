import { monthOf } from './dates.ts'
import { best, type Labelled, type Put, shownText } from './labelled.ts'
import { canonicalDoi, trimLinkEnd } from './links.ts'

export function putNumbers(reference: Labelled, put: Put): void {
  for (const [label, name] of [
    ['volume', 'volume'],
    ['issue', 'issue'],
    ['number', 'number']
  ] as const) {
    const span = reference.spans.find((one) => one.label === label)
    if (span === undefined) continue
    const text = shownText(reference, span).replace(
      /^(?:vol(?:ume)?|no|nr)\.?\s*|[\s,;]*(?:\b(?:no|n|nr|issue|heft|h)\.?)?[\s,;(]*$/gi,
      ''
    )
    // "112 (May)": the month tells of an issue, and is no number of one.
    if (text !== '' && monthOf(text) === null) putNumber(reference, name, text, span.certainty, put)
  }
  putPage(reference, put)
  const extent = extentOf(reference.text)
  if (extent !== null) put('number-of-pages', extent, 0.8)
}

const PAIR = /^(\d{1,4})(?:\.|, ?)(\d{1,3})$/
const RANGE = /^(\d{1,5})\s?[-–‑]\s?(\d{2,5})$/

/** "9.2" and "61, 209" are a volume and its issue; "120–131" are pages. */
function putNumber(reference: Labelled, name: string, text: string, certainty: number, put: Put): void {
  const has = (label: string): boolean => reference.spans.some((span) => span.label === label)
  const pair = name === 'volume' && !has('issue') ? PAIR.exec(text) : null
  const range = name === 'volume' && !has('page') ? RANGE.exec(text) : null
  if (pair !== null) {
    put('volume', pair[1], certainty)
    put('issue', pair[2], certainty)
  } else if (range !== null && Number(range[1]) < Number(range[2]) && Number(range[1]) > 30)
    put('page', text, certainty)
  else put(name, text, certainty)
}

function putPage(reference: Labelled, put: Put): void {
  const page = best(reference, 'page')
  if (page === null) {
    putArticleNumber(reference, put)
    return
  }
  const text = shownText(reference, page)
    .replace(/^(?:pp?|pages?|S)\.?\s*/, '')
    .replace(/‑/g, '-')
    .replace(/\s*([-‐–—−])\s*/g, '$1')
  if (text !== '' && !(page.first === page.last && text === extentOf(reference.text))) put('page', text, page.certainty)
}

/** "Rome: FAO, 2012. 60 p.": how long a work is, and no place in it. */
function extentOf(text: string): string | null {
  return (
    /(?<!(?:^|[\s,(:])(?:S|pp?|págs?|f|fol|Bl)\.)(?<=[.,;:])\s(\d{2,4})\s?(?:pp?|págs?|páginas|pages|S|Seiten|f|fls?|hojas)\.?(?=\s*$|[.,;]\s|\s[\p{Lu}([])/u.exec(
      text
    )?.[1] ?? null
  )
}

/** "14, Article e1234": the number by which a journal without pages calls an article stands where pages would. */
function putArticleNumber({ text, spans }: Labelled, put: Put): void {
  const number =
    /[,;:(]\s?(?:article|art\.|artigo|artículo)\s(?:id\s|n(?:o|[º°])\.?\s)?([a-z]{0,3}\d{2,9}[a-z]?)(?=[\s.,;)]|$)/iu.exec(
      text
    )?.[1]
  if (number !== undefined && spans.some(({ label }) => label === 'volume')) put('page', number, 0.8)
}

export function putLinks(reference: Labelled, put: Put): void {
  for (const { link } of reference.tokens) {
    if (link === null) continue
    if (link.kind === 'doi') {
      const doi = canonicalDoi(decode(link.value))
      if (doi !== null) put('DOI', doi, 1)
      if (/^https?:/i.test(link.value)) put('URL', link.value, 1)
    }
  }
  const urls = reference.tokens.flatMap(({ link }) => (link?.kind === 'url' ? [link.value] : []))
  const chosen = urls.find((url) => !/^https?:\/\/web\.archive\.org\//.test(url)) ?? urls[0]
  if (chosen !== undefined) put('URL', chosen.startsWith('www.') ? chosen : trimLinkEnd(chosen), 1)
}

function decode(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
