import type { Page } from '@playwright/test'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('the keys work at once on the screen that one has come to', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await expect(page.locator('.reader-page')).toBeFocused()
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible()
})

test('the palette finds a reference by its author and opens its record', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('okafor')
  await page.getByRole('menuitem', { name: /^Brine dispersal/ }).press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Brine dispersal/)
})

test('with a note beside the text every bar stays one row', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.setViewportSize({ width: 1440, height: 900 }).catch(() => {}) // an Electron window has its own size
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^The Tarn Valley pact/ })
    .first()
    .click()
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible()
  for (const bar of ['.reader-bar', '.note-head', '.note-toolbar']) expect(await heightOf(page, bar)).toBeLessThan(44)
})

async function heightOf(page: Page, bar: string): Promise<number> {
  return (await page.locator(bar).boundingBox())?.height ?? Number.NaN
}
