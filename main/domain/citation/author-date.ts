import type { Citation, CitationItem } from '#contract/article'
import { type LinkIndex, nameKey } from './citation-index.ts'
import { type CitedWork, type Match, MISSING, matchWork } from './citation-match.ts'
import { type CitedNames, isNameLike, LEADING, namesAtEnd, withoutFirstWord } from './cited-names.ts'
import { type Bracket, bracketsIn, locatorAfter, type YearToken, yearsIn } from './cited-years.ts'

export type FoundCitation = Omit<Citation, 'id'>

/** Author–year citations of a text, in brackets and in the sentence, tied to the references they mean. */
export function findAuthorDate(text: string, index: LinkIndex): FoundCitation[] {
  const found: FoundCitation[] = []
  const taken: { start: number; end: number }[] = []
  for (const bracket of bracketsIn(text)) {
    if (taken.some((one) => bracket.start < one.end && bracket.end > one.start)) continue
    const years = yearsIn(bracket.content)
    if (years.length === 0) continue
    const citation = narrative(text, bracket, years, index) ?? parenthetical(text, bracket, years, index)
    if (citation === null) continue
    found.push(citation)
    taken.push(citation)
  }
  return found
}

function parenthetical(
  text: string,
  bracket: Bracket,
  years: readonly YearToken[],
  index: LinkIndex
): FoundCitation | null {
  const items: CitationItem[] = []
  let names: CitedNames | null = null
  let sure = false
  years.forEach((year, at) => {
    const from = years[at - 1]?.end ?? 0
    const before = bracket.content.slice(from, year.start)
    const own = namesBefore(before, year, index)
    if (own === null && !/^[\s,;&]*(?:and|y|e|und|et)?\s*$/.test(before)) {
      names = null
      return
    }
    names = own?.cited ?? names
    if (names === null) return
    const isClean = own === null ? sure : isWholly(before, own.cited)
    const made = itemsFor(names, year, locatorAfter(bracket.content, year.end), index, bracket.content)
    const kept = made.filter((item) => item.state !== 'missing' || (isClean && isCertain(before, names, year)))
    if (kept.length > 0) sure = true
    items.push(...kept)
  })
  return items.length === 0
    ? null
    : {
        start: bracket.start,
        end: bracket.end,
        text: text.slice(bracket.start, bracket.end),
        form: 'parenthetical',
        items
      }
}

/** Whether nothing but names, and words that announce them, stands before the year. */
function isWholly(before: string, cited: CitedNames): boolean {
  return before
    .slice(0, cited.start)
    .split(/[\s,;:.]+/)
    .every((word) => word === '' || LEADING.has(word.toLowerCase()))
}

/** A bracket that is a citation for certain, though no reference answers to it: "(Holm, 1987)", "(Tran et al. 2019)". */
function isCertain(before: string, names: CitedNames | null, year: YearToken): boolean {
  if (names === null || !isNameLike(names.names)) return false
  return names.etAl || /,\s*$/.test(before) || (names.names.length > 1 && year.year !== null) || year.undated
}

interface Named {
  readonly cited: CitedNames
  readonly match: Match
}

/** The names before a year: the longest run of words that a reference answers to, else the run as it stands. */
function namesBefore(before: string, year: YearToken, index: LinkIndex): Named | null {
  const whole = quotedTitle(before) ?? namesAtEnd(before) ?? lowerCaseBody(before, year, index)
  if (whole === null) return null
  const begun = isExact(whole, index) ? whole : withoutLeading(whole)
  let best: Named | null = null
  for (
    let cited: CitedNames | null = begun, tries = 0;
    cited !== null && tries < 14;
    cited = withoutFirstWord(cited), tries += 1
  ) {
    const match = matchWork(workOf(cited, year, year.suffixes[0] ?? null), index)
    const isTied = match.state === 'resolved' || match.state === 'ambiguous'
    if (isTied && isExact(cited, index)) return { cited, match }
    if (best === null || rank(match) > rank(best.match)) best = { cited, match }
  }
  return best !== null && best.match.state !== 'missing' ? best : { cited: begun, match: MISSING }
}

function rank(match: Match): number {
  return { resolved: 3, ambiguous: 3, 'year-mismatch': 2, 'name-mismatch': 1, missing: 0 }[match.state]
}

