import type { Csl } from '#contract/reference'
import { keptOf } from './kept-variables.ts'

const PARTIES =
  /^[“"]?(\p{Lu}[^.“”"]{1,90}?(?:(?:Ltd|Inc|Co|Corp|St|No)\.[^.“”"]{0,40}?)? (?:v\.?|vs\.?) \p{Lu}.{1,90}?)[”"]?(?=\s*[,.([]|\s(?:ECLI|EU):|$)/u
const REPORTED =
  /(?<!\[)(?<![\d–-])(\d{1,4}) (\p{Lu}[\p{L}. ]*?[\p{L}.]) (\d{1,5})\b|(?<=[,.\s])(\p{Lu}[\p{L} ]*(?:Reports|Rep\.)),? (\d{1,4}),? (\d{1,5})\b|\[\d{4}\] (?:(\d{1,2}) )?(\p{Lu}[\p{L} ]{1,12}?) (\d{1,5})\b/u
const DOCKET =
  /^(?:Joined )?Cases? ((?:[CTF][-‑–])?\d{1,4}\/\d{2,4}(?: (?:and|to) (?:[CTF][-‑–])?\d{1,4}\/\d{2,4})?)[,:]?\s/u
const NAMED_BY_NUMBER =
  /^((?:Sentencia|Acórdão|Arrêt|Urteil|Beschluss|STC|STS)(?: (?:vom|del?|n\.?[º°]|núm\.|no\.))?\s(?:[\p{Lu}]{1,4}[-\s])?\d[\p{L}\d/.-]*\d(?:[ ,]{1,2}de \d{4})?)/iu
const COURT =
  /(?<![\p{L}])((?:Corte|Tribunal|Supremo|Superior|Suprema|Bundes[\p{Ll}]*gericht|Cour|Conseil d['’]État|Supreme Court|Court)(?![\p{L}])[^,.;()[\]]{0,80}|Bundes[\p{Ll}]*gerichts?hof|Bundes[\p{Ll}]*gericht)/u

/**
 * A judgment is named by its parties ("Quarries Ltd v Parish Council, 52 Law Reports 610 (1994)") or its number ("Sentencia
 * T-622 de 2016"). null for other works.
 */
export function readCase(text: string, csl: Csl): Csl | null {
  return namedByParties(text, csl) ?? namedByNumber(text, csl) ?? namedByCourt(text, csl)
}

const GERMAN =
  /^((?:Bundes|Ober|Land|Amts|Verwaltungs)\p{L}*(?:gericht|gerichtshof)(?: \p{L}+)?|BVerfG|BVerwG|BGH|BFH|BAG|BSG|EuGH|OLG \p{L}+|LG \p{L}+), (Urteil|Beschluss|Urt\.|Beschl\.) v(?:om|\.) [^,]{6,24}(?:, (?:Az\.:? ?)?([^,.(]{3,24}))?/u

/** "Bundesverfassungsgericht, Urteil vom 24. April 2013, 1 BvR 1215/07". */
function namedByCourt(text: string, csl: Csl): Csl | null {
  const match = GERMAN.exec(text)
  if (match === null) return null
  const [whole, authority = '', genre = '', number] = match
  return {
    ...keptOf(csl, ['issued', 'accessed', 'URL']),
    type: 'legal_case',
    title: whole,
    authority,
    genre,
    ...(number === undefined ? {} : { number: number.trim() })
  }
}

function namedByParties(text: string, csl: Csl): Csl | null {
  const docket = DOCKET.exec(text)
  const rest = text.slice(docket?.[0].length ?? 0)
  const parties = PARTIES.exec(rest)?.[1]
  const signer = csl.author?.[0]
  if (
    parties === undefined ||
    (signer?.given !== undefined && !/\bv\.?$|\bv\b/.test(`${signer.given} ${signer.family}`))
  )
    return null
  const report = REPORTED.exec(rest.slice(rest.indexOf(parties) + parties.length))
  const [volume, name, page] =
    report === null
      ? []
      : [report[1] ?? report[5] ?? report[7], report[2] ?? report[4] ?? report[8], report[3] ?? report[6] ?? report[9]]
  return {
    ...keptOf(csl, [
      'issued',
      'accessed',
      'URL',
      'DOI',
      ...(report === null && docket === null ? ['container-title', 'volume', 'page'] : [])
    ]),
    type: 'legal_case',
    title: parties.replace(/[\s,.]+$/, ''),
    ...(docket === null ? {} : { number: docket[1] ?? '' }),
    ...(volume === undefined ? {} : { volume }),
    ...(name === undefined ? {} : { 'container-title': name }),
    ...(page === undefined ? {} : { page })
  }
}

function namedByNumber(text: string, csl: Csl): Csl | null {
  const title = NAMED_BY_NUMBER.exec(text)?.[1]
  if (title === undefined) return null
  const court = COURT.exec(text)?.[1]?.trim()
  return {
    ...keptOf(csl, ['issued', 'accessed', 'URL', 'DOI']),
    type: 'legal_case',
    title,
    ...(court === undefined ? {} : { authority: court })
  }
}
