import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('a note is as one left it after a look at another screen: one types on where one was, and can undo', async ({
  workbench: { page }
}) => {
  const body = note(page).locator('.note-text')
  await expectSampleArticle(page)
  await newNote(page, 'Around')
  await expect(body).toBeFocused()
  await page.keyboard.type('One three')
  for (const _ of 'three') await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('go to the library')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeFocused()
  await expect(note(page)).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(body).toBeFocused()
  await page.keyboard.type('two ')
  await expect(body).toHaveText('One two three')
  const undo = note(page).getByRole('button', { name: 'Undo in this note' })
  while (await undo.isEnabled()) await undo.click()
  await expect(body).toHaveText('')
})

test('what concerns the open note is not offered while another screen is up', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await newNote(page, 'Around')
  await expect(note(page).locator('.note-text')).toBeFocused()
  await page.getByRole('button', { name: /^Library/ }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('footnote')
  await expect(page.getByText('Nothing by that name.')).toBeVisible()
})
