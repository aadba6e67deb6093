import type { LinkIndex } from './citation-index.ts'
import { type CitedNames, isNameLike, LEADING, withoutFirstWord } from './cited-names.ts'
import { type Bracket, locatorAfter, type YearToken } from './cited-years.ts'
import type { FoundCitation } from './found-citation.ts'
import { itemsFor, namesBefore } from './named-work.ts'

const REPORTING =
  /^[\s,]*(?:\p{L}+\s){0,2}?(?:argu|find|found|show|observ|suggest|report|claim|not|stat|conclud|propos|describ|demonstrat|explain|point|wr[io]|measur|estimat|defin|call|document|record|point|consider|maintain|contend|discuss|analy[sz]|examin|señal|argument|afirm|sostien|muestra|mostr|propon|describ|conclu|explic|observ|coincid|indic|apont|defend|consider|zeig|argumentier|beschreib|montr|affirm)\p{L}*/iu
const INTRODUCED =
  /(?:\bas|according to|\bby|\bsee|\bin|según|como|por|segundo|conforme|\bnach|\blaut|selon|\bvon|\bpor)\s+$/iu

/** Nothing, or what somebody did for the work: "Morel (dir., 2011)". */
const ROLE = /^\s*(?:\(?(?:dirs?|éds?|eds?|hrsgg?|hg|coords?|orgs?|comps?)\.?\)?,?\s)?$/iu

/** "Okafor and Lund (2015, pp. 12–13)": names in the sentence, the year in a bracket that begins with it. */
export function narrative(
  text: string,
  bracket: Bracket,
  years: readonly YearToken[],
  index: LinkIndex
): FoundCitation | null {
  const [first] = years
  if (first === undefined || !ROLE.test(bracket.content.slice(0, first.start))) return null
  const from = Math.max(text.lastIndexOf('\n', bracket.start) + 1, bracket.start - 220)
  const before = text.slice(from, bracket.start)
  if (!/[\p{L}\p{N}.’'\])]\s{0,2}$/u.test(before)) return null
  const named = namesBefore(before, first, index)
  if (named === null) return null
  const cited = withoutSentenceArticle(before, named.cited)
  const items = years.flatMap((year, at) => {
    // "Costa (2010 apud Oliveira, 2014)": a later year may have names of its own.
    const own = at === 0 ? null : namesBefore(bracket.content.slice(years[at - 1]?.end ?? 0, year.start), year, index)
    return itemsFor(own?.cited ?? cited, year, locatorAfter(bracket.content, year.end), index, bracket.content)
  })
  const kept = items.filter(
    (item) =>
      item.state !== 'missing' || isCertainNarrative(before, cited, text.slice(bracket.end, bracket.end + 60), first)
  )
  if (kept.length === 0) return null
  const start = from + cited.start
  return { start, end: bracket.end, text: text.slice(start, bracket.end), form: 'narrative', items: kept }
}

/** The article that begins a sentence is the sentence's: "The Food Price Office (2023)", but "by The Daily Tribune (2022)". */
function withoutSentenceArticle(before: string, cited: CitedNames): CitedNames {
  const starts = /(?:^|[.!?”"]\s+)$/.test(before.slice(0, cited.start))
  return starts && /^(?:The|El|La|Los|Las|Le|Les|Der|Die|Das|O|A|Os|As)\s+\p{Lu}/u.test(cited.text)
    ? (withoutFirstWord(cited) ?? cited)
    : cited
}

function isCertainNarrative(before: string, cited: CitedNames, after: string, year: YearToken): boolean {
  if (!isNameLike(cited.names) || LEADING.has((cited.names[0] ?? '').toLowerCase()) || year.undated) return false
  if (cited.etAl) return true
  const plain = cited.names.every((name) => /^(?:(?:van|von|de|del|da|der|den|la)\s+)*\p{Lu}[\p{L}’'-]+$/u.test(name))
  if (!plain) return false
  return (
    REPORTING.test(after) ||
    (cited.names.length === 1 &&
      INTRODUCED.test(before.slice(0, cited.start)) &&
      !/\bin\s+$/.test(before.slice(0, cited.start)))
  )
}
