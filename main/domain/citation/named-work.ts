import type { CitationItem } from '#contract/article'
import { type LinkIndex, nameKey } from './citation-index.ts'
import { type CitedWork, type Match, MISSING, matchWork } from './citation-match.ts'
import { type CitedNames, LEADING, namesAtEnd, withoutFirstWord } from './cited-names.ts'
import type { YearToken } from './cited-years.ts'

interface Named {
  readonly cited: CitedNames
  readonly match: Match
}

/** The names before a year: the longest run of words that a reference answers to, else the run as it stands. */
export function namesBefore(before: string, year: YearToken, index: LinkIndex): Named | null {
  const whole =
    quotedTitle(before) ?? namesAtEnd(before) ?? lowerCaseBody(before, year, index) ?? bodyAtEnd(before, year, index)
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
    word !== undefined &&
    LEADING.has(word.toLowerCase()) &&
    !/^(?:the|la|el|los|las)$/i.test(word) &&
    !/^De (?:la|las|los|el) \p{Lu}/u.test(rest.text);
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

/** "Ministère de la Transition écologique (2019)": a body's name may end in small words; it counts only where a reference is called so. */
function bodyAtEnd(before: string, year: YearToken, index: LinkIndex): CitedNames | null {
  const near = before.slice(-120)
  const end = near.replace(/[\s,(]+$/u, '').length
  for (const match of near.matchAll(/(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)) {
    const name = near.slice(match.index, end)
    if (!/^[\p{L}\p{M}’' -]+$/u.test(name) || name.split(' ').length < 3) continue
    const key = nameKey(name)
    const isCalledSo = index
      .named(key)
      .some(({ body, authors }) => body !== null && authors[0] !== undefined && `${authors[0]} `.startsWith(`${key} `))
    const cited = { names: [name], etAl: false, start: before.length - near.length + match.index, text: name }
    if (isCalledSo && matchWork(workOf(cited, year, null), index).state === 'resolved') return cited
  }
  return null
}

function workOf(cited: CitedNames, year: YearToken, suffix: string | null): CitedWork {
  return { names: cited.names, etAl: cited.etAl, year: year.year, suffix, undated: year.undated }
}

/** What a citation says of each of the works it names by one year: "2020a, b" are two. */
export function itemsFor(
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
