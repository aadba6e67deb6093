/// <reference path="../../main/platform/work/bibliography-citation-js.d.ts" />
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { JSONFilePreset } from 'lowdb/node'
import type { Capture } from '#contract/archive'
import type { Csl, LibraryReference } from '#contract/reference'
import { createLibraryFeature } from '../../main/features/library/feature.ts'
import { allReferences, shardPath } from '../../main/features/library/store.ts'
import { createProjectFeature } from '../../main/features/project/feature.ts'
import { formatRecordFile } from '../../main/features/project/record-file.ts'
import { renderBibliography } from '../../main/platform/csl/engine.ts'
import { portsOver } from '../unit/project/ports.ts'
import { makePlainFile } from './plain-file.ts'
import { report } from './report.ts'

// A library of 10,000 records: opening, editing one, exporting all; beside stock lowdb and beside the BibTeX library unsplit.
const size = 10_000
const edits = 40
const records = Array.from({ length: size }, (_, n) => record(n))
const folder = await mkdtemp(join(tmpdir(), 'sourcebook-bench-'))
try {
  const ours = await measureOurs()
  const stock = await measureStock()
  const unsplit = countEntries(() => String(plugins.output.format('bibtex', records.map(toItem))))
  const bibliography = measureBibliography()
  report('library', [
    { name: 'open', unit: 'ms', ours: round(ours.open), beside: 'a limit', goal: { atMost: 3000 } },
    {
      name: 'edit one record',
      unit: 'ms',
      ours: round(ours.edit),
      beside: `stock lowdb ${round(stock)}`,
      goal: { atMost: round(stock) }
    },
    {
      name: 'BibTeX entries',
      unit: 'records',
      ours: ours.entries,
      beside: `unsplit ${unsplit}`,
      goal: { atLeast: size }
    },
    { name: 'BibTeX', unit: 'ms', ours: round(ours.bibtex), beside: 'a limit', goal: { atMost: 20_000 } },
    {
      name: '100 sources in APA, first',
      unit: 'ms of CPU',
      ours: round(bibliography.first),
      beside: 'a limit',
      goal: { atMost: 2000 }
    },
    {
      name: '100 sources in APA, again',
      unit: 'ms of CPU',
      ours: round(bibliography.again),
      beside: 'a limit',
      goal: { atMost: 1000 }
    }
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureOurs() {
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  const { folder: root } = await project.handlers['project.create']({ name: 'A' })
  const shards = new Map<string, LibraryReference[]>()
  for (const each of records) shards.set(shardPath(each.id), [...(shards.get(shardPath(each.id)) ?? []), each])
  for (const [path, inside] of shards) {
    await makePlainFile(join(root, path), formatRecordFile({ schema: 1, records: inside }))
  }
  const opening = performance.now()
  await allReferences(project.current())
  const open = performance.now() - opening
  const { handlers } = createLibraryFeature({
    ...ports,
    current: project.current,
    captures: async () => new Map<string, Capture>(),
    article: () => Promise.reject(new Error('No articles here')),
    copy: () => Promise.reject(new Error('No copies here')),
    metadataOfCopy: () => Promise.reject(new Error('No copies here'))
  })
  const times: number[] = []
  for (let n = 0; n < edits; n++) {
    const before = performance.now()
    await handlers['library.update']({ id: records[n * 100]?.id ?? '', note: `note ${n}` })
    times.push(performance.now() - before)
  }
  const exporting = performance.now()
  const { base64 } = await handlers['library.export']({ format: 'bibtex' })
  const bibtex = performance.now() - exporting
  await project.close()
  return {
    open,
    edit: median(times),
    bibtex,
    entries: countEntries(() => Buffer.from(base64, 'base64').toString('utf8'))
  }
}

async function measureStock(): Promise<number> {
  const path = join(folder, 'stock.json')
  await writeFile(path, JSON.stringify({ records }))
  const store = await JSONFilePreset<{ records: LibraryReference[] }>(path, { records: [] })
  const times: number[] = []
  for (let n = 0; n < edits; n++) {
    const before = performance.now()
    await store.update(({ records: all }) => {
      const found = all[n * 100]
      if (found !== undefined) found.note = `note ${n}`
    })
    times.push(performance.now() - before)
  }
  return median(times)
}

function measureBibliography() {
  const items = records.slice(0, 100).map(toItem)
  const requests = items.map(({ id }) => ({
    isNarrative: false,
    missing: [],
    items: [{ id, prefix: '', suffix: '', locator: null, label: null, suppressAuthor: false }]
  }))
  const run = () => {
    const before = process.cpuUsage() // it waits for nothing: the processor's time is what it costs on any machine
    renderBibliography({ style: 'apa', language: 'en', items, requests })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  return { first: run(), again: run() }
}

/** Every hundredth record is of a kind that nobody knows, as real libraries have them. */
function record(n: number): LibraryReference {
  const csl: Csl = {
    type: n % 100 === 99 ? 'nonsense' : n % 2 === 0 ? 'article-newspaper' : 'report',
    title: `Ferries & tides, part ${n}`,
    author: [n % 3 === 0 ? { literal: `Harbour Post ${n % 50}` } : { family: `Ibarra${n % 200}`, given: 'Lucía' }],
    'container-title': 'Harbour Post',
    issued: { 'date-parts': [[2000 + (n % 25), 1 + (n % 12), 1 + (n % 28)]] },
    URL: `https://harbour.example/${n}`
  }
  const id = `01H${String(n).padStart(23, '0')}`
  const rest = { raw: null, confidence: {}, tags: [], note: '', articleIds: [], addedAt: '', changedAt: '' }
  return { id, key: `key${n}`, csl, ...rest }
}

function toItem({ key, csl }: LibraryReference) {
  return { ...csl, id: key }
}

/** Entries that a BibTeX text has; none where writing it failed. */
function countEntries(write: () => string): number {
  try {
    return write().match(/^@\w+\{/gm)?.length ?? 0
  } catch (error) {
    if (error instanceof Error) return 0
    throw error
  }
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
