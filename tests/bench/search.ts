import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { createSearchIndexes } from '../../main/platform/search/indexes.ts'
import type { SearchIndex } from '../../main/ports.ts'
import { articleFile } from '../unit/search/project-files.ts'
import { type Row, report } from './report.ts'
import { seededRandom } from './seeded-text.ts'

// Articles of 120 words: building the index, opening it again, and asking it, beside MiniSearch over the same words in memory.
const vocabulary = 20_000
/** Common and rare words, several at once, a phrase, and a word that is only begun. */
const questions = [0, 3, 10, 40, 200, 1000, 5000, 15_000].flatMap((rank) => {
  const word = wordAt(rank)
  return [word, `${word} ${wordAt(rank + 1)}`, `"${word} ${wordAt(0)}"`, `${word.slice(0, 4)}*`]
})

const sizes = process.argv[2] === 'small' ? [2000] : [2000, 50_000]
const script = new URL('../../main/platform/search/index-worker.ts', import.meta.url)
const builds = { native: createSearchIndexes(script), wasm: createSearchIndexes(script, 'wasm') }
const folder = await mkdtemp(join(tmpdir(), 'sourcebook-bench-'))
try {
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await rowsOf(size)))
  report('search', rows)
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Measured {
  readonly build: number // ms
  readonly open: number
  readonly ask: number // ms, the middle of all questions
  readonly slowest: number
}

async function rowsOf(size: number): Promise<Row[]> {
  const texts = textsOf(size)
  const native = await measureOurs('native', texts)
  const wasm = await measureOurs('wasm', texts)
  const peer = measurePeer(texts)
  const row = (name: string, ours: number, peers: number | null, atMost: number, unit = 'ms'): Row => ({
    name: `${name}, ${size} articles`,
    unit,
    ours: round(ours),
    beside: peers === null ? 'a limit' : `MiniSearch ${round(peers)}`,
    goal: { atMost: round(atMost) }
  })
  // In a small project both are there at once, and starting a thread is most of it; a large one is what an index is for.
  const isLarge = size > 10_000
  const limit = (small: number, ofPeer: number) => (isLarge ? ofPeer : small)
  return [
    row('build', native.build, peer.build, limit(3000, peer.build)),
    row('build in WebAssembly', wasm.build, peer.build, limit(5000, peer.build * 2)),
    row('open', native.open, peer.open, limit(1000, peer.open)),
    row('open in WebAssembly', wasm.open, peer.open, limit(1500, peer.open * 1.5)),
    row('ask', native.ask, peer.ask, limit(50, Math.max(50, peer.ask))),
    row('ask in WebAssembly', wasm.ask, peer.ask, limit(100, Math.max(100, peer.ask))),
    row('slowest question', native.slowest, peer.slowest, limit(200, Math.max(200, peer.slowest))),
    row('longest wait of the main thread for a batch', native.wait, null, 50),
    row('file', native.megabytes, null, 10 + size / 150, 'MB')
  ]
}

async function measureOurs(build: keyof typeof builds, texts: readonly string[]) {
  const path = join(folder, `${build}-${texts.length}.sqlite`)
  const indexes = builds[build]
  let wait = 0
  let index = await indexes.open(path)
  const building = performance.now()
  for (let from = 0; from < texts.length; from += 100) {
    const files = filesFrom(texts, from)
    const handing = performance.now()
    const done = index.put(files)
    wait = Math.max(wait, performance.now() - handing)
    await done
  }
  const built = performance.now() - building
  await index.close()
  const opening = performance.now()
  index = await indexes.open(path)
  await index.sources()
  const open = performance.now() - opening
  const times = await askAll(index)
  await index.close()
  const { size } = await stat(path)
  return { build: built, open, ...times, wait, megabytes: size / 1e6 }
}

function filesFrom(texts: readonly string[], from: number) {
  return texts.slice(from, from + 100).map((text, n) => {
    const id = `a${from + n}`
    const bytes = new Uint8Array(Buffer.from(articleFile(id, text.slice(0, 40), text)))
    return { path: `articles/${id}/article.json`, stamp: 'stamp', bytes }
  })
}

async function askAll(index: SearchIndex) {
  const times: number[] = []
  for (const query of questions) {
    const before = performance.now()
    await index.query({ query, kind: null, offset: 0, limit: 50, isTyping: false })
    times.push(performance.now() - before)
  }
  return { ask: median(times), slowest: Math.max(...times) }
}

function measurePeer(texts: readonly string[]): Measured {
  const options = { fields: ['title', 'body'], storeFields: ['title', 'body'] }
  const building = performance.now()
  const peer = new MiniSearch(options)
  peer.addAll(texts.map((body, id) => ({ id, title: body.slice(0, 40), body })))
  const build = performance.now() - building
  const kept = JSON.stringify(peer)
  const opening = performance.now()
  const opened = MiniSearch.loadJSON(kept, options)
  const open = performance.now() - opening
  const times = questions.map((query) => {
    const before = performance.now()
    opened.search(query.replaceAll('"', '').replace('*', ''), { combineWith: 'AND', prefix: query.includes('*') })
    return performance.now() - before
  })
  return { build, open, ask: median(times), slowest: Math.max(...times) }
}

/** Words as frequent as in a language: the second is half as frequent as the first (Zipf). */
function textsOf(size: number): string[] {
  const random = seededRandom(7)
  const word = () => wordAt(Math.floor(Math.exp(random() * Math.log(vocabulary))) - 1)
  return Array.from({ length: size }, () => Array.from({ length: 120 }, word).join(' '))
}

/** The words by their frequency, the commonest being number 0: letters that no language has in this order. */
function wordAt(rank: number): string {
  const syllables = 'ra ten mo sil ka dor ve lin sta per con tri ul es ban for'.split(' ')
  const digits = (rank + 16).toString(16)
  return [...digits].map((digit) => syllables[Number.parseInt(digit, 16)]).join('')
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
