import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { DrawnArea } from '#contract/annotation'
import { areaOfSelector, areaSelector } from '#domain/annotation/area-selector'
import { drawPdf } from '../../fixtures/documents/pdf-paper.ts'
import { annotationsOver, file, first, textOf } from './annotation-over.ts'

const leaves = [
  'The first leaf tells of the harbour in the year of the flood, and of the seven who kept it.',
  'On the second leaf stand the wages of the herring months, drawn as bars beside one another.',
  'The third leaf is about the islands, whose own books were lost before anybody had read them.'
]

/** A page for each text, with a drawing below it. */
function ledger(texts: readonly string[]): Promise<Uint8Array> {
  return drawPdf({ info: { Title: 'The ledger' } }, (draw) => {
    draw.font('Times-Roman').fontSize(12)
    for (const [i, text] of texts.entries()) {
      if (i > 0) draw.addPage()
      draw.text(text, 64, 80, { width: 460 }).rect(100, 300, 200, 120).stroke()
    }
  })
}

const sheet = { box: [0, 0, 595.28, 841.89], turn: 0 } as const
const bars: DrawnArea = {
  page: 2,
  label: 'ii',
  rectangle: [100, 421.89, 300, 541.89],
  sheet: { box: [...sheet.box], turn: sheet.turn }
}

async function withLedger(texts: readonly string[] = leaves) {
  const over = await annotationsOver()
  const [outcome] = await over.ask('article.import', { sources: [await source(texts)] })
  if (outcome?.kind !== 'imported') throw new Error('not imported')
  const articleId = outcome.article.id
  const newVersion = async (next: readonly string[]) =>
    over.ask('article.newVersion', { id: articleId, source: await source(next) })
  const file = async (id = articleId) => (await over.ask('article.get', { id })).article.versions.at(-1)?.hash ?? ''
  return { ...over, articleId, newVersion, file }
}

async function source(texts: readonly string[]) {
  return { kind: 'bytes' as const, name: 'ledger.pdf', base64: Buffer.from(await ledger(texts)).toString('base64') }
}

async function marked() {
  const over = await withLedger()
  const { ask, articleId, file } = over
  const made = await ask('annotation.createArea', {
    articleId,
    file: await file(),
    area: bars,
    meaning: 'figure',
    comment: 'No scale',
    tags: ['wages']
  })
  return { ...over, made, id: made.annotation.id }
}

test('an area of a page is kept with its rectangle and stands where its page begins in the text', async () => {
  const { made, list, ask, articleId } = await marked()
  const { text, article } = await ask('article.get', { id: articleId })
  const start = text.indexOf('On the second leaf')
  const { kind, meaning, comment, tags, target, standing } = made.annotation
  expect({ kind, meaning, comment, tags, standing, scope: target.scope, quote: target.quote.exact }).toEqual({
    kind: 'area',
    meaning: 'figure',
    comment: 'No scale',
    tags: ['wages'],
    standing: null,
    scope: 'area',
    quote: ''
  })
  expect(target.area).toEqual({
    on: 'page',
    ...bars,
    file: article.versions.at(-1)?.hash,
    pageText: expect.stringMatching(/^[0-9a-f]{64}$/)
  })
  expect(made.anchor).toMatchObject({ state: 'exact', start, score: 1, page: 2 })
  expect(await list(articleId)).toEqual([made])
})

test('making, moving, changing and deleting an area are undone one by one', async () => {
  const { ask, articleId, id, list, made, file } = await marked()
  const elsewhere: DrawnArea = { ...bars, page: 3, label: null, rectangle: [10, 10, 50, 50] }
  await ask('annotation.attachArea', { articleId, id, file: await file(), area: elsewhere })
  await ask('annotation.changeMany', { articleId, ids: [id], kind: 'underline', meaning: 'gap' })
  const [view] = await list(articleId)
  expect(view).toMatchObject({
    annotation: { kind: 'area', meaning: 'gap', target: { area: elsewhere }, earlier: [made.annotation.target] },
    anchor: { state: 'exact', page: 3 }
  })
  await ask('annotation.remove', { articleId, ids: [id] })
  for (let step = 0; step < 3; step++) await ask('project.undo', {})
  expect(await list(articleId)).toEqual([made])
  await ask('project.undo', {})
  expect(await list(articleId)).toEqual([])
})

