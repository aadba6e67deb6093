import type { Csl } from '#contract/reference'
import { keptOf } from './kept-variables.ts'

const CONGRESS =
  /^(?:(.{4,120}?),\s)?((?:H\.\s?R\.|S\.|H\.\s?(?:J\.\s?|Con\.\s?)?Res\.|S\.\s?(?:J\.\s?|Con\.\s?)?Res\.) \d{1,5}), (\d{2,3}(?:st|nd|rd|th) Cong\.?(?:ress)?)/u
const TREATY_SERIES =
  /(?:(\d{1,5}) )?(U\.?N\.?T\.?S\.?|T\.?I\.?A\.?S\.?|UN Treaty Series|Treaty Series|E\.?T\.?S\.?)(?: (?:No\. )?(\d{1,6}))?(?=[\s.,;)]|$)/u

/** "H.R. 1234, 117th Cong. (2021)": a bill is named by its number or its title. null for other works. */
export function readBill(text: string, csl: Csl): Csl | null {
  const match = text.includes('Cong') ? CONGRESS.exec(text) : null
  if (match === null) return null
  const [, name, number = '', congress = ''] = match
  return {
    ...keptOf(csl, ['issued', 'accessed', 'URL']),
    type: 'bill',
    title: name ?? number,
    number,
    authority: congress
  }
}

/** "Agreement on Ports, Apr. 15, 1994, 1867 U.N.T.S. 154": an agreement that a treaty series printed. null for other works. */
export function readTreaty(text: string, csl: Csl): Csl | null {
  const series = /Treaty|[TNE]\.?T\.?S/.test(text) ? TREATY_SERIES.exec(text) : null
  if (
    series === null ||
    !/^[^.]{0,160}\b(?:Treaty|Convention|Agreement|Protocol|Covenant|Charter|Accord)\b/u.test(text)
  )
    return null
  const title =
    /^[“"]?(.+?)[”"]?(?=,? (?:\(?(?:adopted|opened|signed)|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4})|, (?:art|\d))/u.exec(
      text
    )?.[1]
  if (title === undefined) return null
  const [, volume, name = '', page] = series
  return {
    ...keptOf(csl, ['issued', 'accessed', 'URL']),
    type: 'treaty',
    title,
    'container-title': name,
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page })
  }
}
