import { expect, test } from 'vitest'
import { annotationsOver, file, first, textOf } from './annotation-over.ts'

const address = 'https://lake.example/above-the-town'

async function withArticle() {
  const over = await annotationsOver()
  const articleId = await over.bring(first)
  const { article } = await over.ask('article.get', { id: articleId })
  await over.ask('article.update', { id: articleId, metadata: { ...article.metadata, url: address } })
  const take = (value: unknown) => over.ask('annotation.import', { source: file('notes.json', JSON.stringify(value)) })
  return { ...over, articleId, take }
}

const w3c = (exact: string, more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://notes.example/${encodeURIComponent(exact.slice(0, 40))}`,
  type: 'Annotation',
  motivation: 'highlighting',
  body: [
    { type: 'TextualBody', value: 'claim', purpose: 'classifying' },
    { type: 'TextualBody', value: 'Says who?', purpose: 'commenting' }
  ],
  target: { source: address, selector: { type: 'TextQuoteSelector', exact } },
  ...more
})

test('JSON-LD goes out and comes back into another project without loss', async () => {
  const { ask, articleId, mark } = await withArticle()
  const from = await mark(articleId, 'finished in the autumn', { meaning: 'date' })
  const to = await mark(articleId, 'paid twice')
  await ask('annotation.update', { articleId, id: from, comment: '**Late**', tags: ['delay'], kind: 'underline' })
  await ask('annotation.reply', { articleId, id: from, text: 'By two years' })
  await ask('annotation.create', { articleId, start: 0, end: 0, scope: 'article', meaning: 'gap', comment: 'No sums' })
  const ends = { from: { articleId, annotationId: from }, to: { articleId, annotationId: to } }
  await ask('annotation.relate', { kind: 'explains', ...ends })
  const out = JSON.parse(textOf(await ask('annotation.export', { format: 'jsonld' })))
  expect([out.type, out.total, out.first.items.length]).toEqual(['AnnotationCollection', 5, 5])

  const other = await withArticle()
  const report = await other.take(out)
  expect(report).toMatchObject({
    total: 5,
    placed: 3,
    orphaned: 0,
    replies: 2,
    aside: 0,
    alreadyThere: 0,
    problems: []
  })
  const back = JSON.parse(textOf(await other.ask('annotation.export', { format: 'jsonld' })))
  const plain = (file: { first: { items: { id: string }[] } }) =>
    JSON.parse(JSON.stringify(file.first.items).replaceAll(/urn:sourcebook:(article|relation):\w+/g, '$1')).sort(byText)
  expect(plain(back)).toEqual(plain(out))
  expect(await other.take(out)).toMatchObject({ placed: 0, alreadyThere: 5 })
  await other.ask('project.undo', {})
  expect(await other.list(other.articleId)).toEqual([])
})

const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

test('positions are code points: a text with characters of two units loses none', async () => {
  const { ask, bring, mark } = await annotationsOver()
  const articleId = await bring('Signs\n\nThe 𝔠ouncil 𝔰aid 🌊 nothing of the lake.\n', 'signs.txt')
  await mark(articleId, 'nothing of the lake')
  const out = JSON.parse(textOf(await ask('annotation.export', { format: 'jsonld' })))
  const [, position] = out.first.items[0].target.selector
  const text = (await ask('article.get', { id: articleId })).text
  expect([...text].slice(position.start, position.end).join('')).toBe('nothing of the lake')
})

test('a Hypothesis export comes in: highlights, a page note, a reply, a tag that is a meaning', async () => {
  const { take, list, articleId } = await withArticle()
  const one = (id: string, more: object) => ({
    id,
    uri: `${address}?utm_source=letter#part`,
    user: 'acct:rosa@hypothes.is',
    text: '',
    tags: [],
    created: '2024-05-01T10:00:00Z',
    updated: '2024-05-02T10:00:00Z',
    ...more
  })
  const selector = [
    { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 3 },
    { type: 'TextPositionSelector', start: 900, end: 910 },
    { type: 'TextQuoteSelector', exact: 'The council paid twice', prefix: 'village.\n', suffix: ': once' }
  ]
  const annotations = [
    one('r1', { references: ['h1'], text: 'I doubt it' }),
    one('h1', { tags: ['Claim', 'money'], text: 'Twice?', target: [{ source: address, selector }] }),
    one('p1', { text: 'Well written', target: [{ source: address }] })
  ]
  const report = await take({ export_date: '2024-06-01', annotations })
  expect(report).toMatchObject({ total: 3, placed: 2, replies: 1 })
  expect(report.problems.map(({ index, code }) => [index, code])).toEqual([[2, 'meaning-assumed']])
  const seen = (await list(articleId)).map(({ annotation, anchor }) => ({ ...annotation, state: anchor.state }))
  expect(seen).toMatchObject([
    {
      meaning: 'claim',
      tags: ['money'],
      comment: 'Twice?',
      creator: 'rosa@hypothes.is',
      created: '2024-05-01T10:00:00.000Z',
      replies: [{ text: 'I doubt it' }],
      state: 'exact'
    },
    { kind: 'note', comment: 'Well written', target: { scope: 'article' }, state: 'exact' }
  ])
})

