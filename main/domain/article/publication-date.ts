import * as chrono from 'chrono-node'
import type { PublicationDate } from '#contract/article'

const agoWords =
  /\b(?:ago|yesterday|today|hace|ayer|hoy|anteayer|vor|gestern|heute|il y a|hier|aujourd['’]hui|há|ontem|hoje)\b/i

const parsers = { en: chrono.en.GB, es: chrono.es, pt: chrono.pt, fr: chrono.fr, de: chrono.de } as const
type DateLanguage = keyof typeof parsers

/**
 * Reads a publication date, as exactly as it is given. Relative words ("26 days ago", "hace 3 meses") are counted back
 * from `readAt` (ISO 8601) and marked approximate. null where there is no date or one without a year.
 */
export function readPublicationDate(words: string, language: string | null, readAt: string): PublicationDate | null {
  const line = words.trim().slice(0, 200)
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?=$|T|\s)|$)|$)/.exec(line.replace(/\//g, '-'))
  if (iso !== null && isPossible(iso))
    return { value: [iso[1], iso[2], iso[3]].filter(Boolean).join('-'), approximate: false, raw: line }
  if (agoWords.test(line)) return relativeDate(line, language, readAt)
  return absoluteDate(line, language, readAt)
}

function isPossible([, year, month = '01', day = '01']: RegExpExecArray): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && Number(year) > 1400 && Number(year) < 2200
}

function languagesToTry(language: string | null): DateLanguage[] {
  const all: DateLanguage[] = ['en', 'es', 'fr', 'de', 'pt']
  const own = all.find((known) => known === language)
  return own === undefined ? all : [own, ...all.filter((known) => known !== own)]
}

function absoluteDate(line: string, language: string | null, readAt: string): PublicationDate | null {
  for (const known of languagesToTry(language)) {
    for (const { start, text } of parsers[known].parse(inOrder(line, known), {
      instant: new Date(readAt),
      timezone: 0
    })) {
      if (!start.isCertain('year') || !start.isCertain('month')) continue
      if (!text.includes(String(start.get('year')))) continue // a day taken for a year
      const month = pad(start.get('month'))
      const day = start.isCertain('day') ? `-${pad(start.get('day'))}` : ''
      return {
        value: `${pad(start.get('year'), 4)}-${month}${day}`,
        approximate: false,
        raw: line.includes(text) ? text : line
      }
    }
  }
  const year = /^\(?((?:19|20)\d{2})\)?\.?$/.exec(line)?.[1]
  return year === undefined ? null : { value: year, approximate: false, raw: line }
}

/** "marzo 3, 2022", which the Spanish press has from English, as "3 de marzo de 2022". */
function inOrder(line: string, language: DateLanguage): string {
  if (language !== 'es' && language !== 'pt') return line
  return line.replace(/(?<!\p{L})(\p{L}{3,10})\s+(\d{1,2})(?:,\s*|\s+de\s+|\s+)(\d{4})(?!\d)/u, '$2 de $1 de $3')
}

function pad(value: number | null, length = 2): string {
  return String(value ?? 0).padStart(length, '0')
}

const units: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'year' | 'hour'])[] = [
  [/^(?:years?|años?|jahre?n?|ans?|anos?)$/i, 'year'],
  [/^(?:months?|mes(?:es)?|monate?n?|mois|mês)$/i, 'month'],
  [/^(?:weeks?|semanas?|wochen?|semaines?)$/i, 'week'],
  [/^(?:days?|días?|dias?|tage?n?|jours?)$/i, 'day'],
  [/^(?:hours?|hrs?|h|minutes?|mins?|seconds?|horas?|minutos?|stunden?|minuten?|heures?)$/i, 'hour']
]

/** Counted by hand: "3 months ago" is known to the month only, which a parser of full dates does not say. */
function relativeDate(line: string, language: string | null, readAt: string): PublicationDate | null {
  const counted = /(\d+|an?|one|un[ao]?|eine[mnr]?)\+?\s+(\p{L}+)/iu.exec(line)
  const unit = units.find(([pattern]) => pattern.test(counted?.[2] ?? ''))?.[1]
  const raw = /^.*?(?:\bago\b|(?=\s[-–—|·]\s)|$)/i.exec(line)?.[0].trim() ?? line
  if (counted === null || unit === undefined) return wordedDate(line, language, readAt, raw)
  return { value: countBack(new Date(readAt), Number(counted[1]) || 1, unit), approximate: true, raw }
}

function countBack(from: Date, count: number, unit: 'day' | 'week' | 'month' | 'year' | 'hour'): string {
  if (unit === 'year') return String(from.getUTCFullYear() - count)
  if (unit === 'month') {
    return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() - count, 1)).toISOString().slice(0, 7)
  }
  const days = unit === 'week' ? count * 7 : unit === 'day' ? count : count / 24
  return new Date(from.getTime() - days * 86_400_000).toISOString().slice(0, 10)
}

function wordedDate(line: string, language: string | null, readAt: string, raw: string): PublicationDate | null {
  for (const known of languagesToTry(language)) {
    const found = parsers[known].parse(line, { instant: new Date(readAt), timezone: 0 })[0]
    if (found === undefined) continue
    return { value: found.date().toISOString().slice(0, 10), approximate: true, raw }
  }
  return null
}
