import type { Locator, Page } from '@playwright/test'
import { report } from '../fixtures/documents/pdf-report.ts'
import { box, partsOf } from './job/areas.ts'
import { downloaded } from './job/downloads.ts'
import { bringIn, expectPageKept, pageField, showPages } from './job/pages.ts'
import { annotationCard, beside, note } from './job/places.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

async function openReport(page: Page): Promise<void> {
  await expectSampleArticle(page)
  await bringIn(page, 'lights.pdf', await report(6), 'The lights and their keepers')
  await showPages(page)
}

async function goToPage(page: Page, label: string, number: number): Promise<Locator> {
  await pageField(page).fill(label)
  await pageField(page).press('Enter')
  const sheet = page.locator(`.pdf-page[data-page="${number}"]`)
  await expect(sheet.locator('canvas')).toBeVisible()
  await expect(pageField(page)).toHaveValue(label)
  return sheet
}

/** Draws around the bars of a page with the pointer. */
async function drawArea(page: Page, sheet: Locator): Promise<void> {
  await page.getByRole('button', { name: 'Mark an area' }).click()
  await expect(sheet.locator('.area-draft')).toBeFocused()
  const { x, y, width, height } = await box(sheet)
  await page.mouse.move(x + width * 0.2, y + height * 0.4)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.7, y + height * 0.6, { steps: 6 })
  await page.mouse.up()
}

const bars = { left: 0.2, top: 0.4, width: 0.5, height: 0.2 }
const marks = (page: Page) => page.locator('.area-mark')

