import type { Csl } from '#contract/reference'
import { keptOf } from './kept-variables.ts'

const BODIES = '(?:ISO|IEC|IEEE|DIN|EN|BS|ANSI|ASTM|UNE|NF|ABNT|NBR|NTP|NTC|ITU-[TR]|ÖNORM|VDE|VDI)'
const LETTERS = /ISO|IEC|IEEE|DIN|EN |BS |ANSI|ASTM|UNE|NF |NBR|NTP|NTC|ITU|NORM|VD[EI]/
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}])${BODIES}(?:[\s/](?:${BODIES}|PAS|TR|TS|Std\.?|Standard))*(?:\.|\sNo\.)?\s(?:[A-Z]\.?)?\d[\d.-]*(?::\d{4}(?:-\d{2})?)?(?![\d/])`,
  'u'
)
const MAKER =
  /standardi[sz]ation|normas t[eé]cnicas|normung|normali[sz]aci[oó]n|standards institut|electrotechnical commission|^(?:ISO|IEC|IEEE|DIN|ABNT|BSI|ANSI)$/iu

/** A standard is known by its number ("ISO 31000:2018"), which opens it, or which a body for standards signs. null for other works. */
export function readStandard(text: string, csl: Csl): Csl | null {
  const match = LETTERS.test(text) ? NUMBER.exec(text) : null
  if (
    match === null ||
    /(?:^|[\s.])(?:1[89]|20)\d\d[.-]*$/.test(match[0]) ||
    csl['container-title']?.match(/\b(?:journal|review|transactions|proc)/i)
  )
    return null
  const isFirst = match.index <= 1
  const isMade = csl.author?.some(({ literal }) => literal !== undefined && MAKER.test(literal)) === true
  const isOwnName = /^(?:[A-Z]{2,6}\s)?Standards?\s(?:for|on)\s/u.test(text)
  if (!isFirst && !isMade && !isOwnName) return null
  const behind = text.slice(match.index + match[0].length).replace(/^[\s:,.–—-]+/u, '')
  const said = isFirst ? /^[^.]{8,300}?(?=\.\s|\.?$|,? https?:)/u.exec(behind)?.[0] : csl.title
  const title = said ?? csl.title
  return {
    ...keptOf(csl, ['author', 'issued', 'accessed', 'URL', 'DOI', 'publisher', 'publisher-place', 'edition']),
    ...(title === undefined ? {} : { title }),
    type: 'standard',
    number: match[0].replace(/\.(?=\s)|\s(?:No|Standard)\.?(?=\s)/g, '').trim()
  }
}
