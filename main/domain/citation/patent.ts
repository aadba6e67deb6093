import type { Csl } from '#contract/reference'
import { keptOf } from './kept-variables.ts'
import { splitNames } from './names.ts'

const NUMBERED =
  /\b((?:U\.\s?S\.|US|United States|European|Canadian|German|Japanese|Chinese|EP|WO)\s)?[Pp]atent(?:s| [Aa]pplication)?(?: [Pp]ublication)?(?: [Nn]o\.?| [Nn]umber)? ((?:[A-Z]{2}\s?)?\d[\d, /]{4,14}\d(?:\s?[A-Z]\d?)?)(?!\d)/u
const INVENTED = /^(.{3,200}?), inventors?; (.{3,160}?), assignees?\. (.{8,300}?)\. /u

/** "Mooring clamp (U.S. Patent No. 9,321,456)": null for what is no patent. */
export function readPatent(text: string, csl: Csl): Csl | null {
  const match = /[Pp]atent/.test(text) ? NUMBERED.exec(text) : null
  if (match === null) return null
  const invented = INVENTED.exec(text)
  const office = match[1]?.trim()
  const title = invented?.[3] ?? csl.title
  return {
    ...keptOf(csl, ['author', 'issued', 'accessed', 'URL', 'publisher']),
    ...(invented === null ? {} : { author: splitNames(invented[1] ?? '') }),
    ...(title === undefined ? {} : { title }),
    type: 'patent',
    number: (match[2] ?? '').trim(),
    ...(office === undefined ? {} : { jurisdiction: office })
  }
}