test('what cannot be placed is kept: orphans with their quotation, unknown documents and rubbish aside', async () => {
  const { ask, take, list, articleId } = await withArticle()
  const elsewhere = w3c('Elsewhere', { target: { source: 'https://nowhere.example/', selector: [] } })
  const file = [w3c('paid twice'), w3c('these words are not in the text at all'), elsewhere, 'rubbish', 7, null, {}]
  const report = await take(file)
  expect(report).toMatchObject({ total: 7, placed: 1, orphaned: 1, aside: 5 })
  expect(report.problems.map(({ index, code }) => [index, code])).toEqual([
    [1, 'place-not-found'],
    [2, 'document-unknown'],
    [3, 'not-an-annotation'],
    [4, 'not-an-annotation'],
    [5, 'not-an-annotation'],
    [6, 'not-an-annotation']
  ])
  expect((await list(articleId)).map(({ anchor }) => anchor.state).sort()).toEqual(['exact', 'orphaned'])
  const aside = await ask('annotation.aside', {})
  expect(JSON.parse(aside[0]?.raw ?? '')).toEqual(elsewhere)
  expect(aside.map(({ raw }) => raw).slice(1)).toEqual(['"rubbish"', '7', 'null', '{}'])
  expect(await take(file)).toMatchObject({ placed: 0, aside: 0, alreadyThere: 7 })
})

test('what was kept aside finds its place once its document is there, and is no longer aside', async () => {
  const { ask, bring, list, ports } = await annotationsOver()
  const foreign = [w3c('paid twice'), w3c('Elsewhere', { target: { source: 'https://nowhere.example/' } })]
  await ask('annotation.import', { source: file('notes.json', JSON.stringify(foreign)) })
  expect(await ask('annotation.aside', {})).toHaveLength(2)
  const articleId = await bring(first)
  const { article } = await ask('article.get', { id: articleId })
  await ask('article.update', { id: articleId, metadata: { ...article.metadata, url: address } })
  expect(await ask('annotation.retryAside', {})).toMatchObject({ total: 2, placed: 1, aside: 0, alreadyThere: 1 })
  expect((await ask('annotation.aside', {})).map(({ source }) => source)).toEqual(['https://nowhere.example/'])
  expect(await list(articleId)).toHaveLength(1)
  expect(ports.told.filter(({ type }) => type === 'changed').length).toBeGreaterThan(2)
})

test('changed words are told and shown', async () => {
  const { take, list, articleId } = await withArticle()
  const report = await take([w3c('once for the wall, and twice for the road that goes around a lake')])
  expect(report.problems.map(({ code }) => code)).toEqual(['words-changed'])
  expect((await list(articleId))[0]).toMatchObject({
    anchor: { state: 'changed' },
    words: 'once for the wall, and once for the road that goes around the lake',
    annotation: { target: { quote: { exact: expect.stringContaining('twice for the road') } } }
  })
})

test.each([
  ['', 'file-empty'],
  ['{"a":', 'annotations-unreadable'],
  ['{"a": 1}', 'annotations-unreadable'],
  ['"text"', 'annotations-unreadable'],
  [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'annotations-unreadable']
])('a file that holds no annotations is refused whole: %.20s', async (text, code) => {
  const { ask } = await annotationsOver()
  const refused = ask('annotation.import', { source: file('x.json', text) })
  await expect(refused).rejects.toMatchObject({ code })
})

test('Markdown, CSV and HTML say all there is to an annotation, and nothing in it takes effect', async () => {
  const { ask, articleId, mark } = await withArticle()
  const id = await mark(articleId, 'paid twice')
  await ask('project.update', { settings: { legend: { claim: 'Thesis' } } })
  const nasty = '=cmd() "quoted", <script>alert(1)</script>'
  await ask('annotation.update', { articleId, id, comment: nasty, tags: ['a|b'] })
  await ask('annotation.reply', { articleId, id, text: 'Indeed' })
  const write = async (format: 'md' | 'csv' | 'html', language: 'en' | 'es' = 'en') =>
    textOf(await ask('annotation.export', { format, language }))
  const csv = await write('csv')
  expect(csv.startsWith('\ufeffDocument,Address,')).toBe(true)
  expect(csv).toContain(`Thesis,paid twice,,"'=cmd() ""quoted"", <script>alert(1)</script>",a|b,Ana,`)
  const md = await write('md', 'es')
  expect(md).toContain('> paid twice')
  expect(md).toContain('**Thesis**')
  expect(md).toContain('> Ana: Indeed')
  expect(md.startsWith('# Anotaciones')).toBe(true)
  const html = await write('html')
  expect(html).toContain('<blockquote class="claim">paid twice</blockquote>')
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toContain('<script')
})

test('the pages of a collection that follow in the file are read, and those that stand elsewhere are told of', async () => {
  const { take, ask } = await withArticle()
  const page = (items: readonly object[], next?: unknown) => ({ type: 'AnnotationPage', items, next })
  const first = page([w3c('paid twice')], page([w3c('the village')], 'https://notes.example/page3'))
  const report = await take({ type: 'AnnotationCollection', total: 9, first })
  expect([report.placed, report.aside, report.problems.map(({ code }) => code)]).toEqual([2, 1, ['rest-elsewhere']])
  expect((await ask('annotation.aside', {})).map(({ reason }) => reason)).toEqual(['rest-elsewhere'])
  const alone = await take({ type: 'AnnotationCollection', total: 9, first: 'https://notes.example/page1' })
  expect([alone.total, alone.aside]).toEqual([1, 1])
})
