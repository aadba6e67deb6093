import type { CslDate } from '#contract/reference'
import { monthOf, validDate } from './dates.ts'
import { fold } from './lexicon.ts'

const SEASONS: ReadonlyMap<string, number> = new Map(
  [
    'spring primavera printemps fruhjahr fruhling',
    'summer verano verao ete sommer',
    'autumn fall otono outono automne herbst',
    'winter invierno inverno hiver'
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const))
)

const CIRCA = /[[(]\s?(?:c|ca|approx|aprox|hacia|vers|um)\.?\s?$|(?:^|[\s(])(?:circa|ca\.)\s$/u
const DAYS = /(?<!\d)(\d{1,2})\.?\s?[-–]\s?(\d{1,2})(?!\d)/
const MONTHS = /(\p{L}{3,})\.?\s?[-–/]\s?(\p{L}{3,})/u

/** CSL's form of a date with what its words say beyond year, month and day: a season, "ca.", the last of several days or months. */
export function dateWithExtent(parts: readonly number[], words: string, before: string): CslDate {
  const last = lastOf(parts, words)
  const season = parts.length === 1 ? seasonIn(words) : undefined
  return {
    'date-parts': last === null ? [[...parts]] : [[...parts], last],
    ...(season === undefined ? {} : { season }),
    ...(CIRCA.test(before) || /^[[(\s]*c(?:a|irca)?\.?\s?\d/.test(words) ? { circa: true } : {})
  }
}

function seasonIn(words: string): number | undefined {
  for (const [word] of words.matchAll(/[\p{L}\p{M}]+/gu)) {
    const season = SEASONS.get(fold(word))
    if (season !== undefined) return season
  }
  return undefined
}

/** "12–15 June 2019", "March/April 2019": the end of a run of days or months. */
function lastOf([year = 0, month, day]: readonly number[], words: string): number[] | null {
  const days = day === undefined ? null : DAYS.exec(words)
  if (days !== null && month !== undefined && Number(days[1]) === day && Number(days[2]) > day)
    return validDate(year, month, Number(days[2]))
  const months = month === undefined || day !== undefined ? null : MONTHS.exec(words)
  const last = monthOf(months?.[2] ?? '')
  return last !== null && month !== undefined && monthOf(months?.[1] ?? '') === month && last > month
    ? [year, last]
    : null
}