test('an area is drawn, kept with its meaning, holds at any size and turn, and is there after a restart', async ({
  open
}) => {
  const first = await open()
  const { page } = first
  await openReport(page)
  const sheet = await goToPage(page, '2', 4)
  await drawArea(page, sheet)
  await page
    .getByRole('toolbar', { name: 'Mark the area as' })
    .getByRole('button', { name: /^Figure/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Comment' }).fill('The bars have no scale.')
  await page.getByRole('textbox', { name: 'Tags' }).fill('wages')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(annotationCard(page, 'Area on page 2')).toContainText('The bars have no scale.')
  expect(await partsOf(marks(page), sheet)).toEqual(bars)
  await page.getByRole('button', { name: 'Smaller', exact: true }).click()
  expect(await partsOf(marks(page), sheet)).toEqual(bars)
  await page.getByRole('button', { name: 'Turn' }).click()
  expect(await partsOf(marks(page), sheet)).toEqual({ left: 0.4, top: 0.2, width: 0.2, height: 0.5 })
  await expectPageKept(first, 4)
  await first.close()

  const again = await open([])
  await expect(annotationCard(again.page, 'Area on page 2')).toContainText('wages')
  await expect(marks(again.page)).toHaveAttribute('aria-label', 'Area, Figure, exact')
  expect(await partsOf(marks(again.page), again.page.locator('.pdf-page[data-page="4"]'))).toEqual(bars)
})

test('an area is drawn by key alone: moved, sized, taken to another page, kept or dropped', async ({
  workbench: { page }
}) => {
  await openReport(page)
  const sheet = await goToPage(page, '1', 3)
  await page.keyboard.press('a')
  const draft = sheet.locator('.area-draft')
  await expect(draft).toBeFocused()
  const before = await box(draft)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+ArrowUp')
  await expect.poll(async () => Math.round((await box(draft)).x - before.x)).toBe(8)
  const after = await box(draft)
  expect([Math.round(after.y - before.y), Math.round(after.height - before.height)]).toEqual([-1, 8])
  await page.keyboard.press('PageDown')
  const next = page.locator('.pdf-page[data-page="4"] .area-draft')
  await expect(next).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.area-draft')).toHaveCount(0)
  await expect(page.locator('.reader-page')).toBeFocused()
  await expect(marks(page)).toHaveCount(0)

  await page.keyboard.press('a')
  await expect(page.locator('.area-draft')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(marks(page)).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(marks(page)).toHaveCount(0)
})

test('card, page, text and note lead to an area and back', async ({ workbench: { page } }) => {
  await openReport(page)
  const sheet = await goToPage(page, '5', 7)
  await drawArea(page, sheet)
  await page.keyboard.press('1')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Without a scale')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  const card = annotationCard(page, 'Area on page 5')

  await goToPage(page, 'i', 1)
  await card.getByRole('button', { name: 'Area on page 5' }).click()
  await expect(marks(page)).toBeInViewport()
  await marks(page).click({ position: { x: 4, y: 4 } })
  await expect(card).toHaveAttribute('aria-current', 'true')

  await page.getByRole('radio', { name: 'Text', exact: true }).click()
  await page.getByRole('button', { name: '1 area on this page' }).click()
  await expect(card).toHaveAttribute('aria-current', 'true')
  await card.getByRole('button', { name: 'Area on page 5' }).click()
  await expect(page.getByRole('radio', { name: 'Page', exact: true })).toBeChecked()
  await expect(marks(page)).toBeInViewport()

  await page.getByRole('button', { name: /^The Tarn Valley pact/ }).click()
  await expect(note(page).locator('.ProseMirror')).toBeVisible()
  await card.hover()
  await card.getByRole('button', { name: 'Insert into the note' }).click()
  const sentence = note(page).locator('p', { hasText: 'Area marked on page 5' })
  await expect(sentence).toContainText(': Without a scale')
  await expect(sentence).toContainText('p. 5')
  await goToPage(page, 'i', 1)
  await sentence.getByRole('button', { name: 'Back to the passage' }).click()
  await expect(marks(page)).toBeInViewport()
})

test('an area is moved from its card, and a new version of the file asks for a yes or for another place', async ({
  workbench: { page }
}) => {
  await openReport(page)
  const sheet = await goToPage(page, '6', 8)
  await drawArea(page, sheet)
  await page.keyboard.press('7')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.press('Escape')
  const card = annotationCard(page, 'Area on page 6')
  await card.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Move or resize the area' }).click()
  await expect(sheet.locator('.area-draft')).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.locator('.area-draft')).toHaveCount(0)
  await expect.poll(async () => (await partsOf(marks(page), sheet)).width).toBeGreaterThan(bars.width)

  const renew = async (body: number) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Bring in a new version of this article' }).click()
    const buffer = Buffer.from(await report(body))
    await (await chooser).setFiles({ name: 'lights.pdf', mimeType: 'application/pdf', buffer })
  }
  await renew(5) // page 8 of the file is gone
  await expect(page.getByText('of 7)')).toBeVisible() // the pages are those of the new file
  await expect(beside(page).getByText('Its page is no longer in the document.')).toBeVisible()
  await page.getByRole('button', { name: 'Attach by hand' }).click()
  await expect(page.locator('.area-draft')).toBeFocused()
  await page.getByRole('button', { name: 'Put it here' }).click()
  await expect(marks(page)).toHaveCount(1)
  await expect(beside(page).getByText('exact')).toBeVisible()
})

test('areas go out into the PDF and come back from it', async ({ workbench }) => {
  const { page } = workbench
  await openReport(page)
  await drawArea(page, await goToPage(page, '3', 5))
  await page.keyboard.press('4')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.press('Escape')
  await beside(page).getByRole('button', { name: 'Import and export' }).click()
  const bytes = await downloaded(workbench, 'marked.pdf', () =>
    page.getByRole('menuitem', { name: 'Export this document as annotated PDF' }).click()
  )
  await annotationCard(page, 'Area on page 3').press('Delete')
  await expect(marks(page)).toHaveCount(0)
  const input = page.locator('input[type=file][aria-label^="Import annotations"]')
  await input.setInputFiles({ name: 'marked.pdf', mimeType: 'application/pdf', buffer: bytes })
  const told = page.getByRole('dialog', { name: 'Imported annotations' })
  await expect(told).toContainText('1 stands in its text.', { timeout: 60_000 }) // the file's pages are read
  await page.keyboard.press('Escape')
  await expect(annotationCard(page, 'Area on page 3')).toContainText('exact')
})
