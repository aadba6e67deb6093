import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { JSONFilePreset } from 'lowdb/node'
import { Annotation } from '#contract/annotation'
import { describePassage } from '#domain/annotation/describe'
import { openSession } from '../../main/features/project/open-project.ts'
import { formatRecordFile } from '../../main/features/project/record-file.ts'
import { systemClock } from '../../main/platform/clock.ts'
import { createFiles } from '../../main/platform/node-files.ts'
import { type Opening, openLargeProject } from './large-project.ts'
import { correctLongArticle, type LongArticle } from './long-article.ts'
import { makePlainFile } from './plain-file.ts'
import { seededRandom, seededText } from './seeded-text.ts'

interface Store {
  /** Saves one annotation more. */
  save(annotation: Annotation): Promise<void>
  close(): Promise<void>
}

interface Row {
  readonly name: string
  readonly open: number // milliseconds until an article's annotations can be shown
  readonly save: number // milliseconds, the median of the saves
}

let prepared = 0 // milliseconds that the last filling took: it is no part of opening
const saves = 60
const stockSaves = 12 // each rewrites some 50 MB
const perArticle = 50
const text = seededText(20_000, seededRandom(3))
const sizes = [50, 5_000, 50_000]
const folder = await mkdtemp(join(tmpdir(), 'sourcebook-bench-'))
const rows: Row[] = []
let opening: Opening | null = null
let long: LongArticle | null = null
try {
  rows.push(...(await measure('Sourcebook', ours, saves)))
  rows.push(...(await measure('SQLite, full sync', sqlite, saves)))
  rows.push(...(await measure('stock lowdb, one file', stock, stockSaves)))
  opening = await openLargeProject(folder, (id, count) => Array.from({ length: count }, (_, i) => annotation(i, id)))
  long = await correctLongArticle(folder)
} finally {
  await rm(folder, { recursive: true, force: true })
}
report(opening, long)

/** Sizes are saved to in turn, so that whatever else the machine does meets all of them alike. */
async function measure(kind: string, open: (size: number) => Promise<Store>, count: number): Promise<Row[]> {
  const stores: { readonly name: string; readonly store: Store; readonly open: number; readonly times: number[] }[] = []
  for (const size of sizes) {
    const from = performance.now()
    const store = await open(size)
    stores.push({ name: `${kind}, ${size}`, store, open: performance.now() - from - prepared, times: [] })
  }
  for (let i = 0; i < count; i++) {
    for (const { store, times } of stores) {
      const before = performance.now()
      await store.save(annotation(1_000_000 + i, 'a0'))
      times.push(performance.now() - before)
    }
  }
  for (const { store } of stores) await store.close()
  return stores.map(({ name, open, times }) => ({ name, open, save: times.sort((a, b) => a - b)[count >> 1] ?? 0 }))
}

async function filling<T>(work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const result = await work()
  prepared = performance.now() - from
  return result
}

async function ours(size: number): Promise<Store> {
  const root = join(folder, `ours-${size}`)
  await filling(async () => {
    for (let article = 0; article * perArticle < size; article++) {
      const records = Array.from({ length: perArticle }, (_, i) => annotation(article * perArticle + i, `a${article}`))
      await makePlainFile(
        join(root, 'articles', `a${article}`, 'annotations.json'),
        formatRecordFile({ schema: 1, records })
      )
    }
  })
  const session = await openSession(
    { files: createFiles(), events: { emit: () => {} }, clock: systemClock },
    root,
    'p',
    { kind: 'write' }
  )
  const path = 'articles/a0/annotations.json'
  await session.records(path, Annotation)
  return {
    save: (after) => session.commit('annotation-create', [{ path, id: after.id, before: null, after }]),
    close: () => session.settled()
  }
}

async function stock(size: number): Promise<Store> {
  const path = join(folder, `stock-${size}.json`)
  const all = Array.from({ length: size }, (_, i) => annotation(i, `a${Math.floor(i / perArticle)}`))
  await filling(() => makePlainFile(path, new TextEncoder().encode(JSON.stringify({ annotations: all }))))
  const low = await JSONFilePreset<{ annotations: Annotation[] }>(path, { annotations: [] })
  return { save: (one) => low.update((data) => void data.annotations.push(one)), close: async () => {} }
}

