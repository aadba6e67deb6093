import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Article, ArticleSummary } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import { type App, createApp } from '../../main/app.ts'
import { shardPath } from '../../main/features/library/store.ts'
import { formatRecordFile, parseRecordFile } from '../../main/features/project/record-file.ts'
import { portsOver } from '../unit/project/ports.ts'
import { makePlainFile } from './plain-file.ts'

const sample = join(import.meta.dirname, '../../resources/sample/project')
const counts = { articles: 2000, references: 10_000, annotationsEach: 25 }

export interface Opening {
  readonly first: number // milliseconds until the list of articles is there, nothing known of them
  readonly again: number // the same at every later opening
  readonly list: number // milliseconds to list the articles once more, as after each change
  readonly everything: number // milliseconds to read and parse the same files, which is what one would do without an index
  readonly row: { readonly time: number; readonly bytes: number } // to ask for the one row of the list that a mark changed
  readonly rows: { readonly time: number; readonly bytes: number } // for all of them
}

/** A project of 2,000 articles, 10,000 references and 50,000 annotations, opened as far as the first screen needs. */
export async function openLargeProject(
  folder: string,
  annotationsOf: (articleId: string, count: number) => readonly { readonly id: string }[]
): Promise<Opening> {
  const root = join(folder, 'large')
  await fill(root, annotationsOf)
  const first = await openOnce(folder, root)
  const later = [await openOnce(folder, root), await openOnce(folder, root), await openOnce(folder, root)]
  const [, again] = later.sort((a, b) => a.open - b.open)
  if (again === undefined) throw new Error('not opened')
  const { row, rows } = again
  return { first: first.open, again: again.open, list: again.list, everything: await readEverything(root), row, rows }
}

async function openOnce(
  folder: string,
  root: string
): Promise<Pick<Opening, 'list' | 'row' | 'rows'> & { readonly open: number }> {
  const ports = portsOver(folder)
  const app = createApp(ports, (error) => console.error(error))
  const list = async () => ArticleSummary.array().parse(await ask(app, 'article.list', {}))
  const from = performance.now()
  await ask(app, 'project.open', { id: ports.grants.grant(root) })
  const articles = await list()
  const open = performance.now() - from
  if (articles.length !== counts.articles || articles[0]?.annotations !== counts.annotationsEach)
    throw new Error('Not every article was listed with its annotations')
  await list()
  const before = performance.now()
  await list()
  const again = performance.now() - before
  const rows = await timed(() => ask(app, 'article.list', {}))
  const row = await timed(() => ask(app, 'article.list', { ids: [articles[700]?.id ?? '', 'the mark'] }))
  await app.close()
  return { open, list: again, row, rows }
}

/** Until the answer can be sent. */
async function timed(work: () => Promise<unknown>): Promise<{ readonly time: number; readonly bytes: number }> {
  const from = performance.now()
  const bytes = JSON.stringify(await work()).length
  return { time: performance.now() - from, bytes }
}

async function ask(app: App, method: string, input: unknown): Promise<unknown> {
  const result = await app.dispatch(method, input)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

async function fill(
  root: string,
  annotationsOf: (articleId: string, count: number) => readonly { readonly id: string }[]
) {
  await makePlainFile(join(root, 'project.json'), await readFile(join(sample, 'project.json')))
  const [known = ''] = await readdir(join(sample, 'articles'))
  const path = join(sample, 'articles', known, 'article.json')
  const article = Article.parse(parseRecordFile(await readFile(path), path).records[0])
  for (let n = 0; n < counts.articles; n++) {
    const id = `A${String(n).padStart(25, '0')}`
    const place = join(root, 'articles', id)
    await makePlainFile(join(place, 'article.json'), formatRecordFile({ schema: 1, records: [{ ...article, id }] }))
    const records = annotationsOf(id, counts.annotationsEach)
    await makePlainFile(join(place, 'annotations.json'), formatRecordFile({ schema: 1, records }))
  }
  const shards = new Map<string, { readonly id: string }[]>()
  for (let n = 0; n < counts.references; n++) {
    const record = reference(`R${String(n).padStart(25, '0')}`)
    const shard = shardPath(record.id)
    shards.set(shard, [...(shards.get(shard) ?? []), record])
  }
  for (const [shard, records] of shards)
    await makePlainFile(join(root, shard), formatRecordFile({ schema: 1, records }))
}

function reference(id: string): LibraryReference {
  const times = { addedAt: '2025-01-01T00:00:00.000Z', changedAt: '2025-01-01T00:00:00.000Z' }
  const csl = { type: 'article-newspaper', title: `On the price of water, part ${id.slice(-4)}` }
  return { id, key: `water${id}`, csl, raw: null, confidence: {}, tags: [], note: '', articleIds: [], ...times }
}

async function readEverything(root: string): Promise<number> {
  const from = performance.now()
  for (const name of await readdir(join(root, 'articles')))
    for (const file of ['article.json', 'annotations.json'])
      JSON.parse(await readFile(join(root, 'articles', name, file), 'utf8'))
  return performance.now() - from
}
