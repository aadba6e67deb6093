import type { Locator, Page } from '@playwright/test'
import { expect } from '../workbench.ts'
import type { ExpectedArticle } from './own-article.ts'
import { beside, goTo, text } from './places.ts'

/** Captures every source at once; the queue's progress is seen, then what came of each source. */
export async function captureSources(page: Page, { references, sources }: ExpectedArticle): Promise<void> {
  const captured = sources.filter(({ state }) => state.test('captured 1'))
  await page.getByRole('tab', { name: /^References/ }).click()
  await beside(page)
    .getByRole('button', { name: `Capture all ${references}` })
    .click()
  const queue = page.getByRole('contentinfo').getByRole('progressbar', { name: `of ${references}` })
  await expect(queue).toBeVisible()
  await expect(queue).toHaveCount(0, { timeout: 60_000 })
  await expect(beside(page)).toContainText(`${captured.length} of ${references} archived`)
  for (const { title, state } of sources) {
    await expect(beside(page).getByRole('listitem').filter({ hasText: title })).toContainText(state)
  }
  await expect(beside(page).getByText(/answered with an error \(404\)/)).toBeVisible()
}

/** The archive says why there is no copy, and by which way a copy came. */
export async function expectReasons(page: Page, origin: string): Promise<void> {
  await goTo(page, 'a')
  await expect(row(page, /^HTTP error .*answered with an error \(404\)/)).toBeVisible()
  await expect(row(page, /^blocked .*block page/)).toBeVisible()
  await expect(row(page, /^captured /)).toHaveCount(3)
  await row(page, /\/redirect/).click()
  const detail = page.getByRole('complementary', { name: 'Capture' })
  await expect(detail).toContainText(`301 ${origin}/redirect`)
  await expect(detail).toContainText(`${origin}/article`)
}

/** From the citation in the text to the copy of what it cites. */
export async function openCopy(page: Page, { citation }: ExpectedArticle, words: string): Promise<void> {
  await text(page).getByRole('link', { name: citation.text }).first().hover()
  const card = page.getByRole('region', { name: /^Source of/ })
  await expect(card).toContainText('captured')
  await card.getByRole('button', { name: 'Open copy' }).click()
  await expect(page.getByText(/^Archived copy of/)).toBeVisible()
  await expect(text(page)).toContainText(words)
}

function row(page: Page, name: RegExp): Locator {
  return page.getByRole('grid', { name: 'Archive' }).getByRole('row', { name })
}
