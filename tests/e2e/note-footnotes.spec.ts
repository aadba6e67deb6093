import type { Page } from '@playwright/test'
import { downloaded } from './job/downloads.ts'
import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const body = (page: Page) => note(page).locator('.note-text')
const marks = (page: Page) => body(page).locator('.footnote-mark')
const footnotes = (page: Page) => body(page).locator('.note-footnote')

test.beforeEach(async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
})

test('a footnote is put in by key, cites a source, is left for the text, and is there again when the note is reopened', async ({
  workbench: { page }
}) => {
  await newNote(page, 'Fares')
  await page.keyboard.type('Fares rose')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('So says ')
  await page.keyboard.press('@')
  const picker = page.getByRole('dialog', { name: 'Cite a source' })
  await picker.getByRole('option').first().click()
  await page.keyboard.type(' in May.')
  await expect(footnotes(page).locator('.citation-chip')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type(', and fell.')
  await expect(marks(page)).toHaveText(['1'])
  await expect(body(page).locator('> p').first()).toHaveText('Fares rose1, and fell.')
  await expect(footnotes(page)).toHaveText([/^1So says .* in May\.$/])

  await expect(note(page).getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close the note' }).click()
  await page.getByRole('navigation').getByRole('button', { name: 'Fares', exact: true }).click()
  await expect(footnotes(page)).toHaveText([/^1So says .* in May\.$/])
  await marks(page).click()
  await page.keyboard.type(' Twice.')
  await expect(footnotes(page)).toHaveText([/in May\. Twice\.$/])
  await footnotes(page).getByRole('button', { name: 'Back to where the text refers to footnote 1' }).click()
  await page.keyboard.type(' here')
  await expect(body(page).locator('> p').first()).toHaveText('Fares rose1 here, and fell.')
})

test('footnotes are numbered in the order of the text, and go with their marks; undo brings both back', async ({
  workbench: { page }
}) => {
  await newNote(page, 'Fares')
  await page.keyboard.type('One two three')
  const button = note(page).getByRole('button', { name: 'Footnote', exact: true })
  await button.click()
  await page.keyboard.type('Of two')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await button.click()
  await page.keyboard.type('Of one')
  await expect(footnotes(page)).toHaveText(['1Of one', '2Of two'])
  await button.click() // leads back
  await page.keyboard.press('Backspace')
  await expect(footnotes(page)).toHaveText(['1Of two'])
  await page.keyboard.press('Control+z')
  await expect(footnotes(page)).toHaveText(['1Of one', '2Of two'])
  await expect(marks(page)).toHaveText(['1', '2'])
})

test('a copied mark is pasted as a footnote of its own', async ({ workbench: { page } }) => {
  await newNote(page, 'Fares')
  await page.keyboard.type('Rose')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('In May')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(' again')
  await page.keyboard.press('Control+v')
  await expect(footnotes(page)).toHaveText(['1In May', '2In May'])
})

test('an export that the palette offers for the open note has the footnote', async ({ workbench }) => {
  const { page } = workbench
  await newNote(page, 'Fares')
  await page.keyboard.type('Rose')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('In May')
  const file = await downloaded(workbench, 'fares.md', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('note as markdown')
    await expect(page.getByRole('menuitem').first()).toHaveText('Export the note as Markdown')
    await page.keyboard.press('Enter')
  })
  expect(file.toString('utf8')).toMatch(/\nRose\[\^1\]\n\n\[\^1\]: In May\n$/)
})
