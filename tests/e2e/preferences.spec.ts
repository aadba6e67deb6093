import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectSampleArticle, test } from './workbench.ts'

async function goToLibrary(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('grid')).toBeVisible()
}

test('the language is the person’s in every project, over a restart too', async ({ open, home }) => {
  const path = join(home.folder, 'settings', 'preferences.json')
  const first = await open()
  await expectSampleArticle(first.page)
  await first.page.keyboard.press('Control+k')
  await first.page.keyboard.type('spanish')
  await first.page.keyboard.press('Enter')
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'es')
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toContain('"language": "es"')
  await first.close()
  const { page } = await open([])
  await expect(page.getByRole('navigation').getByRole('button', { name: /Biblioteca/ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

test('the columns of the library are the project’s, over a restart too', async ({ open, home }) => {
  const first = await open()
  await expectSampleArticle(first.page)
  await goToLibrary(first.page)
  await first.page.getByRole('button', { name: 'Choose columns' }).click()
  await first.page.getByRole('menuitem', { name: 'Year' }).click()
  await expect(first.page.getByRole('columnheader', { name: 'Year' })).toHaveCount(0)
  const settings = join(home.folder, 'projects', 'Sample project', 'project.json')
  await expect.poll(() => readFileSync(settings, 'utf8')).toContain('libraryColumns')
  await first.close()
  const { page } = await open([])
  await goToLibrary(page)
  await expect(page.getByRole('columnheader', { name: /^Title/ })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Year' })).toHaveCount(0)
})
