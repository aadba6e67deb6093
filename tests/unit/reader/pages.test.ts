import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, onTestFinished, test } from 'vitest'
import { pageNamed } from '../../../renderer/features/reader/page-number.ts'
import { placeOfDestination } from '../../../renderer/features/reader/pdf-destination.ts'
import { sheetOf } from '../../../renderer/features/reader/pdf-sheet.ts'
import { bookmarksOf } from '../../../renderer/features/reader/use-pdf-outline.ts'
import { report } from '../../fixtures/documents/pdf-report.ts'

async function openReport() {
  const document = await getDocument({ data: await report(6), verbosity: 0 }).promise
  onTestFinished(() => document.loadingTask.destroy())
  return document
}

test('a page is found by its label first, then by its number, whatever the case', () => {
  const book = { labels: ['i', 'ii', '1', '2', 'A-3'], document: { numPages: 5 } }
  expect(['II', ' 1', '5', 'a-3'].map((typed) => pageNamed(book, typed))).toEqual([2, 3, 5, 5])
  expect(['', '6', '0', '1.5', 'iii'].map((typed) => pageNamed(book, typed))).toEqual([null, null, null, null, null])
  expect(pageNamed({ labels: null, document: { numPages: 5 } }, '5')).toBe(5)
})

test('a name or a place of the document leads to its page, and how far down it, at any turn', async () => {
  const document = await openReport()
  expect(await placeOfDestination(document, 'chapter-2', 0)).toMatchObject({ page: 5 })
  const [width, height] = [595.28, 841.89]
  const explicit = (view: string, ...figures: readonly (number | null)[]) => [2, { name: view }, ...figures]
  const at = (view: string, turn: number, ...figures: readonly (number | null)[]) =>
    placeOfDestination(document, explicit(view, ...figures), turn)
  expect(await at('Fit', 0)).toEqual({ page: 3, gone: 0 })
  expect((await at('XYZ', 0, 0, height / 2, 0))?.gone).toBeCloseTo(0.5)
  expect((await at('FitH', 0, height / 4))?.gone).toBeCloseTo(0.75)
  expect((await at('FitR', 0, 10, 20, 30, height))?.gone).toBeCloseTo(0)
  expect((await at('XYZ', 90, width / 4, height, 0))?.gone).toBeCloseTo(0.25)
})

test('what leads nowhere in the document is no place', async () => {
  const document = await openReport()
  const nowhere = [
    'no such name',
    [],
    [99, { name: 'Fit' }],
    [-1, { name: 'Fit' }],
    [{ num: 9999, gen: 0 }, { name: 'Fit' }]
  ]
  for (const destination of nowhere) expect(await placeOfDestination(document, destination, 0)).toBeNull()
})

test('an outline keeps its order and depth; addresses that may not be opened lead nowhere', async () => {
  const document = await openReport()
  const outline = bookmarksOf(await document.getOutline())
  const shape = outline.map(({ id, title, children }) => [id, title, children.map((child) => [child.id, child.title])])
  expect(shape).toEqual([
    ['0', 'Chapter 1', [['0.0', 'How chapter 1 was counted']]],
    ['1', 'Chapter 2', [['1.0', 'How chapter 2 was counted']]]
  ])
  const told = bookmarksOf([
    bookmark({ title: ' ', url: 'https://lights.example.org/' }),
    bookmark({ title: 'Run', url: 'file:///etc/passwd' })
  ])
  expect(told.map(({ title, href, destination }) => ({ title, href, destination }))).toEqual([
    { title: '…', href: 'https://lights.example.org/', destination: null },
    { title: 'Run', href: null, destination: null }
  ])
})

test('an outline without end is cut', () => {
  const deep = Array.from({ length: 40 }).reduce<Bookmark[]>((items) => [bookmark({ items })], [])
  expect(JSON.stringify(bookmarksOf(deep)).match(/"id"/g)).toHaveLength(12)
  const wide = Array.from({ length: 6000 }, () => bookmark({}))
  expect(bookmarksOf(wide)).toHaveLength(5000)
})

type Bookmark = NonNullable<Parameters<typeof bookmarksOf>[0]>[number]

function bookmark(more: Partial<Bookmark>): Bookmark {
  const plain = { bold: false, italic: false, color: new Uint8ClampedArray(3), newWindow: undefined, count: undefined }
  return { ...plain, title: 'Chapter', dest: null, url: null, unsafeUrl: undefined, items: [], ...more }
}

test('a page says its crop box and turn, and A4 where it says nothing that could be', () => {
  const page = (view: number[], rotate: number) => sheetOf({ view, rotate } as Parameters<typeof sheetOf>[0]) // a page, as far as it is asked
  expect(page([10, 20, 300, 400], -90)).toEqual({ box: [10, 20, 300, 400], turn: 270 })
  expect(page([Number.NaN, 0, 0, 0], 45)).toEqual({ box: [0, 0, 595, 842], turn: 0 })
})
