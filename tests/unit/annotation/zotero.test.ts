import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { expect, test } from 'vitest'
import { plainColours } from '#domain/annotation/legend'
import { meaningOfZotero } from '#domain/annotation/zotero-colours'
import { openPdf } from '../../../main/platform/extraction/pdf.ts'
import { drawnItems } from '../../../main/platform/pdf/drawn-items.ts'
import { paper } from '../../fixtures/documents/pdf-paper.ts'
import { annotationsOver, file, first } from './annotation-over.ts'

const words = 'of seven people' // stands in every section: only its place tells which one is meant

async function withPaper() {
  const over = await annotationsOver()
  const bytes = await paper()
  const base64 = Buffer.from(bytes).toString('base64')
  const [outcome] = await over.ask('article.import', { sources: [{ kind: 'bytes', name: 'harbour.pdf', base64 }] })
  if (outcome?.kind !== 'imported') throw new Error('not imported')
  const take = (name: string, text: string, articleId?: string) =>
    over.ask('annotation.import', { source: file(name, text), articleId })
  const rectangle = await rectangleOf(bytes)
  return { ...over, bytes, articleId: outcome.article.id, take, rectangle }
}

/** Where the first page draws the words, each on its own, for the second time. */
async function rectangleOf(bytes: Uint8Array): Promise<number[]> {
  const reading = await openPdf(bytes.slice(), 'harbour.pdf', null)
  const drawn = (await drawnItems(reading, 1)).filter(({ text }) => text.trim() !== '')
  await reading.loadingTask.destroy()
  const starts = drawn.flatMap(({ text }, i) => (text === 'of' && drawn[i + 1]?.text === 'seven' ? [i] : []))
  const [from, to] = [drawn[starts[1] ?? -1], drawn[(starts[1] ?? -1) + 2]]
  if (from === undefined || to === undefined) throw new Error('not drawn')
  const corners = [from.x, from.y - 2, to.x + (to.width * 6) / 7, from.y + from.size * 0.8] // without the comma
  return corners.map((value) => Number(value.toFixed(2)))
}

function item(key: string, more: object = {}, position: object = { pageIndex: 0, rects: [] }) {
  const data = {
    key,
    itemType: 'annotation',
    parentItem: 'PDFAAAAA',
    annotationType: 'highlight',
    annotationText: words,
    annotationComment: '',
    annotationColor: '#ff6666',
    annotationPageLabel: '1',
    annotationSortIndex: '00000|000100|00200',
    annotationPosition: JSON.stringify(position),
    tags: [],
    dateAdded: '2024-03-11T03:29:36Z',
    dateModified: '2024-03-12T03:29:36Z',
    ...more
  }
  return { key, version: 7, meta: { createdByUser: { username: 'quist' } }, data }
}

test('Zotero’s list of annotations comes in: at its place, with meaning by colour, comment, tags, author and times', async () => {
  const { ask, take, list, articleId, rectangle } = await withPaper()
  const place = { pageIndex: 0, rects: [rectangle] }
  const marked = item(
    'AAAA2222',
    { annotationComment: 'Too few', tags: [{ tag: 'staff' }, { tag: 'to check' }] },
    place
  )
  const report = await take('items.json', JSON.stringify([marked]))
  expect(report).toMatchObject({ total: 1, placed: 1, problems: [] })
  const [view] = await list(articleId)
  const { text } = await ask('article.get', { id: articleId })
  const start = text.indexOf(words, text.indexOf(words) + 1)
  expect(view).toMatchObject({
    annotation: {
      kind: 'highlight',
      meaning: 'gap',
      comment: 'Too few',
      tags: ['staff', 'to check'],
      origin: 'zotero:AAAA2222',
      creator: 'quist',
      created: '2024-03-11T03:29:36.000Z',
      modified: '2024-03-12T03:29:36.000Z',
      target: { quote: { exact: words } }
    },
    anchor: { state: 'exact', start, end: start + words.length }
  })
  expect(await take('again.json', JSON.stringify({ items: [marked.data] }))).toMatchObject({
    alreadyThere: 1,
    placed: 0
  })
})

test('where the rectangles hold other words the quotation decides, and where neither is there it is listed', async () => {
  const { take, list, articleId, rectangle } = await withPaper()
  const elsewhere = { pageIndex: 0, rects: [rectangle.map((value) => value + 60)] }
  const report = await take(
    'items.json',
    JSON.stringify([
      item('AAAA2222', {}, elsewhere),
      item('AAAA3333', { annotationText: 'No page of this paper says so.' }, { pageIndex: 0, rects: [rectangle] })
    ]),
    articleId
  )
  expect(report).toMatchObject({ total: 2, placed: 1, orphaned: 1 })
  const views = await list(articleId)
  expect(views.map(({ annotation, anchor }) => [annotation.target.quote.exact, anchor.state]).sort()).toEqual([
    ['No page of this paper says so.', 'orphaned'],
    [words, 'exact']
  ])
})

