import type { Locator, Page } from '@playwright/test'
import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

/** Presses a control, and tells whether the text has the focus before the window is drawn again: the next key may come then. */
async function hasTextAfter(control: Locator): Promise<boolean> {
  return control.evaluate(async (element: HTMLElement) => {
    element.click()
    const { port1, port2 } = new MessageChannel()
    await new Promise((resolve) => {
      port1.onmessage = resolve
      port2.postMessage(null)
    })
    return document.activeElement?.classList.contains('note-text') === true
  })
}

async function open(page: Page): Promise<{ readonly button: (name: string) => Locator; readonly body: Locator }> {
  await expectSampleArticle(page)
  await newNote(page, 'Tools')
  const body = note(page).locator('.note-text')
  await expect(body).toBeFocused()
  const tools = note(page).getByRole('toolbar', { name: 'Formatting' })
  return { body, button: (name) => tools.getByRole('button', { name, exact: true }) }
}

test('a tool of the note gives the text the keys at once', async ({ workbench: { page } }) => {
  const { body, button } = await open(page)
  for (const name of ['List', 'Bold', 'Italic']) expect(await hasTextAfter(button(name))).toBe(true)
  await page.keyboard.type('heavy')
  await expect(body.locator('li strong em')).toHaveText('heavy')
  expect(await hasTextAfter(note(page).getByRole('button', { name: 'Undo in this note' }))).toBe(true)
})

test('a menu or list of the note gives the text the keys as soon as it is gone', async ({ workbench: { page } }) => {
  const { body, button } = await open(page)
  await note(page).getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: /^Text/ }).click()
  expect(await hasTextAfter(page.getByRole('option', { name: 'Heading 1' }))).toBe(true)
  await page.keyboard.type('Costs')
  await expect(body.locator('h1')).toHaveText('Costs')
  await page.keyboard.press('Enter')
  await button('Table').click()
  expect(await hasTextAfter(page.getByRole('menuitem', { name: 'Insert a table' }))).toBe(true)
  await page.keyboard.type('Year')
  await expect(body.locator('th').first()).toHaveText('Year')
})