test('what is no rectangle of a page is refused, and an area is put onto no words, merged with none and split in none', async () => {
  const { ask, bring, articleId, id, mark, file } = await marked()
  const create = async (articleId: string, area: DrawnArea) =>
    ask('annotation.createArea', { articleId, file: await file(articleId), area, meaning: 'claim' })
  const flat: DrawnArea = { ...bars, rectangle: [100, 400, 100, 500] }
  const outside: DrawnArea = { ...bars, rectangle: [700, 900, 800, 950] }
  await expect(create(articleId, flat)).rejects.toMatchObject({ code: 'area-invalid' })
  await expect(create(articleId, outside)).rejects.toMatchObject({ code: 'area-invalid' })
  await expect(create(await bring(first), bars)).rejects.toMatchObject({ code: 'area-invalid' })
  const words = await mark(articleId, 'the seven who kept it')
  const attach = ask('annotation.attach', { articleId, id, start: 0, end: 10 })
  await expect(attach).rejects.toMatchObject({ code: 'range-invalid' })
  const attachArea = ask('annotation.attachArea', { articleId, id: words, file: await file(), area: bars })
  await expect(attachArea).rejects.toMatchObject({ code: 'area-invalid' })
  const merge = ask('annotation.merge', { articleId, ids: [id, words] })
  await expect(merge).rejects.toMatchObject({ code: 'not-mergeable' })
  await expect(ask('annotation.split', { articleId, id, at: 3 })).rejects.toMatchObject({ code: 'not-mergeable' })
})

test('in a new version an area stays on a page that says the same, and follows it to another number', async () => {
  const { newVersion, list, articleId, ask, made } = await marked()
  const [one = '', two = '', three = ''] = leaves
  const same = await newVersion([one, two, `${three} But now they are found.`])
  expect([same.isNew, same.states]).toEqual([true, { exact: 1, moved: 0, changed: 0, orphaned: 0 }])
  const inserted = await newVersion([one, 'A leaf that somebody put in between, with the names of the keepers.', two])
  expect(inserted.states).toEqual({ exact: 0, moved: 1, changed: 0, orphaned: 0 })
  const [view] = await list(articleId)
  expect(view).toMatchObject({ annotation: made.annotation, anchor: { state: 'moved', page: 3 } })
  await ask('project.undo', {})
  await ask('project.undo', {})
  expect(await list(articleId)).toEqual([made])
})

test('an area on a page that says something else asks for a yes, and is about that page from then on', async () => {
  const { newVersion, list, articleId, ask, id, made } = await marked()
  const { states } = await newVersion([
    leaves[0] ?? '',
    'Where the wages stood there is a map of the weirs and the locks now.'
  ])
  expect(states).toEqual({ exact: 0, moved: 0, changed: 1, orphaned: 0 })
  const [before] = await list(articleId)
  expect(before).toMatchObject({ anchor: { state: 'changed', page: 2 }, words: null })
  await ask('annotation.accept', { articleId, ids: [id] })
  const [after] = await list(articleId)
  expect(after).toMatchObject({
    annotation: { target: { area: bars }, earlier: [made.annotation.target] },
    anchor: { state: 'exact', page: 2 }
  })
})

test('an area whose page is gone has no place until it is drawn again by hand', async () => {
  const { newVersion, list, articleId, ask, id, file } = await marked()
  const { states } = await newVersion([leaves[2] ?? ''])
  expect(states).toEqual({ exact: 0, moved: 0, changed: 0, orphaned: 1 })
  await ask('annotation.attachArea', { articleId, id, file: await file(), area: { ...bars, page: 1 } })
  const [view] = await list(articleId)
  expect(view).toMatchObject({ anchor: { state: 'exact', page: 1 } })
})

test('an area that was drawn on a version that is no longer current is refused', async () => {
  const { newVersion, articleId, ask, id, file } = await marked()
  const before = await file()
  await newVersion([leaves[2] ?? ''])
  const make = ask('annotation.createArea', { articleId, file: before, area: bars, meaning: 'claim' })
  await expect(make).rejects.toMatchObject({ code: 'changed-elsewhere' })
  const put = ask('annotation.attachArea', { articleId, id, file: before, area: bars })
  await expect(put).rejects.toMatchObject({ code: 'changed-elsewhere' })
})

test('every version of a PDF is given out with its own pages, and one that is not there is said to be missing', async () => {
  const { newVersion, articleId, ask, file } = await withLedger()
  const before = await file()
  await newVersion([leaves[2] ?? ''])
  const pagesOf = async (version?: string) => (await ask('article.pageMap', { id: articleId, version })).pages.length
  expect([await pagesOf(before), await pagesOf(), await pagesOf(await file())]).toEqual([3, 1, 1])
  const [first, current] = await Promise.all([
    ask('article.original', { id: articleId, version: before }),
    ask('article.original', { id: articleId })
  ])
  expect(first.base64).not.toBe(current.base64)
  const missing = ask('article.original', { id: articleId, version: 'f'.repeat(64) })
  await expect(missing).rejects.toMatchObject({ code: 'not-found' })
})

