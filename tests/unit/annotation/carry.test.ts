import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createFetcher } from '../../../main/platform/fetcher.ts'
import { createWorkers } from '../../../main/platform/work/worker-pool.ts'
import { dataAddress, png } from '../../fixtures/pictures/make.ts'
import { until } from '../archive/archive-over.ts'
import { annotationsOver, file, textOf } from './annotation-over.ts'

const kept = 'The dam was finished in the autumn of 1961, after four years of work in all weathers and with few hands.'
const before = [
  kept,
  'The council paid twice for it: once for the wall, and once more for the road that goes around the lake today.',
  'Nobody had asked the village what it thought of the water that came up to its gardens in the spring after.'
]
const after = [
  'Before anything is said of money the years matter, and the years of this lake are told here from the start.',
  kept,
  'The council paid three times for it: once for the wall, and twice for the road that goes around the lake today.',
  'The mill at the lower weir went on grinding until the last sack of rye was gone and the miller had moved away.'
]

/** A source on this machine whose page can be changed, in a program that may fetch it. */
async function withSource(change: Parameters<typeof annotationsOver>[0] = {}) {
  const source = { paragraphs: before }
  const server = createServer((_request, response) => {
    const body = source.paragraphs.map((text) => `<p>${text}</p>`).join('\n')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><head><title>A lake above the town</title></head><body><article>
<h1>A lake above the town</h1>${body}</article></body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  // A server that listens on a TCP port has an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lake`
  const fetcher = createFetcher({ clock: { now: () => new Date() }, version: '0.0.0', allowedHosts: ['127.0.0.1'] })
  const over = await annotationsOver({ fetcher, ...change })
  const capture = async () => {
    await over.ask('archive.capture', { urls: [url], again: true })
    await until(async () => {
      const { done, total } = await over.ask('archive.queue', {})
      return done === total
    })
    const newest = (await over.ask('archive.list', {})).at(-1)
    if (newest?.state !== 'captured') throw new Error(`not captured: ${newest?.state}`)
    return newest.id
  }
  const markCopy = async (id: string, words: string) => {
    const { document } = await over.ask('archive.read', { id })
    const start = document.text.indexOf(words)
    const range = { start, end: start + words.length }
    return over.ask('annotation.create', { articleId: `capture:${id}`, ...range, meaning: 'claim' })
  }
  return { ...over, source, capture, markCopy }
}

test('a source that reads differently when it is captured again takes the marks of its old copy over, in one step', async () => {
  const { ask, list, source, capture, markCopy } = await withSource()
  const old = await capture()
  const first = await markCopy(old, 'finished in the autumn of 1961')
  await markCopy(old, 'The council paid twice for it: once for the wall')
  await markCopy(old, 'Nobody had asked the village what it thought')
  const marks = await list(`capture:${old}`)

  source.paragraphs = after
  const fresh = await capture()
  const carried = await list(`capture:${fresh}`)
  expect(carried.map(({ annotation, anchor, words }) => [annotation.target.quote.exact, anchor.state, words])).toEqual([
    ['finished in the autumn of 1961', 'moved', null],
    [
      'The council paid twice for it: once for the wall',
      'changed',
      'The council paid three times for it: once for the wall'
    ],
    ['Nobody had asked the village what it thought', 'orphaned', null]
  ])
  expect(carried[0]?.annotation).toMatchObject({
    origin: `urn:sourcebook:annotation:${first.annotation.id}`,
    target: { articleId: `capture:${fresh}` },
    created: first.annotation.created
  })
  expect(await list(`capture:${old}`)).toEqual(marks)
  expect(await ask('annotation.carry', { captureId: fresh })).toEqual({ exact: 0, moved: 0, changed: 0, orphaned: 0 })

  expect(await ask('project.undo', {})).toEqual({ label: 'annotation-carry' })
  expect(await list(`capture:${fresh}`)).toEqual([])
  await ask('project.redo', {})
  expect(await list(`capture:${fresh}`)).toEqual(carried)
})

test('a copy with the same words gets the marks only when that is asked for', async () => {
  const { ask, list, capture, markCopy } = await withSource()
  await markCopy(await capture(), 'finished in the autumn of 1961')
  const fresh = await capture()
  expect(await list(`capture:${fresh}`)).toEqual([])
  expect(await ask('annotation.carry', { captureId: fresh })).toEqual({ exact: 1, moved: 0, changed: 0, orphaned: 0 })
  expect(await list(`capture:${fresh}`)).toMatchObject([{ anchor: { state: 'exact' } }])
})

test('a copy is read from the archive once, however many marks are made on it', async () => {
  const asked: string[] = []
  const real = createWorkers(new URL('../../../main/platform/work/worker.ts', import.meta.url), 1)
  const workers: typeof real = {
    run: (job, input, signal) => {
      asked.push(job)
      return real.run(job, input, signal)
    }
  }
  const { capture, markCopy, list } = await withSource({ workers })
  const id = await capture()
  await markCopy(id, 'finished in the autumn of 1961')
  asked.length = 0
  await markCopy(id, 'The council paid twice')
  await list(`capture:${id}`)
  // Once for the test, which reads the copy to find the words; marking and listing read nothing more.
  expect(asked.filter((job) => job === 'read-source')).toHaveLength(1)
})

test('an area of a picture in a copy is kept, exchanged, and taken over where the newer copy has the same picture', async () => {
  const { ask, list, source, capture } = await withSource()
  const chart = `<img src="${dataAddress(png(320, 200))}" alt="A rising line">`
  source.paragraphs = [...before, chart, ...before]
  const old = await capture()
  const { document, capture: record } = await ask('archive.read', { id: old })
  const [figure] = document.figures ?? []
  const image = figure?.picture.kind === 'kept' ? figure.picture.id : ''
  const articleId = `capture:${old}`
  const area = { image, x: 40, y: 20, width: 100, height: 50 }
  const on = { articleId, file: record.payloadDigest ?? '', meaning: 'figure' as const }
  const made = await ask('annotation.createArea', { ...on, area })
  expect(made).toMatchObject({
    annotation: { target: { area: { on: 'image', ...area, file: record.payloadDigest, label: 'A rising line' } } },
    anchor: { state: 'exact', start: figure?.at, end: figure?.at }
  })
  const late = ask('annotation.createArea', { ...on, area, file: 'sha256:of-another' })
  await expect(late).rejects.toMatchObject({ code: 'changed-elsewhere' })

  const out = textOf(await ask('annotation.export', { format: 'jsonld', articleIds: [articleId] }))
  await ask('project.undo', {})
  const report = await ask('annotation.import', { source: file('areas.json', out) })
  expect([report.placed, report.problems, await list(articleId)]).toEqual([1, [], [made]])

  source.paragraphs = [...after, chart]
  expect(await list(`capture:${await capture()}`)).toMatchObject([
    { annotation: { target: { area: { image } } }, anchor: { state: 'exact' } }
  ])
  source.paragraphs = before
  expect(await list(`capture:${await capture()}`)).toMatchObject([{ anchor: { state: 'orphaned' } }])
})
