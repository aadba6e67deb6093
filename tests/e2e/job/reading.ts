import type { Page } from '@playwright/test'
import { expect } from '../workbench.ts'
import type { ExpectedArticle } from './own-article.ts'
import { beside, goTo, text } from './places.ts'

export async function createProject(page: Page, name: string): Promise<void> {
  await expect(text(page)).toBeVisible()
  await goTo(page, 'p')
  await page.getByLabel('Name').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bring in an article to read')).toBeVisible()
}

export async function importByPicker(page: Page, path: string, title: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('main').getByRole('button', { name: 'Import articles' }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files…' }).click()
  await (await choosing).setFiles(path)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(text(page).getByRole('heading', { level: 1 })).toHaveText(title)
}

/** Title, bylines and headings are there, in their order; of the web site there is only the row that folds it away. */
export async function expectReadable(page: Page, article: ExpectedArticle): Promise<void> {
  const head = text(page).locator('.reading-meta')
  for (const byline of article.bylines) await expect(head).toContainText(byline)
  await expect(text(page).getByRole('heading', { level: 1 })).toHaveCount(1)
  const headings = text(page).getByRole('heading').filter({ hasNotText: article.title })
  const shown = (await headings.allTextContents()).filter((heading) => heading !== 'References')
  expect(shown).toEqual(article.headings)
  for (const line of article.furniture) await expect(text(page)).not.toContainText(line)
  const folded = text(page).locator('.folded').last()
  await folded.getByRole('button', { name: 'Show' }).click()
  for (const line of article.furniture) await expect(text(page)).toContainText(line)
  await folded.getByRole('button', { name: 'Fold away' }).click()
  await expect(text(page)).not.toContainText(article.furniture[0] ?? '')
}

/** Hover shows the reference; a click goes to it in the panel; and back leads to where one was reading. */
export async function followCitation(page: Page, { citation, references }: ExpectedArticle): Promise<void> {
  const link = text(page).getByRole('link', { name: citation.text }).first()
  await link.scrollIntoViewIfNeeded()
  await link.hover()
  const card = page.getByRole('region', { name: /^Source of/ })
  await expect(card).toContainText(citation.reference)
  await expect(card).toContainText('not archived')
  await link.click()
  await expect(page.getByRole('tab', { name: 'References', selected: true })).toContainText(String(references))
  await expect(beside(page).locator('[aria-current="true"]')).toContainText(citation.reference)
  await page.getByRole('button', { name: /^Back to where you were/ }).click()
  await expect(link).toBeInViewport()
  await expect(link).toBeFocused()
}
