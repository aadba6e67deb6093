import { downloaded } from './job/downloads.ts'
import { annotationCard, beside, note, text } from './job/places.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const passage = 'Ships wait for the tide under a bridge that was built for barges.'
const article = `A bridge too low

By Ann Reed

Introduction

The bridge at Long Reach is four metres high (Harbour Board, 2024).

${passage} Nobody has built barges since.

References

Harbour Board. (2024). Heights of bridges. https://harbour.example/heights
`

test('the whole job is done from the keyboard: bring in, read, follow, mark, quote, hand over', async ({
  workbench
}) => {
  const { page } = workbench
  const keys = async (...names: readonly string[]) => {
    for (const name of names) await page.keyboard.press(name)
  }
  await expectSampleArticle(page)

  await keys('Control+o')
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await keys('Tab', 'Tab')
  await page.keyboard.insertText(article)
  await keys('Tab', 'Enter')
  await expect(text(page).getByRole('heading', { level: 1, name: 'A bridge too low' })).toBeVisible()
  await expect(page.locator('.reader-page')).toBeFocused()

  await keys('n', 'Enter')
  await expect(beside(page).locator('[aria-current="true"]')).toContainText('Heights of bridges')

  await keys('j', 'v')
  await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
  await keys('2')
  await expect(beside(page).getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.type('The point of it')
  await keys('Control+Enter')
  await expect(annotationCard(page, passage)).toBeFocused()

  await keys('c')
  await page.keyboard.type('Bridges')
  await keys('Enter')
  const body = note(page).locator('.note-text')
  await expect(body).toBeFocused()
  await keys('F6')
  await expect(annotationCard(page, passage)).toBeFocused()
  await keys('i')
  await expect(note(page).locator('blockquote')).toContainText(passage)
  await expect(body).toBeFocused()
  await page.keyboard.type('They still do.')

  const markdown = await downloaded(workbench, 'bridges.md', async () => {
    await keys('Control+k')
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('note as markdown')
    await expect(page.getByRole('menuitem')).toHaveCount(1)
    await keys('Enter')
  })
  expect(markdown.toString()).toContain(passage)
  expect(markdown.toString().split('\n')).toContain('They still do.')
})

test('F6 goes round the parts of the window, each where it was left, and Shift+F6 back', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  const [navigation, reader, panel] = [
    page.getByRole('navigation', { name: 'Project' }),
    page.locator('.text-pane'),
    beside(page)
  ]
  await page.keyboard.press('j')
  const paragraph = reader.locator('[data-block]:focus')
  await expect(paragraph).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(panel.getByRole('tab', { selected: true })).toBeFocused()
  await page.keyboard.press('F6')
  await expect(navigation.locator('[aria-current="page"]')).toBeFocused()
  await page.keyboard.press('F6')
  await expect(paragraph).toHaveCount(1)
  await page.keyboard.press('Shift+F6')
  await expect(navigation.locator('[aria-current="page"]')).toBeFocused()
})
