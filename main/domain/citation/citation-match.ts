import { distance } from 'fastest-levenshtein'
import type { LinkState } from '#contract/article'
import { acronymOf, type IndexedReference, type LinkIndex, nameKey } from './citation-index.ts'
import { acronymIn, isPartialAcronym } from './partial-acronym.ts'

/** What a citation says of the work it means. */
export interface CitedWork {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly year: string | null // null: 'n.d.' where `undated`, else no year was given
  readonly suffix: string | null
  readonly undated: boolean
}

export interface Match {
  readonly state: LinkState
  readonly referenceId: string | null
  readonly candidates: readonly string[]
}

export const MISSING: Match = { state: 'missing', referenceId: null, candidates: [] }

/** Ties a cited work to a reference. Several that fit equally are candidates, never a guess. */
export function matchWork(work: CitedWork, index: LinkIndex): Match {
  const named = index
    .named(nameKey(work.names[0] ?? ''))
    .map((reference) => ({ reference, score: nameScore(work, reference) }))
    .filter(({ score }) => score > 0)
  const dated = named.filter(({ reference }) => yearFits(work, reference))
  if (dated.length > 0) return choose(work, dated)
  const shortened = shortenedBodies(work, index)
  if (shortened.length > 0) return choose(work, shortened)
  const sure = named.filter(({ score }) => score >= 2)
  if (sure.length > 0 && work.year !== null) {
    const other = sure.filter(({ reference }) => work.year !== null && reference.otherYears.includes(work.year))
    if (other.length === 1 && other[0] !== undefined) return resolved(other[0].reference)
    return {
      state: 'year-mismatch',
      referenceId: null,
      candidates: nearestYears(
        work.year,
        sure.map(({ reference }) => reference)
      )
    }
  }
  const close = work.year === null ? [] : index.dated(work.year).filter((reference) => nearlyNamed(work, reference))
  return close.length > 0
    ? { state: 'name-mismatch', referenceId: null, candidates: close.map(({ id }) => id) }
    : MISSING
}

/** Works of that year by bodies for a part of whose name the letters cited stand. */
function shortenedBodies({ names, year }: CitedWork, index: LinkIndex) {
  const letters = names.length === 1 && year !== null ? acronymIn(names[0] ?? '') : null
  if (letters === null) return []
  return index
    .dated(year)
    .filter(({ body }) => body !== null && isPartialAcronym(letters, body))
    .map((reference) => ({ reference, score: 1 }))
}

function resolved(reference: IndexedReference): Match {
  return { state: 'resolved', referenceId: reference.id, candidates: [reference.id] }
}

function choose(work: CitedWork, fitting: readonly { reference: IndexedReference; score: number }[]): Match {
  const top = Math.max(...fitting.map(({ score }) => score))
  let best = fitting.filter(({ score }) => score === top).map(({ reference }) => reference)
  if (work.suffix !== null) {
    const same = best.filter((reference) => reference.suffix === work.suffix)
    const all = fitting.map(({ reference }) => reference).filter((reference) => reference.suffix === work.suffix)
    if (same.length > 0) best = same
    else if (all.length > 0) best = all
  } else if (best.length > 1) {
    const bare = best.filter((reference) => reference.suffix === null)
    if (bare.length === 1) best = bare
  }
  const [only] = best
  if (best.length === 1 && only !== undefined) return resolved(only)
  return { state: 'ambiguous', referenceId: null, candidates: best.map(({ id }) => id) }
}

function yearFits(work: CitedWork, reference: IndexedReference): boolean {
  if (work.undated) return reference.isUndated
  return work.year === null || reference.year === work.year
}

function nearestYears(year: string, references: readonly IndexedReference[]): string[] {
  const away = (reference: IndexedReference): number => Math.abs(Number(reference.year ?? 0) - Number(year))
  return [...references]
    .sort((a, b) => away(a) - away(b))
    .slice(0, 5)
    .map(({ id }) => id)
}

/** 4: every name and their number agree; 3: the first agrees, and the others as far as told; 2: the string begins so; 0: no. */
function nameScore(work: CitedWork, reference: IndexedReference): number {
  const [first, ...others] = work.names
  if (first === undefined) return 0
  const key = nameKey(first)
  if (key === '') return 0
  const [lead] = reference.authors
  if (lead !== undefined && sameName(key, lead, reference)) return agreeing(work, others, reference)
  const whole = nameKey(work.names.join(' and '))
  if (work.names.length > 1 && lead !== undefined && sameName(whole, lead, reference)) return 4
  if (whole.includes(' ') && whole === reference.title) return 2 // "Ferries and Fog (2016)"
  if (key.length >= 3 && startsWithWords(reference.lead, key)) return othersInLead(others, reference) ? 2 : 0
  return key.length >= 6 && startsWithWords(reference.title, key) && (lead === undefined || key.split(' ').length >= 3)
    ? 2
    : 0
}

function agreeing(work: CitedWork, others: readonly string[], reference: IndexedReference): number {
  const rest = reference.authors.slice(1)
  const found = others.every(
    (name) =>
      rest.some((author) => sameName(nameKey(name), author, reference) || isTypo(nameKey(name), author)) ||
      reference.lead.includes(nameKey(name)) ||
      // "WHO/UNICEF": letters of a second body, which need not be its initials.
      (reference.body !== null && rest.length >= others.length && acronymIn(name) !== null)
  )
  if (!found) return 0
  if (work.etAl) return rest.length >= 2 ? 4 : rest.length === 1 ? 3 : 2
  if (others.length === rest.length) return 4
  return others.length > 0 ? 3 : rest.length === 0 ? 4 : 2.5
}

/** One or two letters off in a name of some length. */
function isTypo(a: string, b: string): boolean {
  return a.length >= 5 && Math.abs(a.length - b.length) <= 2 && distance(a, b) <= (a.length > 7 ? 2 : 1)
}

function othersInLead(others: readonly string[], reference: IndexedReference): boolean {
  return others.every((name) => reference.lead.includes(nameKey(name)))
}

function startsWithWords(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words} `)
}

function sameName(cited: string, author: string, reference: IndexedReference): boolean {
  if (cited === author) return true
  const bare = cited.replace(/ /g, '')
  if (bare === author.replace(/ /g, '')) return true
  if (reference.aliases.has(bare) || reference.aliases.has(cited)) return true
  // "IBAMA-MMA" for two bodies that sign together
  if (cited.includes(' ') && cited.split(' ').every((part) => reference.aliases.has(part))) return true
  if (acronymOf(cited) === author && author.length >= 2) return true
  // "Ibáñez" for Ibáñez Prieto, "Meer" for van der Meer, "Daily Tribune" for The Daily Tribune of Porto
  if (cited.length >= 3 && (startsWithWords(author, cited) || author.endsWith(` ${cited}`))) return true
  return author.length >= 3 && (startsWithWords(cited, author) || cited.endsWith(` ${author}`))
}

function nearlyNamed(work: CitedWork, reference: IndexedReference): boolean {
  const key = nameKey(work.names[0] ?? '')
  const [lead, ...rest] = reference.authors
  if (key.length < 4 || lead === undefined) return false
  if (rest.some((author) => author === key)) return work.names.length === 1
  return isTypo(key, lead)
}
