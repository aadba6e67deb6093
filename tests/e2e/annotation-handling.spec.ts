import type { Page } from '@playwright/test'
import { startSourceServer } from '../fixtures/server/server.ts'
import { pasted } from './job/clipboard.ts'
import { goTo, note, text } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const cards = (page: Page) => page.locator('.annotation-card')
const card = (page: Page, words: string) => cards(page).filter({ hasText: words })

/** Puts the keyboard on a card, as a person does who walked there. */
async function focusOn(page: Page, words: string): Promise<void> {
  await card(page, words).focus()
  await expect(card(page, words)).toBeFocused()
}

test.beforeEach(async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await expect(cards(page)).not.toHaveCount(0)
})

test('a mark is dragged into a note, where it stands as a quotation with its citation at the place it was dropped on', async ({
  workbench: { page }
}) => {
  await newNote(page, 'Dragged')
  const body = note(page).locator('.note-text')
  await expect(body).toBeFocused()
  await page.keyboard.type('Before it.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('After it.')
  const quotation = card(page, '31 percent').locator('.annotation-quote')
  await quotation.dragTo(body.getByText('Before it.'))
  await expect(body.locator('blockquote')).toContainText('31 percent')
  await expect(body.locator('blockquote .citation-chip')).toHaveCount(1)
  await expect(body.locator(':scope > *').first()).toHaveText('Before it.')
  await expect(body.locator(':scope > *').last()).toHaveText('After it.')
  await page.keyboard.press('Control+z')
  await expect(body.locator('blockquote')).toHaveCount(0)
})

test('a quotation is copied with its citation by key: as text for editors, as a paragraph for word processors', async ({
  workbench: { page }
}) => {
  await focusOn(page, '31 percent')
  await page.keyboard.press('q')
  await expect(page.getByText('The quotation and its citation are on the clipboard.')).toBeVisible()
  const { text, html } = await pasted(page)
  expect(text).toMatch(/^“The regional water agency puts .* at 31 percent” \(Marsh.*2025\)$/)
  const words = await page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html')
    return [...parsed.querySelectorAll('p')].map((paragraph) => paragraph.textContent)
  }, html)
  expect(words).toEqual([text])
})