test('pictures and drawings come in as areas, notes beside their words, and an unknown kind by its quotation', async () => {
  const { take, list, articleId, rectangle } = await withPaper()
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle
  const place = { pageIndex: 0, rects: [rectangle] }
  const drawn = { pageIndex: 0, width: 2, paths: [[left, bottom, right, bottom + 4, left + 9, top]] }
  const report = await take(
    'items.json',
    JSON.stringify([
      item('AAAA2222', {}, place),
      item('AAAA3333', { annotationType: 'image', annotationText: undefined }, place),
      item('AAAA4444', { annotationType: 'ink', annotationText: undefined }, drawn),
      item('AAAA5555', { annotationType: 'note', annotationText: undefined, annotationComment: 'Who?' }, place),
      item('AAAA6666', { annotationType: 'wave' }, { type: 'FragmentSelector', value: 'epubcfi(/6/4)' })
    ]),
    articleId
  )
  expect(report).toMatchObject({ total: 5, placed: 5, orphaned: 0, aside: 0 })
  const views = await list(articleId)
  const seen = views.map(({ annotation: { origin, kind, comment, target } }) => [
    origin,
    kind,
    target.scope,
    comment,
    target.area?.on === 'page' ? target.area.rectangle : null
  ])
  expect(seen.sort()).toEqual([
    ['zotero:AAAA2222', 'highlight', 'passage', '', null],
    ['zotero:AAAA3333', 'area', 'area', '', rectangle],
    ['zotero:AAAA4444', 'area', 'area', 'Ink', rectangle],
    ['zotero:AAAA5555', 'note', 'margin', 'Who?', null],
    ['zotero:AAAA6666', 'highlight', 'passage', '', null]
  ])
})

test('an area is said to be unchecked where nothing shows that the file is the same', async () => {
  const { take, articleId, rectangle } = await withPaper()
  const image = item('AAAA3333', { annotationType: 'image', annotationText: '' }, { pageIndex: 0, rects: [rectangle] })
  const report = await take('items.json', JSON.stringify([image]), articleId)
  expect(report.problems.map(({ code }) => code)).toContain('page-unchecked')
})

test('files of several works find their own documents, and one that is not here is kept aside', async () => {
  const { take, bring, list, articleId } = await withPaper()
  const lake = await bring(first)
  const nested = {
    items: [
      {
        itemType: 'journalArticle',
        key: 'WORKAAAA',
        attachments: [{ itemType: 'attachment', key: 'PDFAAAAA', annotations: [item('AAAA2222').data] }]
      },
      {
        itemType: 'newspaperArticle',
        key: 'WORKBBBB',
        url: 'https://lake.example.org/dam',
        attachments: [
          {
            itemType: 'attachment',
            key: 'PDFBBBBB',
            annotations: [
              item('BBBB2222', { parentItem: 'PDFBBBBB', annotationText: 'after four years of work. Nobody had asked' })
                .data
            ]
          },
          {
            itemType: 'attachment',
            key: 'PDFCCCCC',
            annotations: [
              item('CCCC2222', { parentItem: 'PDFCCCCC', annotationText: 'Of another river altogether' }).data
            ]
          }
        ]
      }
    ]
  }
  const report = await take('library.json', JSON.stringify(nested))
  expect(report).toMatchObject({ total: 3, placed: 2, aside: 1, orphaned: 0 })
  expect([(await list(articleId)).length, (await list(lake)).length]).toEqual([1, 1])
})

test('a note that Zotero made of annotations comes in: places, quotations, comments, and none twice', async () => {
  const { take, list, articleId, rectangle } = await withPaper()
  const about = (more: object) =>
    encodeURIComponent(
      JSON.stringify({
        attachmentURI: 'http://zotero.org/users/1/items/PDFAAAAA',
        pageLabel: '1',
        position: { pageIndex: 0, rects: [rectangle] },
        citationItem: { uris: ['http://zotero.org/users/1/items/WORKAAAA'], locator: '1' },
        ...more
      })
    )
  const citation =
    '<span class="citation" data-citation="%7B%7D">(<span class="citation-item">Ibarra, 2019, p. 1</span>)</span>'
  const note = `<!DOCTYPE html><html><body><div class="zotero-note znv1"><div data-schema-version="8"><h1>Annotations</h1>
<p><span class="highlight" data-annotation="${about({ annotationKey: 'AAAA2222', color: '#5fb236' })}">“${words}”</span> ${citation} Seven &amp; <em>no</em> more</p>
<p><span class="underline" data-annotation="${about({ annotationKey: 'AAAA3333', position: { pageIndex: 9 } })}">“Nobody has ever asked what the lending costs”</span></p>
<p><img data-attachment-key="X" data-annotation="${about({ annotationKey: 'AAAA4444' })}"><br>${citation} The plan</p>
<p data-annotation="%7Bbroken">nothing</p>
</div></div></body></html>`
  const report = await take('note.html', note)
  expect(report).toMatchObject({ total: 4, placed: 3, aside: 1 })
  const seen = (await list(articleId)).map(({ annotation: { origin, kind, meaning, comment, target } }) => [
    origin,
    kind,
    meaning,
    comment,
    target.quote.exact
  ])
  expect(seen.sort()).toEqual([
    ['zotero:AAAA2222', 'highlight', 'evidence', 'Seven & no more', words],
    ['zotero:AAAA3333', 'underline', 'evidence', '', 'Nobody has ever asked what the lending costs'],
    ['zotero:AAAA4444', 'area', 'evidence', 'The plan', '']
  ])
  expect(await take('note.html', note)).toMatchObject({ alreadyThere: 4 })
})

