import { createHash } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readSource } from '../../../main/platform/work/read-source.ts'
import { book } from '../../fixtures/documents/book.ts'
import { drawPdf, paper } from '../../fixtures/documents/pdf-paper.ts'
import { savedPage } from '../../fixtures/documents/saved-page.ts'
import { wordFile } from '../../fixtures/documents/word-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { articlesOver, file, kinds } from './article-over.ts'
import { headings, readAt, readBytes, texts } from './read.ts'

test('a word processor file keeps title, headings, lists, captions, tables, notes and references', async () => {
  const document = await readBytes(await wordFile(), 'quay.docx')
  expect(document.metadata).toMatchObject({
    title: 'Three bills for one quay',
    authors: [{ family: 'Haddad', given: 'Noor' }]
  })
  expect(headings(document)).toEqual([
    [2, 'The stone'],
    [3, 'The first bill'],
    [2, 'References']
  ])
  expect(texts(document, 'list-item')).toEqual([
    'Granite from the north.',
    'Slate from the south.',
    '1. The third bill was never found.'
  ])
  expect(texts(document, 'caption')).toEqual(['Figure 1: The quay in its first winter'])
  expect(texts(document, 'table')).toEqual(['Island | Stone | Bill\nNorra | Granite | 1,200\nSud | Slate | 900'])
  expect(document.references.map(({ raw }) => raw)).toEqual([
    'Quay Office. (2018). Stones and bills. https://quay.example.org/stones'
  ])
  expect(document.citations.map(({ items }) => items[0]?.state)).toEqual(['resolved', 'resolved'])
  const stone = document.blocks.find(({ text }) => text.endsWith('(Quay Office, 2018).1'))
  expect(stone?.marks).toEqual([expect.objectContaining({ kind: 'superscript' })])
})

test('a book is read in the order of its spine, under its title, without its table of contents', async () => {
  const document = await readBytes(await book(), 'tide.epub')
  expect(document.metadata).toMatchObject({
    title: 'The tide book',
    authors: [{ family: 'Oliveira', given: 'Marta' }],
    outlet: 'Quay Press',
    published: { value: '2020-03-01' },
    language: 'en'
  })
  expect(headings(document)).toEqual([
    [2, 'First the ebb'],
    [3, 'What lay there'],
    [2, 'Then the flood']
  ])
  expect(texts(document, 'caption')).toEqual(['The quay at the ebb'])
  expect(document.text).not.toMatch(/Contents|wasRun/)
})

test('a page saved in one MIME message is read like the page, with its address', async () => {
  const document = await readBytes(new TextEncoder().encode(savedPage()), 'faro.mhtml')
  expect(document.metadata).toMatchObject({
    title: 'El precio del faro',
    url: 'https://faro.example.org/notas/precio',
    language: 'es'
  })
  expect(texts(document, 'paragraph')).toEqual([
    'El faro costaba más de lo que valía el barco más grande, y nadie lo había calculado hasta este año.',
    'La oficina de cuentas publicó las cifras en marzo, después de dos inviernos sin luz en la costa.'
  ])
  const inText = document.blocks.filter(({ kind }) => kind === 'paragraph')
  expect(inText.flatMap(({ marks = [] }) => marks)).toEqual([
    expect.objectContaining({ kind: 'link', href: 'https://faro.example.org/cuentas' })
  ])
})

test('a page that SingleFile saved knows where it is from', async () => {
  const page = `<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile 
 url: https://quay.example.org/notes/one 
 saved date: Mon Jan 05 2026
--><meta charset=utf-8><title>One note</title><p>The bell at the end of the quay rang twice that night, and nobody went out to look for the boat.</p>`
  expect((await readBytes(new TextEncoder().encode(page), 'note.html')).metadata.url).toBe(
    'https://quay.example.org/notes/one'
  )
})