test('a page with hardly a word cannot be told from another one like it', async () => {
  const { ask, articleId, newVersion, file } = await withLedger([leaves[0] ?? '', 'Plate 1', 'Plate 2'])
  await ask('annotation.createArea', { articleId, file: await file(), area: bars, meaning: 'figure' })
  const { states } = await newVersion([`${leaves[0]} And more.`, 'Plate 1', 'Plate 2'])
  expect(states).toEqual({ exact: 0, moved: 0, changed: 1, orphaned: 0 })
})

test('JSON-LD names page and rectangle by RFC 8118, and brings the same area into another project', async () => {
  const { ask, articleId, made } = await marked()
  const out = JSON.parse(textOf(await ask('annotation.export', { format: 'jsonld' })))
  const [item] = out.first.items
  expect(item.target.selector).toMatchObject({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
    value: 'page=2&viewrect=100,300,200,120'
  })
  await ask('project.undo', {})
  const there = { source: file('areas.json', JSON.stringify(out)) }
  expect(await ask('annotation.import', there)).toMatchObject({ total: 1, placed: 1, problems: [] })
  const [back] = await ask('annotation.list', { articleId })
  expect(back).toEqual(made)
})

test('a rectangle from elsewhere on a page that may be another is kept and asks for a yes', async () => {
  const { ask, articleId } = await withLedger()
  const area = (id: string, selector: object) => ({
    id,
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: 'claim', purpose: 'classifying' }],
    target: { source: `urn:sourcebook:article:${articleId}`, selector: { type: 'FragmentSelector', ...selector } }
  })
  const items = [
    area('urn:one', { value: 'page=1', 'sourcebook:rectangle': '10 10 90 90' }),
    area('urn:two', { value: 'page=9', 'sourcebook:rectangle': '10 10 90 90' }),
    area('urn:three', { value: 'page=1', 'sourcebook:rectangle': '10 10 9e400 -' }),
    area('urn:four', { value: 'xywh=10,20,30,40', 'sourcebook:image': 'abc' })
  ]
  const report = await ask('annotation.import', { source: file('areas.json', JSON.stringify(items)) })
  expect(report).toMatchObject({ total: 4, placed: 1, orphaned: 3, aside: 0 })
  const told = report.problems.map(({ index, code }) => [index, code])
  expect(told).toEqual([
    [0, 'page-unchecked'],
    [1, 'page-missing'],
    [2, 'selector-unknown'],
    [2, 'quote-missing'],
    [2, 'place-not-found'],
    [3, 'picture-missing']
  ])
})

test('a rectangle that others name as it is seen is taken in exactly, by the page as its file turns and crops it', async () => {
  const { ask, list } = await annotationsOver()
  const turned = await drawPdf({ info: { Title: 'The ledger' }, size: [400, 300] }, (draw) => {
    draw.font('Times-Roman').fontSize(12)
    draw.text(leaves[0] ?? '', 20, 40, { width: 300 })
    draw.addPage({ size: [400, 300] })
    Object.assign(draw.page.dictionary.data, { Rotate: 90, CropBox: [50, 50, 350, 250] })
    draw.text(leaves[1] ?? '', 60, 80, { width: 250 })
  })
  const base64 = Buffer.from(turned).toString('base64')
  const [outcome] = await ask('article.import', { sources: [{ kind: 'bytes', name: 'ledger.pdf', base64 }] })
  const articleId = outcome?.kind === 'imported' ? outcome.article.id : ''
  const named = (id: string, value: string) => ({
    id,
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: 'claim', purpose: 'classifying' }],
    target: { source: `urn:sourcebook:article:${articleId}`, selector: { type: 'FragmentSelector', value } }
  })
  const items = [
    named('urn:one', 'page=1&viewrect=10,20,100.5,50'),
    named('urn:two', 'page=2&viewrect=10,20,100,50'),
    named('urn:wide', 'viewrect=350,20,1000,50&page=1'),
    named('urn:nowhere', 'page=1&viewrect=500,20,100,50'),
    named('urn:gone', 'page=9&viewrect=10,20,100,50'),
    named('urn:odd', 'page=1&viewrect=10,-20,100,50')
  ]
  const report = await ask('annotation.import', { source: file('areas.json', JSON.stringify(items)) })
  expect([report.placed, report.aside, report.orphaned]).toEqual([3, 2, 1])
  expect(report.problems.map(({ index, code }) => [index, code])).toEqual([
    [0, 'page-unchecked'],
    [1, 'page-unchecked'],
    [2, 'page-unchecked'],
    [3, 'area-unplaced'],
    [4, 'area-unplaced'],
    [5, 'selector-unknown'],
    [5, 'quote-missing'],
    [5, 'place-not-found']
  ])
  const areas = async () => (await list(articleId)).flatMap(({ annotation }) => annotation.target.area ?? [])
  const upright = { box: [0, 0, 400, 300], turn: 0 }
  const known = { on: 'page', label: null, file: null, pageText: null }
  const taken = await areas()
  expect(taken).toEqual([
    { ...known, page: 1, rectangle: [10, 230, 110.5, 280], sheet: upright },
    { ...known, page: 2, rectangle: [70, 60, 120, 160], sheet: { box: [50, 50, 350, 250], turn: 90 } },
    { ...known, page: 1, rectangle: [350, 230, 400, 280], sheet: upright }
  ])
  const out = textOf(await ask('annotation.export', { format: 'jsonld' }))
  expect(out).toContain('page=2&viewrect=10,20,100,50')
  await ask('project.undo', {})
  await ask('annotation.import', { source: file('areas.json', out) })
  expect(await areas()).toEqual(taken)
})

