import { expect, test } from 'vitest'
import type { ArticleDocument } from '#contract/article'
import { drawPdf, paper } from '../../fixtures/documents/pdf-paper.ts'
import { headings, readBytes, texts } from './read.ts'

const flow =
  'The keepers of the outer lights were paid in oil and flour, and only in the last years of the service, when oil was short, did anybody think of paying the keepers in money, '

function outline(document: ArticleDocument): string[] {
  return document.blocks.map(({ kind, page, text }) => `${page} ${kind}: ${text.slice(0, 30)}`)
}

test('a paper in two columns is read down one and then the other, over the end of its pages', async () => {
  const document = await readBytes(await paper(), 'paper.pdf')
  expect(document.metadata).toMatchObject({
    title: 'Who pays for the harbour',
    authors: [
      { family: 'Ibarra', given: 'Lucía' },
      { family: 'Oduya', given: 'Tomás' }
    ],
    language: 'en'
  })
  expect(headings(document)).toEqual(
    [
      'Introduction',
      'The hours',
      'The wages',
      'Who would have paid',
      'What the islands lent',
      'The years after the flood',
      'Conclusion',
      'References'
    ].map((text) => [2, text])
  )
  const body = texts(document, 'paragraph')
  expect(body).toHaveLength(21)
  expect(new Set(body).size).toBe(3) // every section has the same three, wherever its lines fell
  expect(body[0]).toMatch(/^The harbour of Port Vell .* neighbouring islands lend a hand \(Coast Office, 2021\)\.$/)
})

test('its references hang, its address is mended, and its citations are tied to them', async () => {
  const { references, citations } = await readBytes(await paper(), 'paper.pdf')
  expect(references.map(({ raw }) => raw)).toEqual([
    'Coast Office. (2021). Fares and wages of the year. https://coast.example.org/fares/and-wages-2021',
    'Ibarra, L. (2019). Books lost at sea. Journal of Harbour History, 12(3), 44–61.',
    'Oduya, T. (2018). Herring months and lending hands. Quay Press.'
  ])
  expect(new Set(citations.flatMap(({ items }) => items.map(({ state }) => state)))).toEqual(new Set(['resolved']))
})

test('running heads and page numbers are furniture, and every block knows its page', async () => {
  const document = await readBytes(await paper(), 'paper.pdf')
  expect(texts(document, 'furniture')).toEqual(['1', 'Who pays for the harbour', '2'])
  expect(new Set(document.blocks.map(({ page }) => page))).toEqual(new Set([1, 2]))
})

test('notes at the foot of a page stand together behind the text, their numbers raised in it', async () => {
  const bytes = await drawPdf({ margins: { top: 64, bottom: 40, left: 64, right: 64 } }, (page) => {
    const line = (text: string, size: number, x: number, y: number) =>
      page.fontSize(size).text(text, x, y, { lineBreak: false })
    line('Oil and flour', 20, 64, 64)
    line('The keepers of the outer lights were paid in oil and flour, and only in the last years', 11, 64, 100)
    line('of the service, when oil was short, did anybody think of paying the keepers in money,', 11, 64, 114)
    line(
      '1',
      7,
      64 +
        page
          .fontSize(11)
          .widthOfString('of the service, when oil was short, did anybody think of paying the keepers in money,'),
      112
    )
    line('for the oil was weighed, and the flour was not: it came in barrels of one size, and the', 11, 64, 128)
    line('1', 6, 64, 759)
    line('Light Office, Oil and flour (1911), p. 12. The ledgers for later years are in the town.', 8, 68, 760)
    page.addPage()
    line('barrels came back empty with the next boat, or did not come back at all.', 11, 64, 64)
    line('Nobody has counted them since then.', 11, 64, 90)
  })
  const document = await readBytes(bytes, 'notes.pdf')
  expect(outline(document)).toEqual([
    '1 title: Oil and flour',
    '1 paragraph: The keepers of the outer light',
    '2 paragraph: Nobody has counted them since ',
    '1 list-item: 1 Light Office, Oil and flour '
  ])
  expect(document.blocks[1]?.text).toContain('paying the keepers in money,1 for the oil was weighed, and')
  expect(document.blocks[1]?.text).toContain('in barrels of one size, and the barrels came back empty')
  expect(document.blocks[1]?.marks).toEqual([expect.objectContaining({ kind: 'superscript' })])
})

test('a table keeps its rows and cells', async () => {
  const bytes = await drawPdf({}, (page) => {
    page.fontSize(11).text(flow.trim()).moveDown()
    const rows = [
      ['Year', 'Boats', 'Hours lent'],
      ['2019', '112', '3,400'],
      ['2020', '98', '2,900']
    ]
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        page.text(cell, 64 + column * 150, 160 + row * 16, { lineBreak: false })
    page.text(flow.trim(), 64, 260)
  })
  expect(texts(await readBytes(bytes, 'table.pdf'), 'table')).toEqual([
    'Year | Boats | Hours lent\n2019 | 112 | 3,400\n2020 | 98 | 2,900'
  ])
})

test('links that a page draws are marked in the text', async () => {
  const bytes = await drawPdf({}, (page) => {
    page
      .fontSize(11)
      .text(`${flow}See `, { continued: true })
      .text('the ledger', { link: 'https://ledger.example.org/', continued: true })
    page.text(' for the rest.', { link: null })
  })
  const { text, blocks } = await readBytes(bytes, 'links.pdf')
  const link = blocks.flatMap(({ marks = [] }) => marks).find(({ kind }) => kind === 'link')
  expect({ ...link, text: text.slice(link?.start, link?.end) }).toMatchObject({
    href: 'https://ledger.example.org/',
    text: 'the ledger'
  })
})

test('a PDF of pictures is told from one of text', async () => {
  const bytes = await drawPdf({}, (page) => {
    page.rect(20, 20, 300, 500).fill('#888')
    page.addPage().rect(20, 20, 300, 500).fill('#444')
  })
  await expect(readBytes(bytes, 'scan.pdf')).rejects.toThrow('file-scanned')
})