/** Whether the first name is a reference's own, letter for letter. */
function isExact(cited: CitedNames, index: LinkIndex): boolean {
  const key = nameKey(cited.names[0] ?? '')
  return index.isName(key)
}

function withoutLeading(cited: CitedNames): CitedNames {
  let rest: CitedNames = cited
  for (
    let word = /^[^\s,]+/.exec(rest.text)?.[0];
    word !== undefined && LEADING.has(word.toLowerCase()) && !/^(?:the|la|el|los|las)$/i.test(word);
    word = /^[^\s,]+/.exec(rest.text)?.[0]
  ) {
    const shorter = withoutFirstWord(rest)
    if (shorter === null) break
    rest = shorter
  }
  return rest
}

/** “Who pays”, 2020: a work without author is cited by its title. */
function quotedTitle(before: string): CitedNames | null {
  const match = /[“"«]([^“”"«»]{4,160}?)[,.]?[”"»]\s*,?\s*$/u.exec(before)
  if (match === null || match[1] === undefined) return null
  return { names: [match[1]], etAl: false, start: match.index, text: match[0].trim() }
}

/** Names in lower case ("bell hooks", "eLife") count only where a reference is just so called. */
function lowerCaseBody(before: string, year: YearToken, index: LinkIndex): CitedNames | null {
  const match = /([\p{L}][\p{L}\p{M}’'-]*(?:\s[\p{L}’'-]+){0,3})\s*,\s*$/u.exec(before)
  if (match === null || match[1] === undefined) return null
  const cited = { names: [match[1]], etAl: false, start: match.index, text: match[1] }
  return matchWork(workOf(cited, year, null), index).state === 'resolved' ? cited : null
}

function workOf(cited: CitedNames, year: YearToken, suffix: string | null): CitedWork {
  return { names: cited.names, etAl: cited.etAl, year: year.year, suffix, undated: year.undated }
}

function itemsFor(
  cited: CitedNames,
  year: YearToken,
  locator: string | null,
  index: LinkIndex,
  content: string
): CitationItem[] {
  const suffixes = year.suffixes.length === 0 ? [null] : year.suffixes
  return suffixes.map((suffix) => {
    const match = matchWork(workOf(cited, year, suffix), index)
    const date = year.year ?? content.slice(year.start, year.end)
    return {
      text: `${cited.text}, ${date}${suffix ?? ''}`,
      names: [...cited.names],
      year: year.undated ? 'n.d.' : year.year,
      suffix,
      locator,
      referenceId: match.referenceId,
      state: match.state,
      candidates: [...match.candidates]
    }
  })
}

const REPORTING =
  /^[\s,]*(?:\p{L}+\s){0,2}?(?:argu|find|found|show|observ|suggest|report|claim|not|stat|conclud|propos|describ|demonstrat|explain|point|wr[io]|measur|estimat|defin|call|document|record|point|consider|maintain|contend|discuss|analy[sz]|examin|señal|argument|afirm|sostien|muestra|mostr|propon|describ|conclu|explic|observ|coincid|indic|apont|defend|consider|zeig|argumentier|beschreib|montr|affirm)\p{L}*/iu
const INTRODUCED =
  /(?:\bas|according to|\bby|\bsee|\bin|según|como|por|segundo|conforme|\bnach|\blaut|selon|\bvon|\bpor)\s+$/iu

/** "Okafor and Lund (2015, pp. 12–13)": names in the sentence, the year in a bracket that begins with it. */
function narrative(
  text: string,
  bracket: Bracket,
  years: readonly YearToken[],
  index: LinkIndex
): FoundCitation | null {
  const [first] = years
  if (first === undefined || bracket.content.slice(0, first.start).trim() !== '') return null
  const from = Math.max(text.lastIndexOf('\n', bracket.start) + 1, bracket.start - 220)
  const before = text.slice(from, bracket.start)
  if (!/[\p{L}\p{N}.’'\])]\s{0,2}$/u.test(before)) return null
  const named = namesBefore(before, first, index)
  if (named === null) return null
  const cited = withoutSentenceArticle(before, named.cited)
  const items = years.flatMap((year) =>
    itemsFor(cited, year, locatorAfter(bracket.content, year.end), index, bracket.content)
  )
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
