import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../built.ts'
import { paper } from '../fixtures/documents/pdf-paper.ts'
import { downloaded } from './job/downloads.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const article = readFileSync(join(root, 'resources/sample/sources/who-pays-for-the-water.txt'), 'utf8')

/** Selects the first sentence of a paragraph by key alone. */
async function selectSentence(page: Page): Promise<void> {
  await page.locator('.reader-page').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
}

const cards = (page: Page) => page.locator('.annotation-card')

test('underlines and notes are made by key, the margin shows what was written, and all of it can be undone', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  await expect(cards(page)).not.toHaveCount(0) // they come after the text
  const before = await cards(page).count()
  await selectSentence(page)
  await page.keyboard.press('u')
  await page.keyboard.press('2')
  await expect(page.locator('.mark-underline')).not.toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused() // its card opens after the mark is there
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0)
  await page.locator('.reader-page').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Who measured this?')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.locator('.annotation-about', { hasText: 'in the margin' })).toBeVisible()
  await expect(page.locator('.margin-mark')).not.toHaveCount(0)
  await page.locator('.reader-page').focus()
  await page.keyboard.press('Shift+M')
  await expect(page.locator('.annotation-about', { hasText: 'on the whole article' })).toBeVisible()
  await expect(cards(page)).toHaveCount(before + 3)
  await expect(page.locator('.minimap i')).not.toHaveCount(0)
})

test('after a mark is made by key, the keys go on in the text where one was reading', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  await expect(cards(page)).not.toHaveCount(0)
  const toolbar = page.getByRole('toolbar', { name: 'Mark the selection as' })
  const marked = page.locator('.reader-page [data-block]:has([data-selected])')
  await page.locator('.reader-page').focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('j')
  await page.keyboard.press('v')
  await expect(toolbar).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  const block = await marked.getAttribute('data-block')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0)
  await page.keyboard.press('v') // the card has the keyboard
  await expect(toolbar).toBeVisible()
  const read = () =>
    page.evaluate(() =>
      document.getSelection()?.anchorNode?.parentElement?.closest('[data-block]')?.getAttribute('data-block')
    )
  expect(await read()).toBe(block)
})

test('a new version shows differences, and what lost its place is put back by hand', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  await expect(cards(page)).not.toHaveCount(0)
  const quotes = await page.locator('.annotation-quote').allTextContents()
  const [gone = '', changed = ''] = quotes.filter((quote) => quote.split(' ').length > 5)
  const words = changed.split(' ')
  const rewritten = [...words.slice(0, 2), 'surprisingly', ...words.slice(2)].join(' ')
  const next = article.replace(gone, 'Nothing of that sort.').replace(changed, rewritten)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bring in a new version of this article' }).click()
  ])
  await chooser.setFiles({ name: 'who-pays.txt', mimeType: 'text/plain', buffer: Buffer.from(next) })
  await expect(page.getByText(/^New version\./)).toBeVisible()
  await expect(page.locator('.annotation-difference ins').first()).toContainText('surprisingly')
  await page.getByRole('button', { name: 'Yes, it is about these words' }).first().click()
  await expect(page.locator('.annotation-difference')).toHaveCount(0)

  await page.getByRole('button', { name: 'Attach by hand' }).first().click()
  await selectSentence(page)
  await page.getByRole('button', { name: 'Attach here' }).click()
  await expect(page.getByRole('button', { name: 'Attach by hand' })).toHaveCount(0)
})

test('a thread, a relation, several at once, and the project’s own names of the meanings', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  const first = cards(page).nth(0)
  await first.locator('.annotation-quote').click()
  await first.getByRole('textbox', { name: 'Reply' }).fill('I doubt it')
  await first.getByRole('button', { name: 'Reply' }).click()
  await expect(first.locator('.annotation-thread')).toContainText('I doubt it')

  await first.focus()
  await page.keyboard.press('l')
  await cards(page).nth(1).getByRole('button', { name: 'Relate here' }).click()
  await page.getByRole('menuitem', { name: /contradicts/ }).click()
  await expect(first.locator('.annotation-relations')).toContainText('contradicts')
  await expect(cards(page).nth(1).locator('.annotation-relations')).toContainText('contradicted by')

  await cards(page).nth(0).focus()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bulk = page.getByRole('toolbar', { name: 'Selected annotations' })
  await expect(bulk).toContainText('2 selected')
  await bulk.getByRole('textbox', { name: 'Add tags' }).fill('water')
  await page.keyboard.press('Enter')
  await expect(first.locator('.annotation-tags')).toContainText('water')

  await page.getByRole('button', { name: 'Import and export' }).click()
  await page.getByRole('menuitem', { name: 'Names and colours of the meanings' }).click()
  await page.getByRole('textbox', { name: 'Claim' }).fill('Thesis')
  await page.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click()
  await expect(page.locator('.annotation-card header').filter({ hasText: 'Thesis' })).not.toHaveCount(0)
})

test('annotations go out as W3C JSON-LD, and a file with some on unknown documents is reported', async ({
  workbench
}) => {
  const { page } = workbench
  await expectSampleArticle(page)
  await page.getByRole('button', { name: 'Import and export' }).click()
  const exported = await downloaded(workbench, 'annotations.jsonld', () =>
    page.getByRole('menuitem', { name: 'Export this document as W3C JSON-LD' }).click()
  )
  expect(JSON.parse(exported.toString('utf8'))).toMatchObject({ type: 'AnnotationCollection' })
  const selector = { type: 'TextQuoteSelector', exact: 'Somewhere else' }
  const foreign = [{ type: 'Annotation', target: { source: 'https://elsewhere.example/', selector } }]
  const input = page.locator('input[type=file][aria-label^="Import annotations"]')
  await input.setInputFiles({
    name: 'foreign.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(foreign))
  })
  const report = page.getByRole('dialog', { name: 'Imported annotations' })
  await expect(report).toContainText('1 is kept aside.')
  await expect(report).toContainText('The project does not hold the document it is about.')
})

test('annotations go out in a copy of the PDF they were made on, and are known when they come back', async ({
  workbench
}) => {
  const { page } = workbench
  await expectSampleArticle(page)
  await page.getByRole('button', { name: 'Import and export' }).click()
  await expect(page.getByRole('menuitem', { name: 'Export this document as Markdown' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /annotated PDF/ })).toHaveCount(0) // the sample is no PDF
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  const original = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await paper()) }
  await (await chooser).setFiles(original)
  await expect(page.getByRole('heading', { level: 1, name: 'Who pays for the harbour' })).toBeVisible()
  await selectSentence(page)
  await page.keyboard.press('2')
  await expect(cards(page)).toHaveCount(1)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Import and export' }).click()
  const buffer = await downloaded(workbench, 'paper-annotated.pdf', () =>
    page.getByRole('menuitem', { name: 'Export this document as annotated PDF' }).click()
  )
  await page
    .locator('input[type=file][aria-label^="Import annotations"]')
    .setInputFiles({ ...original, name: 'paper-annotated.pdf', buffer })
  await expect(page.getByRole('dialog', { name: 'Imported annotations' })).toContainText('here before')
})
