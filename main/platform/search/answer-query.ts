import { Meaning } from '#contract/annotation'
import { type KindCounts, type SearchAnswer, type SearchHit, SearchKind, type SearchPlace } from '#contract/search'
import { blockEnd } from '#domain/search/entry'
import { type Excerpt, excerptOf, marked } from '#domain/search/excerpt'
import { parseQuery, type Query, wantedPhrases } from '#domain/search/query'
import type { SearchRequest } from '../../ports.ts'
import { conditionsOf, stateOf } from './conditions.ts'
import type { Database, Row } from './database.ts'

export interface Searching {
  answer(request: SearchRequest): Omit<SearchAnswer, 'index'>
  /** What was found before may not be so any more. */
  forget(): void
}

/** Looks things up in the index. What one query found is kept for its next pages and for each kind's own list. */
export function createSearching(database: Database): Searching {
  database.exec('CREATE TEMP TABLE hit (id INTEGER PRIMARY KEY, kind TEXT, rank REAL, time TEXT)')
  let kept: string | null = null

  const find = (query: Query) => {
    const asked = JSON.stringify(query.clauses)
    if (asked === kept) return
    kept = null
    database.exec('DELETE FROM hit')
    if (query.clauses.length > 0) collect(database, query)
    kept = asked
  }
  return {
    answer({ query: typed, kind, offset, limit, isTyping }) {
      const query = parseQuery(typed, isTyping)
      find(query)
      const counts = countKinds(database)
      const rows = database.prepare(page).all(kind, kind, limit, offset)
      const total = kind === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[kind]
      return { hits: rows.map((row) => hitOf(row, query)), total, counts, unread: [...query.unread] }
    },
    forget() {
      kept = null
    }
  }
}

// Titles first, then who wrote it and its tags; FTS5 gives the better the smaller a number.
const weights = '8.0, 4.0, 4.0, 1.0'

function collect(database: Database, query: Query): void {
  const { match, where, values } = conditionsOf(query)
  const rank = match === null ? '0' : `bm25(words, ${weights})`
  const from = match === null ? 'entry e' : 'words JOIN entry e ON e.id = words.rowid'
  const all = match === null ? where : ['words MATCH ?', ...where]
  database
    .prepare(`INSERT INTO hit SELECT e.id, e.kind, ${rank}, e.time FROM ${from} WHERE ${all.join(' AND ')}`)
    .run(...(match === null ? values : [match, ...values]))
}

const page = `SELECT e.key, e.kind, e.document, e.meaning, e.date, e.read, ${stateOf} AS state, t.title, t.author, t.body,
  (SELECT d.title FROM entry o JOIN content d ON d.id = o.id WHERE o.document = e.document AND o.kind IN ('article', 'archive')) AS parent
  FROM (SELECT id, rank, time FROM hit WHERE ? IS NULL OR kind = ? ORDER BY rank, time DESC, id DESC LIMIT ? OFFSET ?) h
  JOIN entry e ON e.id = h.id JOIN content t ON t.id = h.id ORDER BY h.rank, h.time DESC, h.id DESC`

function countKinds(database: Database): KindCounts {
  const counts = { article: 0, annotation: 0, reference: 0, note: 0, archive: 0 }
  for (const row of database.prepare('SELECT kind, count(*) AS n FROM hit GROUP BY kind').all()) {
    const kind = SearchKind.safeParse(row.kind)
    if (kind.success) counts[kind.data] = Number(row.n)
  }
  return counts
}

function hitOf(row: Row, query: Query): SearchHit {
  const kind = SearchKind.parse(row.kind)
  const phrases = wantedPhrases(query)
  const body = String(row.body)
  const { excerpt, ...found } = excerptOf(body, phrases)
  const title = kind === 'annotation' ? String(row.parent ?? '') : String(row.title)
  return {
    key: String(row.key),
    title: kind === 'annotation' ? { text: title, marks: [] } : marked(title, phrases),
    byline: String(row.author),
    date: textOf(row.date),
    excerpt,
    meaning: Meaning.safeParse(row.meaning).data ?? null,
    state: textOf(row.state),
    place: placeOf(kind, row, body, found)
  }
}

type Found = Pick<Excerpt, 'range' | 'first'>

function placeOf(kind: SearchKind, row: Row, body: string, { range, first }: Found): SearchPlace {
  const document = String(row.document)
  const id = String(row.key).slice(kind.length + 1)
  switch (kind) {
    case 'article':
      return { kind, articleId: id, range }
    case 'annotation':
      return { kind, documentId: document, annotationId: id }
    case 'reference':
      return { kind, referenceId: id }
    case 'note': {
      // A note's citations and pictures stand between its words: only one stretch of them is surely found again.
      const block = first === null ? null : body.slice(0, first.start).split(blockEnd).length - 1
      return { kind, slug: id, block, words: first === null ? '' : body.slice(first.start, first.end) }
    }
    case 'archive':
      return { kind, captureId: id, range, isReadable: row.state === 'captured' }
    default:
      return kind satisfies never
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
