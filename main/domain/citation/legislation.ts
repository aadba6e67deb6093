import type { Csl } from '#contract/reference'
import { keptOf } from './kept-variables.ts'

const OPENING = String.raw`^[“"]?(?:(?:BRASIL|España|Colombia|México|Chile|Perú|Portugal|Argentina|Ecuador)\.? )?`
const LAW =
  '(?:ley(?: org[áa]nica)?|lei(?: complementar)?|decreto(?:[ -]ley| legislativo| supremo| de urgencia|-lei)?|real decreto|resoluci[óo]n|loi|gesetz|verordnung|directive|regulation|law|public law|executive order|constituci[óo]n|constituição)'
const ACT = new RegExp(
  String.raw`${OPENING}${LAW}\b(?:[^.]|\d\.(?=\d)|\b(?:no|núm|nr|n)\.(?=[\sº°])){0,160}?\d[^.]*\.?`,
  'iu'
)
/** "Inland Waters Act 1996, s 14": an act named by its year. */
const NAMED =
  /^[“"]?((?:the )?\p{Lu}[^.,“”"]{3,110}?\b(?:Act|Bill|Ordinance|Regulations|Treaty|Charter)(?: of)? (?:1[6-9]|20)\d\d)(?=[\s.,”";:(]|$)/u
const JOURNAL =
  /\b((?:diario oficial|bolet[ií]n oficial|di[áa]rio oficial|official journal|federal register|gaceta oficial|bundesgesetzblatt|statutes)[^.,;]*|(?<![\p{L}])(?:D\.\s?O\.|DOU|DOF|BOE|JORF|BGBl\.?|Abl\.?|OJ(?= [LC]))(?: [LCI]{1,2}(?= ))?)/iu

/** "U.S. Const. art. I, § 9": a place in a constitution. */
const CONSTITUTION = /^(?:U\.\s?S\.|\p{L}+\.?) Const\. (?:art|amend|pmbl)/u

function article(text: string, csl: Csl): Csl {
  return { ...keptOf(csl, ['accessed', 'URL']), type: 'legislation', title: text.replace(/[\s.]+$/, '') }
}

/** A law signs for itself: its name and subject are the title, and the gazette that printed it the container. null for other works. */
export function readAct(text: string, csl: Csl): Csl | null {
  const named = NAMED.exec(text)
  const isNamed = named !== null && (csl.author === undefined || csl.author[0]?.literal !== undefined)
  if (!isNamed && !ACT.test(text)) return CONSTITUTION.test(text) ? article(text, csl) : null
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
    ...codeOf(text),
    ...(gazette === null ? {} : { 'container-title': (gazette[1] ?? '').replace(/\s(?:no|núm|n[.º°])$/i, '') })
  }
}

/** "33 U.S.C. § 2701": the title of the code and its section. */
function codeOf(text: string): Partial<Csl> {
  const match = /(\d{1,3}) (U\.\s?S\.\s?C\.|C\.\s?F\.\s?R\.),? §{1,2}\s?([\d.–-]+\p{L}?)/u.exec(text)
  return match === null ? {} : { volume: match[1], 'container-title': match[2], section: match[3] }
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
    .replace(/[\s.,;:(“”"]+$/, '')
    .replace(/^[“"]/, '')
}

const LINK =
  /(?:[[(<]|\b(?:dispon[ií]ble en|dispon[ií]vel em|available (?:at|from)|recuperado de|retrieved from|verfügbar unter|en ligne)\b:?\s*)?<?https?:/iu
