import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'
import type { WarcExchange } from '#domain/archive/warc-jobs'
import { createFetcher } from '../../main/platform/fetcher.ts'
import { encodeWarc } from '../../main/platform/warc/encode.ts'
import { packWacz } from '../../main/platform/warc/pack.ts'
import { scanWarc } from '../../main/platform/warc/scan.ts'
import { startSourceServer } from '../fixtures/server/server.ts'
import { seededRandom, seededText } from './seeded-text.ts'

// Our archive against the bare work that cannot be left out (gzip, gunzip, SHA-256, fsync) and against warcio by itself.

const pages = 120
const pageBytes = 200_000
const figures: Record<string, number> = {}
const goals: Record<string, boolean> = {}

const folder = await mkdtemp(join(tmpdir(), 'sourcebook-bench-'))
try {
  await run()
} finally {
  await rm(folder, { recursive: true, force: true })
}
const held = Object.values(goals).every(Boolean)
console.log(JSON.stringify({ bench: 'archive', figures, goals, held }))
process.exitCode = held ? 0 : 1

async function run(): Promise<void> {
  const exchanges = Array.from({ length: pages }, (_, n) => exchange(n))
  const megabytes = (pages * pageBytes) / 1e6
  console.log(`${pages} pages of ${pageBytes / 1000} KB\n`)
  console.log('work                               ours MB/s   bare MB/s  warcio MB/s')

  const parts: Uint8Array[] = []
  const write = await seconds(async () => {
    for (const one of exchanges) parts.push((await encodeWarc({ info: null, exchanges: [one], known: [] })).bytes)
  })
  const bareWrite = await seconds(async () => {
    for (const { body } of exchanges) {
      createHash('sha256').update(body).digest()
      await drain(Readable.from([body]).pipe(createGzip()))
    }
  })
  const peerWrite = await seconds(async () => {
    for (const one of exchanges) await WARCSerializer.serialize(peerRecord(one), { gzip: true })
  })
  report('write records', megabytes, write, bareWrite, peerWrite)
  goals['write: ≥ 60 % of bare gzip and SHA-256'] = bareWrite / write >= 0.6
  goals['write: ≥ 85 % of warcio by itself, though it writes the request too'] = peerWrite / write >= 0.85

  const path = join(folder, 'bench.warc.gz')
  const file = Buffer.concat(parts)
  await writeFile(path, file)
  const input = { path, length: file.length, places: [] }
  const verify = await seconds(async () => {
    const { records, damage } = await scanWarc(input)
    if (damage !== null || records.length !== pages * 2) throw new Error('The archive that was measured is not whole')
  })
  const bareVerify = await seconds(async () => {
    const hash = createHash('sha256')
    await pipeline(Readable.from([file]), createGunzip(), hash)
  })
  const peerVerify = await seconds(async () => {
    for await (const record of new WARCParser([file]))
      createHash('sha256')
        .update(await record.readFully(false))
        .digest()
  })
  report('verify digests and lengths', megabytes, verify, bareVerify, peerVerify)
  goals['verify: ≥ warcio only reading and hashing'] = peerVerify / verify >= 1

  const pack = await seconds(() =>
    packWacz({
      files: [{ name: 'bench.warc.gz', ...input }],
      pages: [],
      title: '',
      software: '',
      created: '2026-01-01T00:00:00Z'
    })
  )
  report('export as WACZ', megabytes, pack, null, null)

  await appends(parts)
  await fetches()
}

/** What durability costs: each record on disk before the next. */
async function appends(parts: readonly Uint8Array[]): Promise<void> {
  const handle = await open(join(folder, 'append.warc.gz'), 'a')
  const times: number[] = []
  for (const part of parts) {
    times.push(
      await seconds(async () => {
        await handle.write(part)
        await handle.sync()
      })
    )
  }
  await handle.close()
  figures['append and fsync: ms (median)'] = round((times.sort((a, b) => a - b)[times.length >> 1] ?? 0) * 1000)
  console.log(`\nappend and fsync, median: ${figures['append and fsync: ms (median)']} ms`)
}

/** The guarded fetcher against Node's own fetch, over loopback. */
async function fetches(): Promise<void> {
  const server = await startSourceServer()
  const fetcher = createFetcher({ clock: { now: () => new Date() }, version: '0', allowedHosts: ['127.0.0.1'] })
  const signal = new AbortController().signal
  const urls = Array.from({ length: 200 }, (_, n) => `${server.origin}/articles/${n}`)
  const ours = await seconds(async () => {
    for (const url of urls) await fetcher.get(url, { signal, allowedHosts: [] })
  })
  const plain = await seconds(async () => {
    for (const url of urls) await (await fetch(url, { headers: { connection: 'close' } })).arrayBuffer()
  })
  await server.stop()
  figures['fetch: ms each'] = round((ours / urls.length) * 1000)
  figures["fetch: ms each, Node's fetch"] = round((plain / urls.length) * 1000)
  console.log(
    `fetch of a small page: ${figures['fetch: ms each']} ms; Node's own fetch: ${figures["fetch: ms each, Node's fetch"]} ms`
  )
  goals['fetch: ≤ 10 ms each over loopback'] = (ours / urls.length) * 1000 <= 10
}

function exchange(seed: number): WarcExchange {
  const body = new TextEncoder().encode(seededText(pageBytes, seededRandom(seed))).subarray(0, pageBytes)
  return {
    ...{ url: `http://bench.test/${seed}`, date: '2026-01-01T00:00:00.000Z', status: 200, statusText: 'OK', body },
    requestHeaders: [['Host', 'bench.test']],
    responseHeaders: [['Content-Type', 'text/html; charset=utf-8']]
  }
}

function peerRecord({ url, date, responseHeaders, body }: WarcExchange): WARCRecord {
  const httpHeaders = responseHeaders.map(([name, value]): [string, string] => [name, value])
  return WARCRecord.create(
    { type: 'response', url, date, warcVersion: 'WARC/1.1', httpHeaders, statusline: 'HTTP/1.1 200 OK' },
    [body]
  )
}

function report(work: string, megabytes: number, ours: number, bare: number | null, peer: number | null): void {
  const speeds = [ours, bare, peer].map((time) => (time === null ? '—' : (megabytes / time).toFixed(1)))
  console.log(work.padEnd(34), ...speeds.map((speed) => speed.padStart(11)))
  figures[`${work}: MB/s`] = round(megabytes / ours)
  if (bare !== null) figures[`${work}: share of bare`] = round(bare / ours)
  if (peer !== null) figures[`${work}: times warcio`] = round(peer / ours)
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

async function drain(stream: NodeJS.ReadableStream): Promise<void> {
  for await (const _ of stream) {
    // only the time counts
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
