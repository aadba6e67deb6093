import type { Page } from '@playwright/test'
import { expect } from '../workbench.ts'
import { annotationCard, markOf, note } from './places.ts'

/** Makes a note by keys alone. */
export async function newNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press('c')
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(note(page).getByRole('textbox', { name: 'Title of the note' })).toHaveValue(title)
}

/** One action puts the quotation with its citation into the note, and the caret where one goes on writing. */
export async function quote(page: Page, words: string, sentence: string): Promise<void> {
  const card = annotationCard(page, words)
  await card.hover()
  await card.getByRole('button', { name: 'Insert into the note' }).click()
  const quotation = note(page).locator('blockquote').filter({ hasText: words })
  await expect(quotation.locator('.citation-chip')).toBeVisible()
  await expect(note(page).locator('.note-text')).toBeFocused()
  await page.keyboard.type(sentence)
  await expect(quotation.locator('+ p')).toHaveText(sentence)
}

/** What is cited is listed at the note's end, and the note is kept. */
export async function expectListed(page: Page, entries: readonly RegExp[]): Promise<void> {
  const listed = note(page).locator('.note-bibliography-entry')
  await expect(listed).toHaveCount(entries.length)
  for (const entry of entries) await expect(listed.filter({ hasText: entry })).toHaveCount(1)
  await expect(note(page).getByText('Saved', { exact: true })).toBeVisible()
}

/** The chip's card leads back to the place in the text, wherever one has read on to. */
export async function backToPassage(page: Page, words: string): Promise<void> {
  await page.locator('.reader-page').evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await note(page).locator('blockquote').filter({ hasText: words }).locator('.citation-chip').click()
  await page.getByRole('dialog', { name: 'Citation' }).getByRole('button', { name: 'Back to the passage' }).click()
  await expect(markOf(page, words)).toBeInViewport()
  await expect(markOf(page, words)).toHaveAttribute('data-selected', 'true')
}