test('an area of a picture is written and read as a media fragment', () => {
  const area = { on: 'image' as const, file: 'f0', image: 'a1', label: 'A chart', x: 4, y: 8, width: 20.5, height: 10 }
  const selector = areaSelector(area)
  expect(selector).toMatchObject({ conformsTo: 'http://www.w3.org/TR/media-frags/', value: 'xywh=pixel:4,8,20.5,10' })
  expect(areaOfSelector(JSON.parse(JSON.stringify(selector)))).toEqual(area)
})

test('the PDF goes out with a square that other viewers frame, and comes back as the same area', async () => {
  const { ask, articleId, made } = await marked()
  const out = await ask('annotation.export', { format: 'pdf', articleIds: [articleId] })
  const document = await getDocument({ data: new Uint8Array(Buffer.from(out.base64, 'base64')), verbosity: 0 }).promise
  const [square, ...others] = await (await document.getPage(2)).getAnnotations()
  await document.loadingTask.destroy()
  expect(others).toEqual([])
  expect(square).toMatchObject({
    subtype: 'Square',
    rect: [99, 420.89, 301, 542.89],
    hasAppearance: true,
    contentsObj: { str: 'No scale\n\n#wages' }
  })

  await ask('project.undo', {})
  const report = await ask('annotation.import', {
    source: { kind: 'bytes', name: 'marked.pdf', base64: out.base64 },
    articleId
  })
  expect(report).toMatchObject({ total: 1, placed: 1, problems: [] })
  const [back] = await ask('annotation.list', { articleId })
  const { label, ...known } = made.annotation.target.area as DrawnArea // the file has no labels of its own
  expect(back).toMatchObject({
    annotation: { kind: 'area', meaning: 'figure', target: { scope: 'area', area: { ...known, label: null } } },
    anchor: made.anchor
  })
})

test('a square in another edition of the PDF is listed and asks for a yes', async () => {
  const { ask, articleId } = await marked()
  const out = await ask('annotation.export', { format: 'pdf', articleIds: [articleId] })
  const other = await withLedger([
    leaves[2] ?? '',
    'Another text altogether stands on this page, and it is long enough.'
  ])
  const report = await other.ask('annotation.import', {
    source: { kind: 'bytes', name: 'marked.pdf', base64: out.base64 },
    articleId: other.articleId
  })
  expect([report.placed, report.problems.map(({ code }) => code)]).toEqual([1, ['page-unchecked']])
})

test('reports name the page of an area as its file does', async () => {
  const { ask } = await marked()
  const markdown = textOf(await ask('annotation.export', { format: 'md' }))
  expect(markdown).toContain('**Figure** · area · page ii · #wages'.replace('#', '\\#'))
  const csv = textOf(await ask('annotation.export', { format: 'csv' }))
    .trimEnd()
    .split('\r\n')
  expect(csv[0]).toMatch(/,Page,Picture,Id$/)
  expect(csv[1]).toMatch(/,ii,,\w{26}$/)
  const html = textOf(await ask('annotation.export', { format: 'html', language: 'es' }))
  expect(html).toContain('área · página ii')
})
