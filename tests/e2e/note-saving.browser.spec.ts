import type { Page } from '@playwright/test'
import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const saved = (page: Page) => expect(note(page).getByText('Saved', { exact: true })).toBeVisible()

async function typeAndSave(page: Page, words: string): Promise<void> {
  await note(page).locator('.note-text').focus()
  await page.keyboard.type(words)
  await expect(note(page).getByText('Not saved yet')).toBeVisible()
  await page.getByRole('button', { name: 'Bold' }).focus()
  await saved(page)
}

/** When the window asks for the note after its next save but one, it is told once what the file held before. */
async function answerLate(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const ask = window.fetch
    let before: string | null = null
    window.fetch = async (address, request) => {
      const response = await ask(address, request)
      if (!String(request?.body).includes('"briefing.get"')) return response
      const now = await response.clone().text()
      const late = before
      before = now
      if (late === null || late === now || document.body.dataset.toldLate !== undefined) return response
      while (document.querySelector('.note-save')?.textContent !== 'Saved') await new Promise(requestAnimationFrame)
      document.body.dataset.toldLate = 'true'
      return new Response(late, { headers: response.headers })
    }
  })
  return () => page.evaluate(() => document.body.dataset.toldLate === 'true')
}

test('an answer that a save has overtaken does not open the note anew', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await newNote(page, 'Overtaken')
  const wasLate = await answerLate(page)
  await typeAndSave(page, 'One')
  await typeAndSave(page, ' two')
  await expect.poll(wasLate).toBe(true)
  await typeAndSave(page, ' three')
  const undo = page.getByRole('button', { name: 'Undo in this note' })
  while (await undo.isEnabled()) await undo.click()
  await expect(note(page).locator('.note-text')).toHaveText('') // back to the beginning, not to when it was opened anew
})
