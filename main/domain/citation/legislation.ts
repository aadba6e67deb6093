import type { Csl } from '#contract/reference'

const OPENING = String.raw`^[“"]?(?:(?:BRASIL|España|Colombia|México|Chile|Perú|Portugal|Argentina|Ecuador)\.? )?`
const LAW =
  '(?:ley(?: org[áa]nica)?|lei(?: complementar)?|decreto(?:[ -]ley| legislativo|-lei)?|real decreto|resoluci[óo]n|loi|gesetz|verordnung|directive|regulation|law|public law|executive order|constituci[óo]n|constituição)'
const ACT = new RegExp(
  String.raw`${OPENING}${LAW}\b(?:[^.]|\d\.(?=\d)|\b(?:no|núm|nr|n)\.(?=\s)){0,160}?\d[^.]*\.?`,
  'iu'
)
/** "Inland Waters Act 1996, s 14": an act named by its year. */
const NAMED =
  /^[“"]?((?:the )?\p{Lu}[^.,“”"]{3,110}?\b(?:Act|Bill|Ordinance|Regulations|Treaty|Charter)(?: of)? (?:1[6-9]|20)\d\d)(?=[\s.,”";:(]|$)/u
const JOURNAL =
  /\b((?:diario oficial|bolet[ií]n oficial|di[áa]rio oficial|official journal|federal register|gaceta oficial|bundesgesetzblatt|statutes)[^.,;]*)/iu

/** A law signs for itself: its name and subject are the title, and the gazette that printed it the container. null for other works. */
export function readAct(text: string, csl: Csl): Csl | null {
  const named = NAMED.exec(text)
  const isNamed = named !== null && (csl.author === undefined || csl.author[0]?.literal !== undefined)
  if (!isNamed && !ACT.test(text)) return null
  const gazette = JOURNAL.exec(text)
  const country = /^(BRASIL|España|Colombia|México|Chile|Perú|Portugal|Argentina|Ecuador)\. /iu.exec(text)
  return {
    ...keptOf(csl, ['issued', 'accessed', 'URL', 'DOI']),
    ...yearOf(isNamed ? (named[1] ?? '') : '', csl),
    type: 'legislation',
    ...(country === null ? {} : { author: [{ literal: country[1] ?? '' }] }),
    title: isNamed
      ? (named[1] ?? '')
      : titleOf(text.slice(country?.[0].length ?? 0), text.length - (gazette?.index ?? text.length)),
    ...(gazette === null ? {} : { 'container-title': (gazette[1] ?? '').replace(/\s(?:no|núm|n[.º°])$/i, '') })
  }
}

function yearOf(name: string, csl: Csl): Pick<Csl, 'issued'> {
  const year = /\d{4}$/.exec(name)?.[0]
  return year === undefined || csl.issued !== undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }
}

/** Up to the gazette (`fromEnd` characters before the end) or a link. */
function titleOf(text: string, fromEnd: number): string {
  const ends = [text.length - fromEnd, text.search(LINK)].filter((at) => at > 0)
  return text
    .slice(0, Math.min(...ends, text.length))
    .replace(/[\s.,;:“”"]+$/, '')
    .replace(/^[“"]/, '')
}

const LINK =
  /(?:[[(<]|\b(?:dispon[ií]ble en|dispon[ií]vel em|available (?:at|from)|recuperado de|retrieved from|verfügbar unter|en ligne)\b:?\s*)?<?https?:/iu

const CASE =
  /^[“"]?(\p{Lu}[^.“”"]{1,90}?(?:(?:Ltd|Inc|Co|Corp|St|No)\.[^.“”"]{0,40}?)? (?:v\.?|vs\.?) \p{Lu}.{1,90}?)[”"]?(?=\s*[,.([]|$)/u
const REPORTED =
  /(\d{1,4}) (\p{Lu}[\p{L}. ]*?[\p{L}.]) (\d{1,5})\b|(?<=[,.\s])(\p{Lu}[\p{L} ]*(?:Reports|Rep\.)),? (\d{1,4}),? (\d{1,5})\b/u

/** A judgment is named by its parties: "Quarries Ltd v Parish Council, 52 Law Reports 610 (1994)". null for other works. */
export function readCase(text: string, csl: Csl): Csl | null {
  const parties = CASE.exec(text)?.[1]
  const signer = csl.author?.[0]
  if (
    parties === undefined ||
    (signer?.given !== undefined && !/\bv\.?$|\bv\b/.test(`${signer.given} ${signer.family}`))
  )
    return null
  const report = REPORTED.exec(text.slice(text.indexOf(parties) + parties.length))
  const [volume, name, page] =
    report === null ? [] : [report[1] ?? report[5], report[2] ?? report[4], report[3] ?? report[6]]
  return {
    ...keptOf(csl, [
      'issued',
      'accessed',
      'URL',
      'DOI',
      ...(report === null ? ['container-title', 'volume', 'page'] : [])
    ]),
    type: 'legal_case',
    title: parties.replace(/[\s,.]+$/, ''),
    ...(volume === undefined ? {} : { volume }),
    ...(name === undefined ? {} : { 'container-title': name }),
    ...(page === undefined ? {} : { page })
  }
}

function keptOf(csl: Csl, names: readonly string[]): Partial<Csl> {
  return Object.fromEntries(names.flatMap((name) => (csl[name] === undefined ? [] : [[name, csl[name]]])))
}
