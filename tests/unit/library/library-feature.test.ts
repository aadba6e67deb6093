import { expect, test } from 'vitest'
import type { Capture } from '#contract/archive'
import type { ArticleMetadata, ArticleReference } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import { createLibraryFeature } from '../../../main/features/library/feature.ts'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const metadata: ArticleMetadata = {
  title: 'Who pays for the ferry',
  authors: [{ family: 'Ibarra', given: 'Lucía' }],
  organisation: 'Coast Institute',
  outlet: null,
  bylines: [],
  category: null,
  language: 'en',
  published: { value: '2025-08', approximate: true, raw: '3 months ago' },
  authorNote: null,
  url: 'https://coast.example/ferry'
}

const capture: Capture = {
  id: 'c1',
  url: 'https://tides.example/',
  finalUrl: null,
  referenceId: null,
  state: 'captured',
  requestedAt: '',
  capturedAt: null,
  status: 200,
  mediaType: null,
  bytes: 0,
  title: null,
  payloadDigest: null,
  textHash: null,
  warc: null,
  redirects: [],
  attempts: 1,
  waitUntil: null,
  reason: null,
  verified: null
}
const captures = new Map<string, Capture>()
let copies: readonly Capture[] = []

async function start() {
  const ports = portsOver(await temporaryFolder())
  const project = createProjectFeature(ports)
  await project.handlers['project.create']({ name: 'A' })
  const library = createLibraryFeature({
    ...ports,
    current: project.current,
    captures: async () => captures,
    article: async () => ({ metadata }),
    copy: async (id) => {
      const found = copies.find((copy) => copy.id === id)
      if (found === undefined) throw new ExpectedFailure('not-found', { kind: 'capture', id })
      return found
    },
    metadataOfCopy: async () => metadata
  })
  return { ports, project, library, handlers: library.handlers }
}

function entry(id: string, raw: string, csl: Partial<ArticleReference['csl']>): ArticleReference {
  return {
    id,
    start: 0,
    end: 0,
    raw,
    label: null,
    csl: { type: 'webpage', ...csl },
    confidence: { URL: 1, title: 0.5 },
    libraryId: null
  }
}

test('an article’s references become records; the same source in another article is the same record', async () => {
  const { project, library } = await start()
  const first = await library.editsForArticle('a1', [
    entry('r1', 'Post (2020). Tides.', { URL: 'https://post.example/tides' }),
    entry('r2', 'Post (2020). Tides!', { title: 'Tides' }), // the same raw string but for its marks
    entry('r3', 'Lee. Dykes.', { DOI: '10.1000/DYKES' })
  ])
  await project.current().commit('article-import', first.edits)
  const second = await library.editsForArticle('a2', [
    entry('r1', 'Lee, on dykes', { URL: 'https://doi.org/10.1000/dykes' }),
    entry('r2', 'Something else', {})
  ])
  await project.current().commit('article-import', second.edits)
  expect([new Set(first.ids).size, second.ids[0] === first.ids[2], (await library.all()).length]).toEqual([2, true, 3])
  expect((await library.byId([first.ids[2] ?? ''])).get(first.ids[2] ?? '')?.articleIds).toEqual(['a1', 'a2'])
})

test('the records are counted, and of their list some can be asked for', async () => {
  const { handlers } = await start()
  const made = []
  for (const title of ['Tides', 'Dykes', 'Quays'])
    made.push(await handlers['library.create']({ csl: { type: 'book', title } }))
  const [tides, dykes, quays] = made.map(({ reference }) => reference.id)
  expect(await handlers['library.count']({})).toEqual({ references: 3 })
  expect(await handlers['library.list']({ ids: [quays ?? '', 'gone', tides ?? ''] })).toEqual([made[2], made[0]])
  await handlers['library.remove']({ ids: [dykes ?? ''] })
  expect(await handlers['library.count']({})).toEqual({ references: 2 })
})

test('an edited field is no guess any more; undo brings the guess back', async () => {
  const { project, library, handlers } = await start()
  const { edits, ids } = await library.editsForArticle('a1', [
    entry('r1', 'x', { title: 'Tidse', URL: 'https://x.example' })
  ])
  await project.current().commit('article-import', edits)
  const id = ids[0] ?? ''
  const { reference } = await handlers['library.get']({ id })
  const csl = { ...reference.csl, title: 'Tides' }
  const edited = await handlers['library.update']({ id, csl, tags: ['sea', 'sea'] })
  expect(edited.reference).toMatchObject({ csl, confidence: { URL: 1 }, tags: ['sea'], key: reference.key })
  await project.handlers['project.undo']({})
  expect((await handlers['library.get']({ id })).reference).toEqual(reference)
})