test('every kind says what it is, and the pages of a PDF where they stand in the text', async () => {
  const types = async (bytes: Uint8Array, name: string) => {
    const read = await readSource({ name, bytes, mediaType: null, url: null, readAt })
    return read.ok ? read.mediaType : read.code
  }
  expect([
    await types(await wordFile(), 'a.docx'),
    await types(await book(), 'a.epub'),
    await types(new TextEncoder().encode(savedPage()), 'a.mhtml'),
    await types(await wordFile(), 'misnamed.txt')
  ]).toEqual([
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/epub+zip',
    'multipart/related',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  ])
})

test('a short title over a short sentence stays the title', async () => {
  const { metadata } = await readBytes(
    new TextEncoder().encode('Salt and tides\n\nThe tide brings salt to the quay.'),
    'salt.txt'
  )
  expect(metadata.title).toBe('Salt and tides')
})

test('pages without a head, a body or even html have their text', async () => {
  const prose = '<p>The bell at the end of the quay rang twice that night, and nobody went out to look.</p>'
  const read = (html: string) => readBytes(new TextEncoder().encode(html), 'bell.html')
  for (const page of [prose, `<html>${prose}</html>`, `<!doctype html><title>Bell</title>${prose}`, `<body>${prose}`]) {
    expect(texts(await read(page), 'paragraph')).toHaveLength(1)
  }
  expect((await read(`<html lang="en"><meta charset="utf-8"><title>The bell</title>${prose}`)).metadata).toMatchObject({
    title: 'The bell',
    language: 'en'
  })
})

test('an imported PDF gives back its original, byte for byte, and the places of what its pages draw', async () => {
  const { handlers, project } = await articlesOver(await temporaryFolder())
  const bytes = await paper()
  expect(kinds(await handlers['article.import']({ sources: [file('paper.pdf', bytes)] }))).toEqual(['imported'])
  const [{ id } = { id: '' }] = await handlers['article.list']({})
  const original = await handlers['article.original']({ id })
  expect({ ...original, base64: Buffer.from(original.base64, 'base64').equals(bytes) }).toEqual({
    name: 'paper.pdf',
    mediaType: 'application/pdf',
    base64: true
  })
  const { text } = await handlers['article.get']({ id })
  const { pages } = await handlers['article.pageMap']({ id })
  expect(pages.map(({ page }) => page)).toEqual([1, 2])
  const words = pages.flatMap(({ items }) =>
    items.flatMap((start, at) => (at % 3 === 1 ? text.slice(start, items[at + 1]).trim() : []))
  )
  expect(words.filter((word) => word === 'Who pays for the harbour')).toHaveLength(2) // the title, and the running head

  const hash = createHash('sha256').update(bytes).digest('hex')
  const folder = project.current().path('articles', id, 'versions', hash)
  expect(await readdir(folder)).toEqual(['original.pdf', 'pages.json', 'text.txt'])
  await writeFile(`${folder}/original.pdf`, 'something else')
  await expect(handlers['article.original']({ id })).rejects.toMatchObject({ code: 'project-damaged' })
})

test('a locked PDF is imported with its password, and its article has no pages where it is no PDF', async () => {
  const { handlers } = await articlesOver(await temporaryFolder())
  const locked = await drawPdf({ userPassword: 'flood', pdfVersion: '1.7' }, (page) =>
    page.text('The keepers of the outer lights were paid in oil and flour, and nobody thought of money.')
  )
  const source = file('locked.pdf', locked)
  if (source.kind !== 'bytes') throw new Error('not what it is')
  const sources = [source, { ...source, password: 'ebb' }, { ...source, password: 'flood' }]
  expect(kinds(await handlers['article.import']({ sources }))).toEqual(['file-encrypted', 'password-wrong', 'imported'])
  await handlers['article.import']({ sources: [file('quay.docx', await wordFile())] })
  const [, word] = await handlers['article.list']({})
  expect(await handlers['article.pageMap']({ id: word?.id ?? '' })).toEqual({ pages: [] })
})
