import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawPdf, paper } from '../fixtures/documents/pdf-paper.ts'
import { report } from '../fixtures/documents/pdf-report.ts'
import { bringIn, expectPageKept, pageField, showPages } from './job/pages.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

async function openReport(page: Page, body = 12): Promise<void> {
  await expectSampleArticle(page)
  await bringIn(page, 'lights.pdf', await report(body), 'The lights and their keepers')
  await showPages(page)
}

const thumbnails = (page: Page) => page.getByRole('navigation', { name: 'Pictures of the pages' })
const canvas = (page: Page, number: number) => page.locator(`.pdf-page[data-page="${number}"] canvas`)

test('pages are called as the file calls them, and one goes to them by that name', async ({ workbench: { page } }) => {
  await openReport(page)
  await expect(pageField(page)).toHaveValue('i')
  await expect(page.getByText('(1 of 14)')).toBeVisible()
  await pageField(page).fill('7')
  await pageField(page).press('Enter')
  await expect(page.getByText('(9 of 14)')).toBeVisible()
  await expect(pageField(page)).toHaveValue('7')
  await pageField(page).fill('no such page')
  await pageField(page).press('Enter')
  await expect(pageField(page)).toHaveAttribute('aria-invalid', 'true')
  await pageField(page).press('Escape')
  await expect(pageField(page)).toHaveValue('7')
  await pageField(page).fill('ii')
  await pageField(page).press('Enter')
  await expect(page.getByText('(2 of 14)')).toBeVisible()
})