test('a PDF that Zotero wrote its annotations into keeps their colours, tags and keys', async () => {
  const { ask, take, bytes, list, articleId, rectangle } = await withPaper()
  const document = await PDFDocument.load(bytes)
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle
  const annotation = document.context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: rectangle,
    QuadPoints: [left, top, right, top, left, bottom, right, bottom],
    C: [0xff / 255, 0xd4 / 255, 0],
    Contents: PDFHexString.fromText('Se verá'),
    T: PDFHexString.fromText('Rosa Quist'),
    NM: PDFString.of('Zotero-AAAA2222'),
    'Zotero:Key': PDFString.of('AAAA2222'),
    'Zotero:Tags': PDFHexString.fromText('["staff","por ver"]')
  })
  document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(annotation)]))
  const base64 = Buffer.from(await document.save()).toString('base64')
  expect(await ask('annotation.import', { source: { kind: 'bytes', name: 'out.pdf', base64 } })).toMatchObject({
    placed: 1
  })
  const [view] = await list(articleId)
  expect(view?.annotation).toMatchObject({
    origin: 'zotero:AAAA2222',
    meaning: 'claim',
    comment: 'Se verá',
    tags: ['staff', 'por ver'],
    creator: 'Rosa Quist',
    target: { quote: { exact: words } }
  })
  const fromList = JSON.stringify([item('AAAA2222', {}, { pageIndex: 0, rects: [rectangle] })])
  expect(await take('items.json', fromList)).toMatchObject({ alreadyThere: 1 })
})

test('each of Zotero’s eight colours has a meaning of its own, and the project’s own colours come first', () => {
  const colours = ['#ffd400', '#ff6666', '#5fb236', '#2ea8e5', '#a28ae5', '#e56eee', '#f19837', '#aaaaaa']
  expect(colours.map((colour) => meaningOfZotero(colour, plainColours))).toEqual([
    'claim',
    'gap',
    'evidence',
    'question',
    'assumption',
    'actor',
    'figure',
    'date'
  ])
  expect(meaningOfZotero('#F19837', { ...plainColours, actor: 'orange' })).toBe('actor')
  expect(meaningOfZotero('#123456', plainColours)).toBeNull()
})

test('places that are no places, and JSON that is not what it seems, end in a report', async () => {
  const { take, articleId } = await withPaper()
  const odd = [
    item('AAAA2222', { annotationPosition: '{"pageIndex":' }),
    item('AAAA3333', {}, { pageIndex: -4, rects: [['a', null]] }),
    item('AAAA4444', {}, { pageIndex: 9_000_000, rects: [[0, 0, 1e308, 1e308]] }),
    item('AAAA5555', { annotationText: 5, annotationComment: [], tags: 'x' })
  ]
  const report = await take('odd.json', JSON.stringify(odd), articleId)
  expect(report).toMatchObject({ total: 4, placed: 3 + 1, aside: 0, orphaned: 0 })
})

test('what stands among Zotero’s items and cannot be read is told and kept, whatever it is', async () => {
  const { ask, take } = await withPaper()
  const odd = [null, 'text', { key: 'AAAA3333' }, item('AAAA4444', { annotationType: 7 })]
  const work = { itemType: 'journalArticle', key: 'WORK2222', title: 'The harbour' }
  const report = await take('items.json', JSON.stringify([item('AAAA2222'), work, ...odd]))
  expect([report.total, report.placed, report.aside]).toEqual([5, 1, 4])
  expect((await ask('annotation.aside', {})).map(({ raw }) => JSON.parse(raw))).toEqual([
    null,
    'text',
    { key: 'AAAA3333' },
    item('AAAA4444', { annotationType: 7 }).data
  ])
})

test('of a note whose places are damaged the quotations are taken in all the same', async () => {
  const { take, list, articleId } = await withPaper()
  const note = `<p><span class="highlight" data-annotation="%7Bbroken%E0%A4%A">“${words}”</span> Too few</p>`
  const report = await take('note.html', note, articleId)
  expect(report).toMatchObject({ total: 1, placed: 1 })
  expect((await list(articleId)).map(({ annotation }) => [annotation.target.quote.exact, annotation.comment])).toEqual([
    [words, 'Too few']
  ])
})
