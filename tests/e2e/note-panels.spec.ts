import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('a note stays as it is while panels come and go around it: one types on, and can undo', async ({
  workbench: { page }
}) => {
  const body = note(page).locator('.note-text')
  const panel = page.getByRole('region', { name: 'Beside the text' })
  await expectSampleArticle(page)
  await newNote(page, 'Around')
  await page.keyboard.type('One')
  await page.keyboard.press('Control+.')
  await expect(panel).toHaveCount(0)
  await expect(body).toBeFocused()
  await page.keyboard.type(' two')
  await page.keyboard.press('Control+.')
  await expect(panel).toBeVisible()
  await page.keyboard.type(' three')
  await expect(body).toHaveText('One two three')
  const undo = note(page).getByRole('button', { name: 'Undo in this note' })
  while (await undo.isEnabled()) await undo.click()
  await expect(body).toHaveText('')
})
