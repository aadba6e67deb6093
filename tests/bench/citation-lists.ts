import { readFileSync } from 'node:fs'
import { findReferenceList, isListHeading } from '#domain/citation/reference-list'
import type { LabelledArticle } from './citation-linking.ts'
import { f1, type Tally } from './citation-score.ts'

export interface ListScore {
  readonly name: string
  readonly articles: number
  readonly f1: number
}

/** Lines as long as they can be, which nothing but their words sets apart. */
const wrapped = (entry: string): string[] => [...entry.matchAll(/.{1,80}(?:\s|$)/g)].map(([line]) => line.trim())

/** How a list may be set: as its article has it, and worse. Labels stay where they are unless a way is called unlabelled. */
const WAYS: Readonly<Record<string, (article: LabelledArticle, body: string, entries: readonly string[]) => string>> = {
  'as it stands': ({ text }) => text,
  unheaded: (_, body, entries) => `${body}\n\n${entries.join('\n\n')}\n`,
  'unheaded lines': (_, body, entries) => `${body}\n\n${entries.join('\n')}\n`,
  wrapped: (_, body, entries) => `${body}\n\nReferences\n\n${entries.flatMap(wrapped).join('\n')}\n`,
  'wrapped, unheaded': (_, body, entries) => `${body}\n\n${entries.flatMap(wrapped).join('\n')}\n`,
  'wrapped, unlabelled': (_, body, entries) =>
    `${body}\n\nReferences\n\n${entries.map(withoutLabel).flatMap(wrapped).join('\n')}\n`
}

/** F1 of entries found and cut right, in text and extent, of the articles whose citations are labelled. */
export function scoreLists(file: string, set: string): ListScore[] {
  const articles = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledArticle) // labelled files have this shape
  return Object.entries(WAYS).map(([way, settle]) => {
    const tally = { right: 0, ours: 0, gold: 0 }
    for (const article of articles) add(tally, article, settle(article, bodyOf(article), entriesOf(article)))
    return { name: `${set} ${way}`, articles: articles.length, f1: f1(tally) }
  })
}

function add(tally: Tally, { references }: LabelledArticle, text: string): void {
  const wanted = new Map<string, number>()
  for (const one of references) wanted.set(keyOf(one.text), (wanted.get(keyOf(one.text)) ?? 0) + 1)
  const found = findReferenceList(text)?.entries ?? []
  for (const { raw } of found) {
    const left = wanted.get(keyOf(raw)) ?? 0
    if (left === 0) continue
    wanted.set(keyOf(raw), left - 1)
    tally.right += 1
  }
  tally.ours += found.length
  tally.gold += references.length
}

/** The text up to its list, without the list's heading. */
function bodyOf({ text, bodyEnd }: LabelledArticle): string {
  const lines = text.slice(0, bodyEnd).split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && isListHeading(line.trim()) === null)
  return lines.slice(0, last + 1).join('\n')
}

function entriesOf({ references }: LabelledArticle): string[] {
  return references.map(({ label, text }) =>
    label === '' || /^\W*\d/.test(text) ? text : `${label.replace(/\W+$/, '')}. ${text}`
  )
}

const withoutLabel = (entry: string): string => entry.replace(/^\W*\d{1,3}\W*\s/, '')

/** Words only: labels and what stands between words are no part of what is asked. */
const keyOf = (entry: string): string =>
  withoutLabel(entry)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
