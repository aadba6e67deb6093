import type { CslDate } from '#contract/reference'
import { fold } from './lexicon.ts'

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan enero ene janeiro janvier janv januar janner jan gennaio genn gen',
    'february feb febrero fevereiro fev fevrier fevr februar febbraio febb',
    'march mar marzo marco mars marz maerz mrz',
    'april apr abril abr avril avr aprile',
    'may mayo maio mai maggio magg',
    'june jun junio junho juin juni giugno giu',
    'july jul julio julho juillet juil juli luglio lug',
    'august aug agosto ago aout ag',
    'september sep sept septiembre setiembre set setembro septembre settembre sett',
    'october oct octubre outubro out octobre oktober okt ottobre ott',
    'november nov noviembre novembro novembre',
    'december dec diciembre dic dezembro dez decembre dezember dicembre'
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
)

/** 1 to 12 for a month's name or abbreviation in six languages; null for other words. */
export function monthOf(word: string): number | null {
  return MONTHS.get(fold(word).replace(/\.$/, '')) ?? null
}

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A date that exists; a day or month that does not is left out, and the year kept. */
export function validDate(year: number, month: number | null, day: number | null): number[] {
  if (month === null || month < 1 || month > 12) return [year]
  if (day === null) return [year, month]
  const most = month === 2 && !isLeap(year) ? 28 : (DAYS_IN[month - 1] ?? 31)
  return day >= 1 && day <= most ? [year, month, day] : [year]
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const ISO = /(?<!\d)((?:1[5-9]|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/
const NUMERIC = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:1[5-9]|20)\d\d)(?!\d)/
const MONTH_YEAR = /(?<![\d/.-])(\d{1,2})\s?[/.]\s?((?:1[5-9]|20)\d\d)(?!\d)/
const YEAR = /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/

/** Year, month and day in words or figures, whatever their order and punctuation; null without a year. */
export function readDate(text: string, language: string | null = null): number[] | null {
  const iso = ISO.exec(text)
  // "2005/06" is a school year, or a double one.
  if (iso !== null && iso[3] === undefined && iso[2]?.length === 2 && (Number(iso[1]) + 1) % 100 === Number(iso[2]))
    return [Number(iso[1])]
  if (iso !== null && Number(iso[2]) <= 12)
    return validDate(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]))
  const numeric = NUMERIC.exec(text)
  if (numeric !== null) return readNumeric(numeric, text, language)
  const monthly = MONTH_YEAR.exec(text)
  if (monthly !== null && Number(monthly[1]) <= 12) return validDate(Number(monthly[2]), Number(monthly[1]), null)
  const year = YEAR.exec(text)
  if (year === null) return null
  const rest = `${text.slice(0, year.index)} ${text.slice(year.index + 4)}`
  return validDate(Number(year[1]), ...readMonthAndDay(rest))
}

function readNumeric(match: RegExpExecArray, text: string, language: string | null): number[] {
  const first = Number(match[1])
  const second = Number(match[2])
  const monthFirst =
    second > 12 || (first <= 12 && text.includes('/') && (language === null || language.startsWith('en')))
  return monthFirst ? validDate(Number(match[3]), first, second) : validDate(Number(match[3]), second, first)
}

function readMonthAndDay(text: string): [number | null, number | null] {
  let month: number | null = null
  let day: number | null = null
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+|\d+/gu)) {
    if (/^\d/.test(word)) {
      if (day === null && word.length <= 2 && Number(word) > 0) day = Number(word)
    } else month ??= monthOf(word)
  }
  return [month, month === null ? null : day]
}

/** CSL's form of a date: one set of date parts. */
export function toCslDate(parts: readonly number[]): CslDate {
  return { 'date-parts': [[...parts]] }
}

/** Whether a text says that a work has no date: n.d., s. f., s.d., o. J. */
export function saysUndated(text: string): boolean {
  return /^[\s([]*(?:n\.?\s?d|s\.?\s?f|s\.?\s?d|s\.?\s?a|o\.?\s?j|undated|sin fecha|sem data|no date)\.?[\s)\].,:;]*$/iu.test(
    text
  )
}
