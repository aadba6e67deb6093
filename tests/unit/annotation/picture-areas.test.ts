import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { dataAddress, png } from '../../fixtures/pictures/make.ts'
import { annotationsOver, file, textOf } from './annotation-over.ts'

const chart = png(320, 200)
const map = png(300, 240, 60)
const idOf = (picture: Uint8Array) => createHash('sha256').update(picture).digest('hex')
const prose =
  'The ferry carried more people last year than in any year before it, and the island counted every one of them.'

/** A page with the chart under its caption and more pictures after it. */
function page(first: Uint8Array, ...more: readonly string[]): string {
  const figure = `<figure><img src="${dataAddress(first)}" alt="A rising line"><figcaption>Passengers a year</figcaption></figure>`
  return `<!doctype html><html lang="en"><title>Who takes the ferry</title><article><h1>Who takes the ferry</h1><p>${prose}</p>
${figure}<p>${prose} Nobody had expected it.</p>${more.join('')}<p>${prose} The crew least of all.</p></article></html>`
}

const route = `<img src="${dataAddress(map)}" alt="The route">`
const peak = { image: idOf(chart), x: 40.4, y: 20, width: 100, height: 50.2 }
const tidied = { image: idOf(chart), x: 40, y: 20, width: 100, height: 50 }

async function marked() {
  const over = await annotationsOver()
  const { ask } = over
  const [outcome] = await ask('article.import', { sources: [file('ferry.html', page(chart, route))] })
  if (outcome?.kind !== 'imported') throw new Error('not imported')
  const articleId = outcome.article.id
  const version = async () => (await ask('article.get', { id: articleId })).article.versions.at(-1)?.hash ?? ''
  const make = async (area: typeof peak) =>
    ask('annotation.createArea', { articleId, file: await version(), area, meaning: 'figure', comment: 'No scale' })
  const newVersion = async (html: string) =>
    (await ask('article.newVersion', { id: articleId, source: file('ferry.html', html) })).states
  const list = async () => ask('annotation.list', { articleId })
  return { ...over, articleId, version, make, newVersion, list, made: await make(peak) }
}

test('an area of a picture is kept in whole pixels of the picture, with what its figure is called', async () => {
  const { made, list, version, ask, articleId } = await marked()
  const { article } = await ask('article.get', { id: articleId })
  expect(made.annotation.target).toMatchObject({ scope: 'area', quote: { exact: '' } })
  const file = await version()
  expect(made.annotation.target.area).toEqual({ on: 'image', ...tidied, file, label: 'Passengers a year' })
  const at = article.figures?.[0]?.at
  expect(made.anchor).toEqual({ state: 'exact', start: at, end: at, score: 1 })
  expect(await list()).toEqual([made])
})

test('a picture without a caption is called by its alternative text', async () => {
  const { make } = await marked()
  const { annotation } = await make({ ...peak, image: idOf(map) })
  expect(annotation.target.area).toMatchObject({ image: idOf(map), label: 'The route' })
})

test('making, moving and deleting an area of a picture are undone one by one', async () => {
  const { ask, articleId, made, list, version } = await marked()
  const { id } = made.annotation
  const area = { image: idOf(map), x: 0, y: 0, width: 999, height: 10 }
  const moved = await ask('annotation.attachArea', { articleId, id, file: await version(), area })
  expect(moved).toMatchObject({
    annotation: {
      target: { area: { image: idOf(map), x: 0, y: 0, width: 300, height: 10, label: 'The route' } },
      earlier: [made.annotation.target]
    },
    anchor: { state: 'exact' }
  })
  await ask('annotation.remove', { articleId, ids: [id] })
  for (let step = 0; step < 2; step++) await ask('project.undo', {})
  expect(await list()).toEqual([made])
  await ask('project.undo', {})
  expect(await list()).toEqual([])
})

test('an area beyond the picture, of a picture that is not there, or of a version that is past is refused', async () => {
  const { ask, articleId, make, version, newVersion } = await marked()
  await expect(make({ ...peak, x: 320 })).rejects.toMatchObject({ code: 'area-invalid' })
  await expect(make({ ...peak, image: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'area-invalid' })
  const before = await version()
  await newVersion(page(chart))
  const late = ask('annotation.createArea', { articleId, file: before, area: peak, meaning: 'claim' })
  await expect(late).rejects.toMatchObject({ code: 'changed-elsewhere' })
})

test('in a new version an area stands where the same picture is, and has no place where it is another one', async () => {
  const { newVersion, list, made } = await marked()
  const swapped = `<img src="${dataAddress(chart)}" alt="Again">`
  expect(await newVersion(page(map, swapped))).toEqual({ exact: 1, moved: 0, changed: 0, orphaned: 0 })
  const [view] = await list()
  expect(view?.annotation).toEqual(made.annotation)
  expect(await newVersion(page(png(320, 200, 129)))).toEqual({ exact: 0, moved: 0, changed: 0, orphaned: 1 })
  expect(await list()).toEqual([{ annotation: made.annotation, anchor: { state: 'orphaned', score: 0 }, words: null }])
})

test('JSON-LD says the pixels as a media fragment, and brings the same area back', async () => {
  const { ask, articleId, made } = await marked()
  const out = JSON.parse(textOf(await ask('annotation.export', { format: 'jsonld' })))
  const [item] = out.first.items
  expect(item.target.selector).toMatchObject({
    type: 'FragmentSelector',
    conformsTo: 'http://www.w3.org/TR/media-frags/',
    value: 'xywh=pixel:40,20,100,50'
  })
  await ask('project.undo', {})
  const there = { source: file('areas.json', JSON.stringify(out)) }
  expect(await ask('annotation.import', there)).toMatchObject({ total: 1, placed: 1, problems: [] })
  expect(await ask('annotation.list', { articleId })).toEqual([made])
})

test('an imported area finds its picture by the bytes, and says so where it lies beyond the edge', async () => {
  const { ask, articleId, list, version } = await marked()
  await ask('project.undo', {})
  const area = (id: string, value: string) => ({
    id,
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: 'claim', purpose: 'classifying' }],
    target: {
      source: `urn:sourcebook:article:${articleId}`,
      selector: { type: 'FragmentSelector', value, 'sourcebook:image': idOf(map) }
    }
  })
  const items = [area('urn:in', 'xywh=10,20,30,40'), area('urn:out', 'xywh=290,20,30,40')]
  const report = await ask('annotation.import', { source: file('areas.json', JSON.stringify(items)) })
  expect([report.placed, report.orphaned, report.problems.map(({ code }) => code)]).toEqual([1, 1, ['picture-missing']])
  const here = (await list()).find(({ anchor }) => anchor.state === 'exact')
  expect(here?.annotation.target.area).toEqual({
    on: 'image',
    image: idOf(map),
    file: await version(),
    label: 'The route',
    x: 10,
    y: 20,
    width: 30,
    height: 40
  })
})

