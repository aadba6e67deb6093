import { expect, test } from 'vitest'
import type { ArticleDocument } from '#contract/article'
import { findFootnotes } from '#domain/article/footnotes'
import { book } from '../../fixtures/documents/book.ts'
import { wordFile } from '../../fixtures/documents/word-file.ts'
import { readBytes } from './read.ts'

const read = (name: string, text: string) => readBytes(new TextEncoder().encode(text), name)

/** Each mark with the words before it, and its note. */
function tied({ blocks, text }: ArticleDocument): readonly string[] {
  const byId = new Map(blocks.map((block) => [block.id, block.text]))
  return findFootnotes(blocks).map(({ label, mark, noteBlockIds }) => {
    const before = text.slice(mark.start - 8, mark.start).trim()
    return `${before}^${label} ${noteBlockIds.map((id) => byId.get(id)).join(' / ')}`
  })
}

const opening = 'The estuary has been growing saltier for twenty years, and nobody who lives on it agrees why'
const second =
  'The harbour authority says that dredging has nothing to do with it, and the growers point at the channel'
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Salt</title></head><body><article><h1>Salt in the estuary</h1><p>By Ana Ruiz</p>${body}</article></body></html>`
const link = (id: number | string, words: number | string = id) => `<sup><a href="#fn${id}">${words}</a></sup>`

test('a page’s notes are counted where their list shows no numbers of its own', async () => {
  const document = await read(
    'salt.html',
    page(`<p>${opening}.${link(1)} ${second}.${link(2, '[2]')}</p><p>${second}, which was made deeper twice.</p>
      <section role="doc-endnotes"><ol><li id="fn1">Some growers keep measurements of their own.</li>
      <li id="fn2">The second deepening was decided without a hearing.</li></ol></section>`)
  )
  expect(tied(document)).toEqual([
    'ees why.^1 Some growers keep measurements of their own.',
    'channel.^2 The second deepening was decided without a hearing.'
  ])
})

test('notes of Markdown keep their labels, and all of their paragraphs', async () => {
  const document = await read(
    'salt.md',
    `# Salt\n\n${opening}.[^a] ${second}.[^2]\n\n[^a]: Some keep their own.\n\n    They differ.\n[^2]: Without a hearing.\n\nThe end.\n`
  )
  expect(tied(document)).toEqual([
    'ees why.^a a. Some keep their own. / They differ.',
    'channel.^2 2. Without a hearing.'
  ])
})

test('signs lead to lines that begin with them', async () => {
  const document = await read(
    'salt.html',
    page(`<p>${opening}.<sup>*</sup></p><p>${second}.<sup>†</sup></p><p>* Prices of 2023.</p><p>† Told in May.</p>`)
  )
  expect(tied(document)).toEqual(['ees why.^* * Prices of 2023.', 'channel.^† † Told in May.'])
})

test('notes beside a list of works have a series of their own', async () => {
  const document = await read(
    'mills.html',
    page(`<p>${opening}.${link('w', '[1]')} ${second}.${link('n', '[note 1]')}</p>
      <h2>Notes</h2><ol><li>Some of the older millers kept a tide table by heart.</li></ol>
      <h2>References</h2><ol><li>Olsen, P. (1998). Mills of the northern coast. Harbour Press.</li></ol>`)
  )
  expect(tied(document)).toEqual(['channel.^note 1 Some of the older millers kept a tide table by heart.'])
})

test('powers, ordinals and lists that no mark leads to are no notes', async () => {
  const document = await read(
    'salt.html',
    page(`<p>${opening}, over 40 km<sup>2</sup> and 10<sup>3</sup> wells, for the 5<sup>th</sup> year.${link(1)}</p>
      <p>${second}. Three things would help:</p><ol><li>Measure at the bar.</li><li>Publish.</li><li>Wait.</li></ol>`)
  )
  expect(tied(document)).toEqual([])
})

test('a heading makes a list one of notes, even where not every number is a mark', async () => {
  const document = await read(
    'salt.html',
    page(`<p>${opening}.${link(2)}</p><p>${second}.</p><h2>Notas</h2><ol><li>La primera.</li><li>La segunda.</li></ol>`)
  )
  expect(tied(document)).toEqual(['ees why.^2 La segunda.'])
})

test('a word processor’s footnote leads to its note', async () => {
  const document = await readBytes(await wordFile(), 'quay.docx')
  expect(tied(document).map((line) => line.replace(/^.*\^/, ''))).toEqual(['1 1. The third bill was never found.'])
})

test('numbers that begin anew lead to the notes of their own chapter, or in their turn', async () => {
  const chapter = (name: string) => `<h2>${name}</h2><p>${opening} in ${name}.${link(1)}</p><p>${second}.</p>`
  const notes = (name: string) => `<h2>Notes</h2><ol><li>Told in ${name}.</li></ol>`
  const own = await read('a.html', page(chapter('May') + notes('May') + chapter('June') + notes('June')))
  expect(tied(own)).toEqual(['in May.^1 Told in May.', 'in June.^1 Told in June.'])
  const atTheEnd = await read('b.html', page(chapter('May') + chapter('June') + notes('May') + notes('June')))
  expect(tied(atTheEnd)).toEqual(['in May.^1 Told in May.', 'in June.^1 Told in June.'])
  const tooMany = await read(
    'c.html',
    page(chapter('May') + chapter('June') + chapter('July') + notes('May') + notes('June'))
  )
  expect(tied(tooMany)).toEqual([])
})

test('a book’s note is found in the chapter of notes', async () => {
  const chapter = (body: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`
  const bytes = await book({
    'OPS/text/a.xhtml': chapter(`<h1>The ebb</h1><p>${opening}.<a href="b%20two.xhtml#n1"><sup>1</sup></a></p>`),
    'OPS/text/b two.xhtml': chapter('<h1>Notes</h1><ol><li id="n1">As the keepers told it in May.</li></ol>')
  })
  expect(tied(await readBytes(bytes, 'tides.epub'))).toEqual(['ees why.^1 As the keepers told it in May.'])
})
