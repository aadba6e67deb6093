import type { Locator, Page } from '@playwright/test'

export const text = (page: Page): Locator => page.locator('article.reading')
export const beside = (page: Page): Locator => page.getByRole('region', { name: 'Beside the text' })
export const note = (page: Page): Locator => page.getByRole('region', { name: 'Briefing note' })

export function annotationCard(page: Page, words: string): Locator {
  return beside(page).locator('.annotation-card').filter({ hasText: words })
}

export function markOf(page: Page, words: string): Locator {
  return text(page).locator('mark').filter({ hasText: words })
}

/** G and then a letter, as the keyboard map has it. */
export async function goTo(page: Page, letter: 'r' | 'l' | 'p' | 'a'): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(letter)
}