test('small pictures of the pages are walked by key, and only those in sight are drawn', async ({
  workbench: { page }
}) => {
  await openReport(page, 500)
  await page.keyboard.press('t')
  const pane = thumbnails(page)
  await expect(pane.getByRole('button', { name: 'Page i', exact: true })).toHaveAttribute('aria-current', 'page')
  await pane.getByRole('button', { name: 'Page i', exact: true }).focus()
  await page.keyboard.press('End')
  await expect(pane.getByRole('button', { name: 'Page 500', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(pane.getByRole('button', { name: 'Page 499', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pageField(page)).toHaveValue('499')
  await expect(canvas(page, 501)).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Page 499', exact: true })).toHaveAttribute('aria-current', 'page')
  expect(await pane.locator('canvas').count()).toBeLessThan(16)
  expect(await page.locator('.pdf-pages canvas').count()).toBeLessThan(8)
  await page.keyboard.press('t')
  await expect(pane).toHaveCount(0)
})

test('the document’s own outline is a tree, and leads to its places', async ({ workbench: { page } }) => {
  await openReport(page)
  await page.getByRole('button', { name: 'Outline of the document' }).click()
  const tree = page.getByRole('treegrid', { name: 'Outline of the document' })
  await tree.getByRole('row', { name: 'Chapter 2', exact: true }).click()
  await expect(pageField(page)).toHaveValue('6')
  await tree.getByRole('row', { name: 'Chapter 1', exact: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('row', { name: 'How chapter 1 was counted' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(pageField(page)).toHaveValue('1')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations).toEqual([])
})

test('a PDF without an outline says so', async ({ workbench: { page } }) => {
  const plain = await drawPdf({ info: { Title: 'A single leaf' } }, (draw) => {
    draw
      .fontSize(20)
      .text('A single leaf')
      .moveDown()
      .fontSize(11)
      .text('It says little, and has no outline at all. '.repeat(6))
  })
  await expectSampleArticle(page)
  await bringIn(page, 'leaf.pdf', plain, 'A single leaf')
  await showPages(page)
  await page.getByRole('button', { name: 'Outline of the document' }).click()
  await expect(page.getByText('No outline', { exact: true })).toBeVisible()
})

test('links inside the document lead there, and none leads outside without a question', async ({
  workbench: { page }
}) => {
  await openReport(page)
  await pageField(page).fill('ii')
  await pageField(page).press('Enter')
  const contents = page.locator('.pdf-page[data-page="2"]')
  const outside = contents.locator('a[data-href="https://lights.example.org/map"]')
  await expect(outside).toHaveAttribute('target', '_blank')
  await expect(outside).toHaveAttribute('rel', 'noreferrer')
  await contents.getByText('Chapter 2 of the report').click()
  await expect(pageField(page)).toHaveValue('6')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(pageField(page)).toHaveValue('ii')
  await contents.getByRole('button', { name: 'To another place in this document' }).first().press('Enter')
  await expect(pageField(page)).toHaveValue('1')
})

test('pages are opened where they were left, also after a restart', async ({ open }) => {
  const first = await open()
  await openReport(first.page)
  await pageField(first.page).fill('9')
  await pageField(first.page).press('Enter')
  await expect(canvas(first.page, 11)).toBeVisible()
  await first.page.locator('.reader-page').evaluate((scroller) => scroller.scrollBy(0, 300))
  const place = () =>
    first.page
      .locator('.pdf-page[data-page="11"]')
      .evaluate((element) => Math.round(element.getBoundingClientRect().top))
  await expect.poll(place).toBeLessThan(0)
  const left = await place()
  await expectPageKept(first, 11)
  await first.close()

  const second = await open([])
  await expect(canvas(second.page, 11)).toBeVisible()
  await expect(pageField(second.page)).toHaveValue('9')
  const top = await second.page
    .locator('.pdf-page[data-page="11"]')
    .evaluate((element) => Math.round(element.getBoundingClientRect().top))
  expect(Math.abs(top - left)).toBeLessThanOrEqual(2)
})

test('another size or turn keeps the place, and text and pages go on from each other', async ({
  workbench: { page }
}) => {
  await openReport(page)
  await pageField(page).fill('8')
  await pageField(page).press('Enter')
  await expect(canvas(page, 10)).toBeVisible()
  await page.getByRole('button', { name: 'Larger', exact: true }).click()
  await page.getByRole('button', { name: 'Larger', exact: true }).click()
  await expect(pageField(page)).toHaveValue('8')
  await page.getByRole('button', { name: 'Turn' }).click()
  await expect(pageField(page)).toHaveValue('8')
  await page.getByRole('button', { name: 'Fit the whole page' }).click()
  await expect(pageField(page)).toHaveValue('8')

  await page.getByRole('radio', { name: 'Text', exact: true }).click()
  await expect(page.getByText(/^Leaf 8 of the report/)).toBeInViewport()
  await page.getByText(/^Leaf 3 of the report/).scrollIntoViewIfNeeded()
  await page.locator('.reader-page').evaluate((scroller) => scroller.scrollTo(0, 0))
  await showPages(page)
  await expect(pageField(page)).toHaveValue('i')
})

test('a selection that ends on a running head holds what is selected above it, and not the rest of the document', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  await bringIn(page, 'harbour.pdf', await paper(), 'Who pays for the harbour')
  await showPages(page)
  const drawn = [
    '.pdf-page[data-page="1"] .pdf-item:not([data-furniture])',
    '.pdf-page[data-page="2"] [data-furniture]'
  ]
  for (const items of drawn) await expect(page.locator(`${items} [data-start]`).first()).toBeAttached()
  await page.evaluate(() => {
    const from = [
      ...document.querySelectorAll('.pdf-page[data-page="1"] .pdf-item:not([data-furniture]) [data-start]')
    ].at(-1)
    const to = document.querySelector('.pdf-page[data-page="2"] [data-furniture] [data-start]')
    if (from?.firstChild == null || to?.firstChild == null) throw new Error('not drawn')
    document.getSelection()?.setBaseAndExtent(from.firstChild, 0, to.firstChild, 3)
  })
  await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
  const words = (selector: string) =>
    page.evaluate((items) => [...document.querySelectorAll(items)].map((one) => one.textContent ?? ''), selector)
  const body = '.pdf-item:not([data-furniture]) [data-start]'
  const [from] = (await words(`.pdf-page[data-page="1"] ${body}`)).slice(-1)
  const [to] = (await words(`.pdf-page[data-page="2"] ${body}`)).slice(-1)
  await page.keyboard.press('2')
  const quote = page.locator('.annotation-card[data-chosen] .annotation-quote')
  await expect(quote).toContainText(to ?? '-')
  const marked = (await quote.textContent()) ?? ''
  expect([marked.startsWith(from ?? '-'), marked.endsWith(to ?? '-')]).toEqual([true, true])
})
