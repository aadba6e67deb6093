import type { Page } from '@playwright/test'
import { expect, expectSampleArticle, test } from './workbench.ts'

/** A second tab on the same program, as one opens it by duplicating the first. */
async function duplicate(page: Page): Promise<Page> {
  const [second] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open(location.href, '_blank'))
  ])
  await expectSampleArticle(second)
  return second
}

async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('what a person prefers holds in every tab at once', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  const second = await duplicate(page)
  await runCommand(page, 'dark colours')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark')
  await runCommand(second, 'spanish')
  await expect(second.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
