import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ArticleDocument } from '#contract/article'
import { readSource } from '../../main/platform/work/read-source.ts'
import { longReport } from '../fixtures/documents/long-report.ts'
import { generatedPages, type LabelledPage } from './labelled-pages.ts'
import { type Row, report } from './report.ts'
import { wordF1 } from './word-f1.ts'

/*
 * How well, and how fast, articles come out of pages and PDFs, beside plain Readability on the same pages. A folder of
 * others' labelled pages can be named, laid out as Readability's own: NAME/source.html and NAME/expected.html.
 */
const folder = process.argv[2]
const pages = folder === undefined ? generatedPages(60) : labelledPages(folder)

const ours = await measure(async ({ html }) => shownText(await document(new TextEncoder().encode(html), 'page.html')))
const peer = await measure(async ({ html }) => readability(html))
const pdf = await longReport(200)
await document(pdf, 'warm.pdf')
const [pdfTime] = await timed(() => document(pdf, 'report.pdf'))

const rows: Row[] = [
  { name: 'pages', ours: pages.length, unit: '', beside: '', goal: { atLeast: 1 } },
  {
    name: 'word F1',
    ours: round(ours.f1),
    unit: '',
    beside: `Readability ${round(peer.f1)}`,
    goal: { atLeast: folder === undefined ? 0.99 : Math.max(0.9, round(peer.f1)) }
  },
  {
    name: 'a page',
    ours: Math.round(ours.milliseconds),
    unit: 'ms of processor',
    beside: `Readability ${Math.round(peer.milliseconds)}`,
    goal: { atMost: 200 }
  },
  {
    name: 'a PDF of 200 pages',
    ours: Math.round(pdfTime),
    unit: 'ms of processor',
    beside: 'limit',
    goal: { atMost: 2000 }
  }
]
report('extraction', rows)

async function measure(
  read: (page: LabelledPage) => Promise<string>
): Promise<{ readonly f1: number; readonly milliseconds: number }> {
  for (const page of pages.slice(0, 5)) await read(page) // until the code is warm
  let f1 = 0
  const [milliseconds] = await timed(async () => {
    for (const page of pages) f1 += wordF1(await read(page), page.expected)
  })
  return { f1: f1 / pages.length, milliseconds: milliseconds / pages.length }
}

/** Processor time: what other programs do meanwhile is not counted. */
async function timed(work: () => Promise<unknown>): Promise<[number]> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000]
}

async function document(bytes: Uint8Array, name: string): Promise<ArticleDocument> {
  const read = await readSource({ name, bytes, mediaType: null, url: null, readAt: '2026-01-15T12:00:00Z' })
  if (!read.ok) throw new Error(read.code)
  return read.document
}

/** What the reader shows: all but the head's lines and the furniture. */
function shownText({ blocks }: ArticleDocument): string {
  return blocks
    .filter(({ kind }) => !['furniture', 'title', 'byline', 'dateline'].includes(kind))
    .map(({ text }) => text)
    .join('\n')
}

function readability(html: string): string {
  const { document: page } = parseHTML(html)
  // linkedom's document is the DOM's in all that Readability asks of it.
  return new Readability(page as never).parse()?.textContent ?? ''
}

function labelledPages(path: string): LabelledPage[] {
  return readdirSync(path).flatMap((name) => {
    const [source, expected] = ['source.html', 'expected.html'].map((file) => join(path, name, file))
    if (source === undefined || expected === undefined || !existsSync(source) || !existsSync(expected)) return []
    const { document: gold } = parseHTML(`<html><body>${readFileSync(expected, 'utf8')}</body></html>`)
    return [{ html: readFileSync(source, 'utf8'), expected: gold.body.textContent ?? '' }]
  })
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