test('marks are merged and split by key, and both are undone', async ({ workbench: { page } }) => {
  const before = await cards(page).count()
  await focusOn(page, 'Is it cheaper')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await expect(card(page, '31 percent')).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByRole('toolbar', { name: 'Selected annotations' }).getByRole('status')).toContainText('2')
  await page.keyboard.press('Shift+X')
  await expect(cards(page)).toHaveCount(before - 1)
  await expect(card(page, 'Is it cheaper')).toContainText('at 31 percent')
  await expect(card(page, 'Is it cheaper')).toBeFocused()

  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Split in two' })
  await expect(dialog).toBeVisible()
  const word = dialog.getByRole('button', { name: 'cheaper', exact: true })
  for (let i = 0; i < 8 && !(await word.evaluate((one) => one === document.activeElement)); i++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(word).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('button', { name: 'Split', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(cards(page)).toHaveCount(before)
  await expect(cards(page).filter({ has: page.locator('.annotation-quote', { hasText: /^Is it$/ }) })).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(cards(page)).toHaveCount(before - 1)
  await page.keyboard.press('Control+z')
  await expect(cards(page)).toHaveCount(before)
  await expect(card(page, 'Is it cheaper')).not.toContainText('at 31 percent')
})

test('a meaning gets another colour, everything shows it, and it is undone', async ({ workbench: { page } }) => {
  const drawn = () =>
    page.evaluate(() => {
      const colour = (selector: string, property: string) => {
        const element = document.querySelector(selector)
        return element === null ? '' : getComputedStyle(element).getPropertyValue(property)
      }
      return [
        colour('.annotation-card .meaning-swatch.meaning-figure', 'border-top-color'),
        colour('.annotation-quote.meaning-figure', 'border-inline-start-color'),
        colour('.minimap .meaning-figure', 'background-color'),
        colour('.mark.meaning-figure', 'background-color')
      ]
    })
  const [teal, plum] = ['rgb(31, 122, 117)', 'rgb(44, 0, 68)']
  const before = [teal, teal, teal, 'rgb(210, 236, 234)']
  await expect.poll(drawn).toEqual(before)
  await page.getByRole('button', { name: 'Import and export' }).click()
  await page.getByRole('menuitem', { name: 'Names and colours of the meanings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Names and colours of the meanings' })
  await expect(dialog).toContainText('pairs of these meanings may look alike')
  await dialog.getByRole('button', { name: 'Colours that differ most' }).click()
  await expect(dialog).toContainText('Everybody can tell these colours apart.')
  await dialog.getByRole('button', { name: 'Plain colours' }).click()
  await dialog.getByRole('button', { name: /Colour of Figure/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Plum' }).click()
  await expect(dialog.getByRole('button', { name: /Colour of Figure/ })).toContainText('Plum')
  await dialog.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(drawn).toEqual([plum, plum, plum, 'rgb(225, 219, 229)'])
  await page.keyboard.press('Control+z')
  await expect.poll(drawn).toEqual(before)
})

test('annotations of Zotero come in by their quotations, with its colours as meanings', async ({
  workbench: { page }
}) => {
  const before = await cards(page).count()
  const item = (key: string, annotationText: string, annotationColor: string) => {
    const annotationPosition = '{"pageIndex":0,"rects":[[1,2,3,4]]}'
    const data = { key, itemType: 'annotation', annotationType: 'highlight', parentItem: 'PDFAAAAA', annotationText }
    return { key, data: { ...data, annotationColor, annotationComment: 'From Zotero', annotationPosition, tags: [] } }
  }
  const items = [
    item('AAAA2222', 'The city pays for the plant', '#ffd400'),
    item('AAAA3333', 'Nothing that the sample says', '#ff6666')
  ]
  await page.locator('input[type=file][aria-label^="Import annotations"]').setInputFiles({
    name: 'items.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(items))
  })
  const report = page.getByRole('dialog', { name: 'Imported annotations' })
  await expect(report).toContainText('1 stands in its text.')
  await expect(report).toContainText('1 has no place in its text')
  await page.keyboard.press('Escape')
  await expect(cards(page)).toHaveCount(before + 2)
  await expect(card(page, 'The city pays for the plant').locator('header')).toContainText('Claim')
  await expect(card(page, 'Nothing that the sample says').locator('header')).toContainText('place lost')
})

test('a source that changed takes its marks along when it is captured again, and what changed asks for a yes', async ({
  workbench: { page }
}) => {
  const server = await startSourceServer()
  const rows = page.getByRole('grid', { name: 'Archive' }).getByRole('row', { name: /^captured / })
  await goTo(page, 'a')
  await page.getByRole('button', { name: 'Capture addresses' }).first().click()
  await page.getByRole('textbox', { name: 'Web addresses' }).fill(`${server.origin}/changing`)
  await page.getByRole('button', { name: 'Capture 1 address' }).click()
  await expect(rows).toHaveCount(1, { timeout: 60_000 })
  await rows.first().click()
  await page.getByRole('button', { name: 'Open copy' }).click()
  await text(page).getByText('41 ships').click({ clickCount: 3 })
  await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.press('Escape')

  await goTo(page, 'a')
  await rows.first().click()
  await page.getByRole('button', { name: 'Capture again' }).click()
  await expect(rows).toHaveCount(2, { timeout: 60_000 }) // hosts are asked with a pause between
  await rows.first().click() // the newest stands first
  await page.getByRole('button', { name: 'Open copy' }).click()
  await expect(text(page)).toContainText('42 ships')
  await expect(page.locator('.annotation-difference ins')).toContainText('42')
  await page.getByRole('button', { name: 'Yes, it is about these words' }).click()
  await expect(page.locator('.annotation-difference')).toHaveCount(0)
  await expect(cards(page)).toHaveCount(1)
  await server.stop()
})
