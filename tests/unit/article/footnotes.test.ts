import { expect, test } from 'vitest'
import type { ArticleDocument } from '#contract/article'
import { findFootnotes } from '#domain/article/footnotes'
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
