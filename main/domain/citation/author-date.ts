import type { CitationItem } from '#contract/article'
import type { LinkIndex } from './citation-index.ts'
import { type CitedNames, isNameLike, LEADING } from './cited-names.ts'
import { type Bracket, bracketsIn, locatorAfter, type YearToken, yearsIn } from './cited-years.ts'
import type { FoundCitation } from './found-citation.ts'
import { itemsFor, namesBefore } from './named-work.ts'
import { narrative } from './narrative.ts'
import { makeTakenRanges } from './taken-ranges.ts'

/** Author–year citations of a text, in brackets and in the sentence, tied to the references they mean. */
export function findAuthorDate(text: string, index: LinkIndex): FoundCitation[] {
  const found: FoundCitation[] = []
  const taken = makeTakenRanges()
  for (const whole of bracketsIn(text)) {
    if (taken.overlaps(whole)) continue
    const bracket = { ...whole, content: withoutOriginalYears(whole.content) }
    const years = yearsIn(bracket.content)
    if (years.length === 0) continue
    const citation = narrative(text, bracket, years, index) ?? parenthetical(text, bracket, years, index)
    if (citation === null) continue
    found.push(citation)
    taken.take(citation)
  }
  return found
}

/** "[1922] 1978", "1978 [1922]" and "1932/1995" with the first printing's year blanked, so that offsets stay what they were. */
function withoutOriginalYears(content: string): string {
  if (!/\d[\]/]|\[\d/.test(content)) return content
  return content.replace(
    /\[(?:1[4-9]|20)\d\d\](?=\s?(?:1[5-9]|20)\d\d)|(?<=(?:1[5-9]|20)\d\d[a-z]?\s?)\[(?:1[4-9]|20)\d\d\]|(?<!\d)(?:1[4-9]|20)\d\d\/(?=(?:1[5-9]|20)\d\d(?!\d))/gu,
    (year) => ' '.repeat(year.length)
  )
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
    .slice(before.lastIndexOf(';', cited.start) + 1, cited.start)
    .split(/[\s,;:.]+/)
    .every((word) => word === '' || LEADING.has(word.toLowerCase()))
}

/** A bracket that is a citation for certain, though no reference answers to it: "(Holm, 1987)", "(Tran et al. 2019)". */
function isCertain(before: string, names: CitedNames | null, year: YearToken): boolean {
  if (names === null || !isNameLike(names.names)) return false
  return names.etAl || /,\s*$/.test(before) || (names.names.length > 1 && year.year !== null) || year.undated
}
