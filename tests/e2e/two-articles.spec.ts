import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { uniqueSentence } from '../fixtures/server/pages.ts'
import { startSourceServer } from '../fixtures/server/server.ts'
import { ownArticle } from './job/own-article.ts'
import { resize } from './job/window-size.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const left = (page: Page) => page.getByRole('region', { name: /^Text at the left/ })
const right = (page: Page) => page.getByRole('region', { name: /^Text at the right/ })
const inUse = (page: Page) => page.locator('.text-pane[data-in-use]')
const cards = (page: Page) => page.locator('.annotation-card')

async function openBeside(page: Page): Promise<void> {
  await expectSampleArticle(page)
  await page.getByRole('button', { name: 'Actions for La brecha del autobús' }).click()
  await page.getByRole('menuitem', { name: 'Open beside' }).click()
  await expect(right(page).getByRole('heading', { level: 1, name: /autobús/ })).toBeVisible()
  await expect(left(page).getByRole('heading', { level: 1, name: /^Who pays for the water/ })).toBeVisible()
}

async function press(page: Page, first: string, second: string): Promise<void> {
  await page.keyboard.press(first)
  await page.keyboard.press(second)
}

test('each of two texts is scrolled, searched and marked on its own, and the panels follow the one in use', async ({
  workbench: { page }
}) => {
  await openBeside(page)
  await expect(cards(page)).toHaveCount(2) // the right one's
  await left(page).locator('.reading-head').click()
  await expect(page.getByRole('tab', { name: /^References 10/ })).toBeVisible()

  await page.keyboard.press('Control+f')
  await expect(
    left(page)
      .getByRole('searchbox', { name: 'Find in this text' })
      .or(left(page).getByLabel('Find in this text').locator('input'))
  ).toBeFocused()
  await page.keyboard.type('water')
  await expect(left(page).getByRole('status')).toHaveText(/^1 of \d+/)
  await right(page).locator('.reading-head').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('autobús')
  await expect(right(page).getByRole('status')).toHaveText(/^1 of \d/)
  await expect(left(page).getByRole('status')).toHaveText(/^1 of \d+/)
  const painted = await page.evaluate(() => CSS.highlights.get('reader-found-current')?.size)
  expect(painted).toBe(2) // one in each
  await page.keyboard.press('Escape')

  await expect(right(page).locator('.reader-page')).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await expect(right(page).getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
  await expect(left(page).getByRole('toolbar')).toHaveCount(0)
  await page.keyboard.press('1')
  await expect(cards(page)).toHaveCount(3)
  await expect(right(page).locator('.mark')).not.toHaveCount(0)

  const scrolled = await right(page)
    .locator('.reader-page')
    .evaluate((page) => page.scrollTop)
  await left(page)
    .locator('.reader-page')
    .evaluate((page) => page.scrollTo(0, 400))
  expect(
    await right(page)
      .locator('.reader-page')
      .evaluate((page) => page.scrollTop)
  ).toBe(scrolled)
})

test('a second text is chosen, turned to and closed by key alone', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await expect(page.locator('.reader-page')).toBeFocused()
  await press(page, 'g', 'b')
  await expect(page.getByRole('dialog', { name: 'Open beside' })).toBeVisible()
  await page.keyboard.type('autobus')
  await page.keyboard.press('Enter')
  await expect(right(page).locator('.reader-page')).toBeFocused()
  await press(page, 'g', 'o')
  await expect(left(page).locator('.reader-page')).toBeFocused()
  await expect(page.getByRole('tab', { name: /^References 10/ })).toBeVisible()
  await press(page, 'g', 'o')
  await expect(right(page).locator('.reader-page')).toBeFocused()
  await press(page, 'g', 'x')
  await expect(page.locator('.text-pane')).toHaveCount(1)
  await expectSampleArticle(page)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(right(page)).toBeVisible()
})

test('both texts and the side in use are there again after a restart', async ({ open }) => {
  const first = await open()
  await openBeside(first.page)
  await left(first.page).locator('.reading-head').click()
  await expect(inUse(first.page)).toHaveAccessibleName(/^Text at the left/)
  await press(first.page, 'g', 'p') // what is kept is written before another project is opened
  await first.page
    .getByRole('main')
    .getByRole('button', { name: /^Sample/ })
    .click()
  await expect(right(first.page)).toBeVisible()
  await first.close()

  const { page } = await open([])
  await expect(right(page).getByRole('heading', { level: 1, name: /autobús/ })).toBeVisible()
  await expect(inUse(page)).toHaveAccessibleName(/^Text at the left/)
  await left(page).getByRole('button', { name: 'Close this text' }).click()
  await expect(page.locator('.text-pane')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1, name: /autobús/ })).toBeVisible()
})

test('the other end of a relation opens beside the one at hand', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await cards(page).nth(1).focus()
  await page.keyboard.press('l')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^La brecha/ })
    .first()
    .click()
  await cards(page).nth(0).getByRole('button', { name: 'Relate here' }).click()
  await page.getByRole('menuitem', { name: /contradicts/ }).click()
  await cards(page).nth(0).getByRole('button', { name: 'Open the other passage beside' }).click()
  await expect(left(page).getByRole('heading', { level: 1, name: /autobús/ })).toBeVisible()
  await expect(right(page).locator('.mark[data-selected]')).not.toHaveCount(0)
})

test('the archived copy of a source is read beside the article that cites it', async ({ workbench: { page } }) => {
  const server = await startSourceServer()
  await expectSampleArticle(page)
  const article = ownArticle(server.origin)
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const files = new DataTransfer()
      files.items.add(new File([text], name))
      return files
    },
    [article.file, article.text] as const
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('heading', { level: 1, name: article.title })).toBeVisible()
  await page.getByRole('tab', { name: /^References/ }).click()
  const cited = page.locator('.card').filter({ hasText: article.citation.reference })
  await cited.getByRole('button', { name: 'Capture', exact: true }).click()
  await cited.getByRole('button', { name: 'Read the copy beside' }).click()
  await expect(right(page)).toContainText(uniqueSentence)
  await expect(left(page).getByRole('heading', { level: 1, name: article.title })).toBeVisible()
  await expect(inUse(page)).toHaveAccessibleName(/^Text at the right/)
  await server.stop()
})

test('where there is no room for two texts and a note, the one not in use waits and says so', async ({ workbench }) => {
  const { page } = workbench
  await openBeside(page)
  await resize(workbench, 900, 700)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^The Tarn Valley pact/ })
    .first()
    .click()
  const told = page.getByRole('status').filter({ hasText: '“Who pays for the water' })
  await expect(told).toContainText('is open too')
  await expect(page.locator('.text-pane')).toHaveCount(1)
  await told.getByRole('button', { name: 'Show it instead' }).click()
  await expect(inUse(page)).toHaveAccessibleName(/^Text at the left/)
  await expect(page.getByRole('status').filter({ hasText: '“La brecha' })).toContainText('is open too')
  await page.getByRole('button', { name: 'Close the note' }).click()
  await expect(page.locator('.text-pane')).toHaveCount(2)
})

test('axe finds nothing with two texts open', async ({ workbench: { page } }) => {
  await openBeside(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