async function sqlite(size: number): Promise<Store> {
  const path = join(folder, `sqlite-${size}.db`)
  await filling(async () => {
    const filled = new DatabaseSync(path)
    filled.exec(
      'PRAGMA journal_mode = WAL; CREATE TABLE annotations (id TEXT PRIMARY KEY, article TEXT, json TEXT); BEGIN'
    )
    const insert = filled.prepare('INSERT INTO annotations VALUES (?, ?, ?)')
    for (let i = 0; i < size; i++)
      insert.run(String(i), `a${Math.floor(i / perArticle)}`, JSON.stringify(annotation(i, '')))
    filled.exec('COMMIT; CREATE INDEX by_article ON annotations (article)')
    filled.close()
  })
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.prepare('SELECT json FROM annotations WHERE article = ?').all('a0')
  const insert = database.prepare('INSERT INTO annotations VALUES (?, ?, ?)')
  return {
    save: async (one) => void insert.run(one.id, 'a0', JSON.stringify(one)),
    close: async () => database.close()
  }
}

function annotation(number: number, articleId: string): Annotation {
  const start = (number * 37) % (text.length - 200)
  return {
    id: `01J${String(number).padStart(23, '0')}`,
    kind: 'highlight',
    meaning: 'claim',
    comment: number % 3 === 0 ? text.slice(0, 120) : '',
    tags: ['water'],
    target: { articleId, scope: 'passage', textHash: 'f'.repeat(64), ...describePassage(text, start, start + 120, []) },
    standing: null,
    earlier: [],
    replies: [],
    origin: null,
    creator: 'Ana',
    created: '2025-01-01T00:00:00.000Z',
    modified: '2025-01-01T00:00:00.000Z'
  }
}

function report(opening: Opening, long: LongArticle): void {
  console.log(`One annotation saved, median of ${saves}\n${'store'.padEnd(34)}  open ms   save ms`)
  for (const { name, open, save } of rows)
    console.log(name.padEnd(34), open.toFixed(1).padStart(8), save.toFixed(2).padStart(9))
  console.log('2,000 articles, 10,000 references, 50,000 annotations: until the list of articles is there')
  for (const [name, time] of [
    ['Sourcebook, the first time', opening.first],
    ['Sourcebook, every later time', opening.again],
    ['Sourcebook, listing once more', opening.list],
    ['reading all of their files', opening.everything]
  ] as const)
    console.log(name.padEnd(34), time.toFixed(0).padStart(8))
  console.log('After one mark: the row of the list that changed, and all 2,000')
  console.log('ms, bytes'.padEnd(34), opening.row.time.toFixed(1).padStart(8), String(opening.row.bytes).padStart(9))
  console.log('ms, bytes'.padEnd(34), opening.rows.time.toFixed(1).padStart(8), String(opening.rows.bytes).padStart(9))
  console.log(
    'A block of a book of 200 pages corrected: longest pause of the main process, and bytes of history and of the article'
  )
  console.log(
    'ms, bytes, bytes'.padEnd(34),
    long.pause.toFixed(0).padStart(8),
    String(long.remembered).padStart(9),
    String(long.record).padStart(9)
  )
  const figure = (name: string) => rows.find((row) => row.name === name)?.save ?? Number.NaN
  const small = figure('Sourcebook, 50')
  const large = figure('Sourcebook, 50000')
  const figures = {
    'save ms, 50': small,
    'save ms, 50,000': large,
    'ratio 50,000 : 50': large / small,
    'times faster than stock lowdb at 50,000': figure('stock lowdb, one file, 50000') / large,
    'times slower than SQLite at 50,000': large / figure('SQLite, full sync, 50000'),
    'open 2,000 articles with 50,000 annotations, ms': opening.again,
    'the first time, ms': opening.first,
    'list its articles once more, ms': opening.list,
    'reading all of their files instead, ms': opening.everything,
    'all rows : the row that changed, bytes': opening.rows.bytes / opening.row.bytes,
    'a corrected block of 200 pages, longest pause ms': long.pause,
    'a JSON copy of such an article, ms': long.copy,
    'the article : what its history takes for it, bytes': long.record / long.remembered
  }
  const goals = {
    'a save costs the same at any size (ratio ≤ 1.5)': figures['ratio 50,000 : 50'] <= 1.5,
    'at 50,000 at least 20 times faster than stock lowdb': figures['times faster than stock lowdb at 50,000'] >= 20,
    'a highlight is saved within 50 ms': large <= 50,
    'listing its articles again costs at most a tenth of reading them': opening.list <= opening.everything / 10,
    'a project of 2,000 articles opens within a second': opening.again <= 1000,
    'and at least 3 times faster than its files are read': opening.everything >= 3 * opening.again,
    'after a mark a hundredth of the list is asked for, or less': opening.rows.bytes >= 100 * opening.row.bytes,
    'correcting a book of 200 pages stops nothing for longer than six JSON copies of it': long.pause <= 6 * long.copy,
    'and its history takes a thousandth of it, or less': long.record >= 1000 * long.remembered
  }
  const held = Object.values(goals).every(Boolean)
  console.log(JSON.stringify({ bench: 'store', figures, goals, held }))
  process.exitCode = held ? 0 : 1
}
