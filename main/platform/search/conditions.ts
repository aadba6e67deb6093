import type { Query, Term } from '#domain/search/query'
import type { Phrase } from '#domain/search/words'
import type { Value } from './database.ts'

export interface Conditions {
  /** The words that every hit has, as FTS5 takes them and ranks by; null where a query has none. */
  readonly match: string | null
  /** What else must hold of an entry `e`. */
  readonly where: readonly string[]
  readonly values: readonly Value[]
}

/** A query as SQL. Nothing that a person typed stands in it but folded words in quotation marks, and values. */
export function conditionsOf({ clauses }: Query): Conditions {
  const match: string[] = []
  const where: string[] = []
  const values: Value[] = []
  for (const wishes of clauses) {
    const isOfWords = wishes.every(({ term, isNot }) => !isNot && (term.kind === 'words' || term.kind === 'author'))
    if (isOfWords) match.push(`(${wishes.map(({ term }) => matchOf(term)).join(' OR ')})`)
    else {
      const each = wishes.map(({ term, isNot }) => {
        const made = conditionOf(term)
        values.push(...made.values)
        return isNot ? `NOT ifnull(${made.sql}, 0)` : made.sql
      })
      where.push(`(${each.join(' OR ')})`)
    }
  }
  return { match: match.length === 0 ? null : match.join(' AND '), where, values }
}

interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

function conditionOf(term: Term): Condition {
  switch (term.kind) {
    case 'words':
    case 'author':
      return { sql: 'e.id IN (SELECT rowid FROM words WHERE words MATCH ?)', values: [matchOf(term)] }
    case 'kind':
    case 'meaning':
      return { sql: `e.${term.kind} = ?`, values: [term.value] }
    case 'state':
      return { sql: `${stateOf} = ?`, values: [term.value] }
    case 'tag':
      return { sql: 'instr(e.tags, ?) > 0', values: [`\n${term.value}${term.isPrefix ? '' : '\n'}`] }
    case 'year':
      return { sql: 'substr(e.date, 1, 4) BETWEEN ? AND ?', values: [term.from, term.to] }
    case 'before':
      return { sql: `substr(e.date, 1, ${term.value.length}) < ?`, values: [term.value] }
    case 'after':
      return { sql: `substr(e.date, 1, ${term.value.length}) > ?`, values: [term.value] }
    case 'in':
      return { sql: inDocument, values: [term.id, matchIn('title', term.phrase)] }
    default:
      return term satisfies never
  }
}

/** A reference's state is that of its copies: whatever was captured once is captured. */
export const stateOf = `CASE WHEN e.kind <> 'reference' THEN e.state ELSE ifnull((
  SELECT c.state FROM within w JOIN entry c ON c.id = w.entry WHERE w.document = e.key
  ORDER BY c.state = 'captured' DESC, c.time DESC LIMIT 1), 'none') END`

const inDocument = `e.id IN (SELECT w.entry FROM entry d JOIN within w ON w.document = d.document
  WHERE d.kind IN ('article', 'archive') AND (d.document = ? OR d.id IN (SELECT rowid FROM words WHERE words MATCH ?)))`

function matchOf(term: Term): string {
  if (term.kind === 'words') return phraseMatch(term.phrase)
  return term.kind === 'author' ? matchIn('author', term.phrase) : '""'
}

function matchIn(column: 'author' | 'title', phrase: Phrase): string {
  return `{${column}} : ${phraseMatch(phrase)}`
}

/** Folded words have letters, digits and marks only: none can end the quotation. */
function phraseMatch({ words, isPrefix }: Phrase): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`
}