test('an article has one record that cites it, made when it is first quoted', async () => {
  const { handlers } = await start()
  const [first, second] = await Promise.all([
    handlers['library.forArticle']({ articleId: 'a1' }),
    handlers['library.forArticle']({ articleId: 'a1' })
  ])
  expect(second.reference.id).toBe(first.reference.id)
  expect(first.reference).toMatchObject({
    key: 'ibarra2025',
    sourceArticleId: 'a1',
    csl: {
      type: 'webpage',
      title: 'Who pays for the ferry',
      author: [{ family: 'Ibarra', given: 'Lucía' }],
      'container-title': 'Coast Institute',
      issued: { 'date-parts': [[2025, 8]], circa: true },
      URL: 'https://coast.example/ferry'
    }
  })
})

test('what is quoted from any archived copy of a reference is cited as that reference', async () => {
  const { handlers } = await start()
  const { reference } = await handlers['library.create']({ csl: { type: 'webpage', title: 'Tides' } })
  copies = ['c1', 'c0'].map((id) => ({ ...capture, id, referenceId: reference.id }))
  captures.set(reference.id, capture) // the newest alone
  const cited = ['capture:c1', 'capture:c0'].map((articleId) => handlers['library.forArticle']({ articleId }))
  expect((await Promise.all(cited)).map((row) => row.reference.id)).toEqual([reference.id, reference.id])
  await expect(handlers['library.forArticle']({ articleId: 'capture:c2' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await handlers['library.list']({})).toMatchObject([{ archive: 'captured', captureId: 'c1' }])
})

test('a copy of an address alone is cited as the record with that address, else as what it says of itself', async () => {
  const { handlers } = await start()
  copies = [{ ...capture, id: 'c1' }]
  const { reference } = await handlers['library.forArticle']({ articleId: 'capture:c1' })
  expect(reference).toMatchObject({ csl: { title: metadata.title, URL: capture.url } })
  expect((await handlers['library.forArticle']({ articleId: 'capture:c1' })).reference).toEqual(reference)
})

test('records that are made at the same time never share a key', async () => {
  const { library, handlers } = await start()
  const csl = { type: 'book', title: 'Tides', author: [{ family: 'Lee' }] }
  await Promise.all(Array.from({ length: 5 }, () => handlers['library.create']({ csl })))
  expect(new Set((await library.all()).map(({ key }) => key)).size).toBe(5)
})

test('a removed record is gone, and one that is not there is said to be missing', async () => {
  const { library, handlers } = await start()
  const { reference } = await handlers['library.create']({ csl: { type: 'book' } })
  await handlers['library.remove']({ ids: [reference.id] })
  expect(await library.all()).toEqual([])
  await expect(handlers['library.get']({ id: reference.id })).rejects.toMatchObject({ code: 'not-found' })
})

test('BibTeX has an entry for every record, under its key, however odd', async () => {
  const { handlers } = await start()
  await handlers['library.create']({
    csl: {
      type: 'article-newspaper',
      title: 'Ferry & {sea}',
      'container-title': 'Harbour Post',
      author: [{ literal: 'Harbour Post' }]
    }
  })
  await handlers['library.create']({ csl: { type: 'nonsense', title: 'Odd', issued: { 'date-parts': [[99999, 99]] } } })
  await handlers['library.create']({ csl: { type: '' } })
  const { base64 } = await handlers['library.export']({ format: 'bibtex' })
  const text = Buffer.from(base64, 'base64').toString('utf8')
  expect(text.match(/^@\w+\{[^,]+/gm)?.map((line) => line.replace(/^@\w+/, ''))).toEqual([
    '{harbourpostnd',
    '{source99999',
    '{sourcend'
  ])
  expect(text).toContain('journal = {Harbour Post}')
})

test('CSL-JSON gives every field back, with the citation key as id', async () => {
  const { handlers } = await start()
  const csl = { type: 'report', title: 'Tides', author: [{ family: 'Lee' }], custom: { a: [1] } }
  await handlers['library.create']({ csl })
  const { base64 } = await handlers['library.export']({ format: 'csljson' })
  expect(JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))).toEqual([{ ...csl, id: 'leend' }])
})
