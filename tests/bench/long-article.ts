import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleView } from '#contract/article'
import { type App, createApp } from '../../main/app.ts'
import { portsOver } from '../unit/project/ports.ts'
import { seededRandom, seededText } from './seeded-text.ts'

export interface LongArticle {
  readonly record: number // bytes of the article's file
  readonly remembered: number // bytes that the history takes for a corrected block
  readonly copy: number // milliseconds to write such a record as JSON and read it again, once, which stops everything too
  readonly pause: number // milliseconds, the longest that nothing else had its turn while a block was corrected; of several tries the least, as all else only adds
}

const tries = 9

/** A book of 200 pages: what it costs to say of one of its blocks that it is of another kind. */
export async function correctLongArticle(folder: string): Promise<LongArticle> {
  const ports = portsOver(join(folder, 'long'))
  const app = createApp(ports, (error) => console.error(error))
  await ask(app, 'project.create', { name: 'Book' })
  await ask(app, 'article.import', { sources: [{ kind: 'text', title: 'A long book', text: book() }] })
  const [summary] = (await ask(app, 'article.list', {})) as [{ readonly id: string }]
  const { article } = ArticleView.parse(await ask(app, 'article.get', { id: summary.id }))
  const root = ((await ask(app, 'project.current', {})) as { readonly folder: string }).folder
  const block = article.blocks.find(({ kind }) => kind === 'paragraph')
  if (block === undefined || article.blocks.length < 500) throw new Error('The book was not read as one')
  const correct = (n: number) =>
    ask(app, 'article.setBlockKind', {
      id: article.id,
      blockId: block.id,
      kind: n % 2 === 0 ? 'furniture' : 'paragraph'
    })
  const history = async () => (await stat(join(root, '.sourcebook', 'history.jsonl'))).size
  await correct(0)
  const before = await history()
  await correct(1)
  const remembered = (await history()) - before
  const pauses: number[] = []
  const copies: number[] = []
  for (let n = 0; n < tries; n++) {
    pauses.push(await longestPause(() => correct(n)))
    copies.push(timeOf(() => JSON.parse(JSON.stringify(article, null, 2))))
  }
  const record = (await stat(join(root, 'articles', article.id, 'article.json'))).size
  await app.close()
  return { record, remembered, pause: Math.min(...pauses), copy: Math.min(...copies) }
}

function book(): string {
  const body = seededText(600_000, seededRandom(5)).split('\n\n')
  const references = Array.from(
    { length: 300 },
    (_, n) => `Keeper${n}, A. (${1700 + n}). The tide of port ${n}. Port Press.`
  )
  return ['A long book', ...body, 'References', ...references].join('\n\n')
}

function timeOf(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let isOver = false
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  await work()
  isOver = true
  return Math.max(longest, performance.now() - last) // what came after the last look
}

async function ask(app: App, method: string, input: unknown): Promise<unknown> {
  const result = await app.dispatch(method, input)
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}
