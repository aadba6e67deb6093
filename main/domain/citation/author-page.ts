import type { CitationItem } from '#contract/article'
import { type LinkIndex, nameKey } from './citation-index.ts'
import { matchWork } from './citation-match.ts'
import { type CitedNames, LEADING, namesAtEnd, withoutFirstWord } from './cited-names.ts'
import { type Bracket, bracketsIn } from './cited-years.ts'
import type { FoundCitation } from './found-citation.ts'

const PART =
  /^(.*?)(?:,?\s*[“"«]([^”"»]{3,120}?),?[”"»]|,\s([\p{Lu}][\p{L}’' -]{2,60}?))?(?:[\s,]+(?:pp?\.\s?)?(?!(?:1[5-9]|20)\d\d(?!\d))((?:\d{1,4}|[ivxlc]{1,6})(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)*))?$/u

/**
 * Citations by author and page, as literary scholars write: "(Coase 357)", "(Coase, “Lamps” 12)", "(“Dredging Boom”)". Only of works that
 * the list has, since a name and a number in brackets may be anything; and only where several are found, or a page says what is meant.
 */
export function findAuthorPage(text: string, index: LinkIndex): FoundCitation[] {
  const found = bracketsIn(text).flatMap((bracket) => citationIn(text, bracket, index) ?? [])
  const told = found.filter(({ items }) => items.some(({ locator }) => locator !== null))
  return told.length < 2
    ? []
    : [...found, ...bracketsIn(text).flatMap((bracket) => pageAlone(text, bracket, index) ?? [])]
}

const PAGES = /^(?!(?:1[5-9]|20)\d\d$)\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/

/** "As Adeyemi argues, “a lamp is a promise” (405)": the sentence says who. */
function pageAlone(text: string, { start, end, content }: Bracket, index: LinkIndex): FoundCitation | null {
  if (!PAGES.test(content)) return null
  const near = text.slice(Math.max(0, start - 300), start)
  const sentence = near.slice(near.search(/[.?!\n]\s*[^.?!\n]*$/u) + 1)
  const names = [...sentence.matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)].map(([name]) => name)
  const name = names.findLast((one) => index.isName(nameKey(one)))
  const ids =
    name === undefined
      ? []
      : index
          .named(nameKey(name))
          .filter(({ authors }) => authors[0] === nameKey(name))
          .map(({ id }) => id)
  const [only] = ids
  if (name === undefined || only === undefined) return null
  const isOne = ids.length === 1
  const item: CitationItem = {
    text: content,
    names: [name],
    year: null,
    suffix: null,
    locator: content,
    referenceId: isOne ? only : null,
    state: isOne ? 'resolved' : 'ambiguous',
    candidates: ids
  }
  return { start, end, text: text.slice(start, end), form: 'parenthetical', items: [item] }
}

function citationIn(text: string, bracket: Bracket, index: LinkIndex): FoundCitation | null {
  const { start, end, content } = bracket
  if (content.length < 3 || content.length > 200 || text.charAt(start) !== '(') return null
  const items = content.split(/;\s*/).map((part) => itemOf(part.trim(), index))
  const known = items.flatMap((item) => item ?? [])
  if (known.length === 0 || known.length < items.length) return null
  return { start, end, text: text.slice(start, end), form: 'parenthetical', items: known }
}

/** What may mean more works than a person would look through is no citation of any. */
const MANY = 20

function itemOf(part: string, index: LinkIndex): CitationItem | null {
  const match = PART.exec(part)
  if (match === null || part === '') return null
  const [, before = '', quoted, plain, page] = match
  const title = quoted ?? plain ?? null
  const cited = before.trim() === '' ? null : withoutLead(namesAtEnd(before))
  if (cited === null && (before.trim() !== '' || title === null)) return null
  const ids = candidates(cited, title, index)
  if (ids.length === 0 || ids.length > MANY) return null
  const [only] = ids
  return {
    text: part,
    names: [...(cited?.names ?? [])],
    year: null,
    suffix: null,
    locator: page ?? null,
    referenceId: ids.length === 1 ? (only ?? null) : null,
    state: ids.length === 1 ? 'resolved' : 'ambiguous',
    candidates: [...ids]
  }
}

function withoutLead(cited: CitedNames | null): CitedNames | null {
  let rest = cited
  while (rest !== null && LEADING.has(/^[^\s,]+/.exec(rest.text)?.[0].toLowerCase() ?? ''))
    rest = withoutFirstWord(rest)
  return rest
}

/** The works of the names, first authors letter for letter, whose title has the words told. */
function candidates(cited: CitedNames | null, title: string | null, index: LinkIndex): readonly string[] {
  const key = title === null ? null : nameKey(title)
  if (cited === null) return key === null ? [] : titled(key, index)
  if (!index.isName(nameKey(cited.names[0] ?? ''))) return []
  const work = { names: cited.names, etAl: cited.etAl, year: null, suffix: null, undated: false }
  const { state, candidates: named } = matchWork(work, index)
  if (state !== 'resolved' && state !== 'ambiguous') return []
  if (key === null) return named
  const telling = new Set(titled(key, index))
  return named.filter((id) => telling.has(id))
}

function titled(key: string, index: LinkIndex): readonly string[] {
  return key.length < 4
    ? []
    : index
        .named(key)
        .filter((one) => ` ${one.title} `.includes(` ${key} `))
        .map(({ id }) => id)
}