test('a relation tells an area of a picture by what its figure is called', async () => {
  const { ask, articleId, made, make, mark } = await marked()
  const { id } = await make(peak).then(({ annotation }) => annotation)
  await ask('annotation.update', { articleId, id, comment: '' })
  const words = await mark(articleId, 'Nobody had expected it')
  const ends = { from: { articleId, annotationId: words }, to: { articleId, annotationId: id } }
  await ask('annotation.relate', { kind: 'supports', ...ends })
  const [relation] = await ask('annotation.relations', { articleId })
  expect(relation?.to).toEqual({
    title: 'Who takes the ferry',
    meaning: made.annotation.meaning,
    comment: '',
    quote: '',
    picture: 'Passengers a year'
  })
  const report = async (format: 'md' | 'html') => textOf(await ask('annotation.export', { format }))
  const said = 'supports: picture “Passengers a year” (Who takes the ferry)'
  expect([await report('md'), await report('html')]).toEqual([
    expect.stringContaining(said),
    expect.stringContaining(said)
  ])
})

test('reports name the figure of an area by its caption', async () => {
  const { ask } = await marked()
  const markdown = textOf(await ask('annotation.export', { format: 'md' }))
  expect(markdown).toContain('**Figure** · area · picture “Passengers a year”')
  const [head, row] = textOf(await ask('annotation.export', { format: 'csv' })).split('\r\n')
  expect(head).toMatch(/,Page,Picture,Id$/)
  expect(row).toMatch(/,,Passengers a year,\w{26}$/)
  const html = textOf(await ask('annotation.export', { format: 'html', language: 'es' }))
  expect(html).toContain('área · imagen «Passengers a year»')
})

test('parts of pictures that others name by their address, in pixels or per cent, are taken in exactly and come back the same', async () => {
  const { ask, list } = await annotationsOver()
  const at = 'https://ferry.example.org/'
  const html = page(chart, `<img src="${at}route.png" alt="The route">`).replace(
    '<title>',
    `<link rel="canonical" href="${at}who"><title>`
  )
  const [, outcome] = await ask('article.import', {
    sources: [
      { kind: 'bytes', name: 'route.png', base64: Buffer.from(map).toString('base64') },
      file('ferry.html', html)
    ]
  })
  const articleId = outcome?.kind === 'imported' ? outcome.article.id : ''
  const named = (id: string, target: unknown) => ({
    id,
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: 'claim', purpose: 'classifying' }],
    target
  })
  const selector = (value: string) => ({
    type: 'FragmentSelector',
    conformsTo: 'http://www.w3.org/TR/media-frags/',
    value
  })
  const items = [
    named('urn:part', { source: `${at}route.png`, selector: selector('xywh=percent:12.5,10,33.3,50') }),
    named('urn:pixels', `${at}route.png#xywh=10,20,30,40`),
    named('urn:edge', `${at}route.png#xywh=percent:90,90,20,20`),
    named('urn:bytes', {
      source: `${at}who`,
      selector: { ...selector('xywh=percent:0,0,50,50'), 'sourcebook:image': idOf(chart) }
    }),
    named('urn:which', { source: `${at}who`, selector: selector('xywh=percent:0,0,50,50') }),
    named('urn:beyond', `${at}route.png#xywh=percent:101,0,5,5`),
    named('urn:other', `${at}other.png#xywh=0,0,5,5`)
  ]
  const report = await ask('annotation.import', { source: file('areas.json', JSON.stringify(items)) })
  expect([report.placed, report.aside, report.problems.map(({ index, code }) => [index, code])]).toEqual([
    4,
    3,
    [
      [4, 'area-unplaced'],
      [5, 'area-unplaced'],
      [6, 'document-unknown']
    ]
  ])
  const seen = async () =>
    (await list(articleId)).map(({ annotation, anchor }) => {
      const { area } = annotation.target
      return area?.on === 'image' ? [area.label, area.x, area.y, area.width, area.height, anchor.state] : area
    })
  const taken = [
    ['The route', 37.5, 24, 99.9, 120, 'exact'],
    ['The route', 10, 20, 30, 40, 'exact'],
    ['The route', 270, 216, 30, 24, 'exact'],
    ['Passengers a year', 0, 0, 160, 100, 'exact']
  ]
  expect(await seen()).toEqual(taken)
  const out = textOf(await ask('annotation.export', { format: 'jsonld' }))
  expect(out).toContain('xywh=pixel:37.5,24,99.9,120')
  await ask('project.undo', {})
  await ask('annotation.import', { source: file('areas.json', out) })
  expect(await seen()).toEqual(taken)
})
