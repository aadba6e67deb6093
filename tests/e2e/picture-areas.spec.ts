import type { Locator, Page } from '@playwright/test'
import { drawing, png } from '../fixtures/pictures/make.ts'
import { startSourceServer } from '../fixtures/server/server.ts'
import { box, partsOf } from './job/areas.ts'
import { pasted } from './job/clipboard.ts'
import { annotationCard, beside, goTo, note } from './job/places.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const prose =
  '<p>The ferry carried more people last year than in any year before it, and the island counted them all at the gate.</p>'

const ferry = (figure: string) => `<!doctype html><html lang="en"><title>Who takes the ferry</title><article>
<h1>Who takes the ferry</h1>${prose}<figure><img src="ferry_files/${figure}" alt="A rising line"><figcaption>Passengers a year</figcaption></figure>
${prose.repeat(12)}<img src="ferry_files/sea.png" alt="The strait">${prose}</article></html>`

const bars = `<rect width="800" height="600" fill="white"/><rect x="480" y="120" width="160" height="420" fill="steelblue"/>`
const files = [
  { name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(ferry('line.svg')) },
  { name: 'line.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing(800, 600, bars)) },
  { name: 'sea.png', mimeType: 'image/png', buffer: Buffer.from(png(300, 200)) }
]

async function openFerry(page: Page): Promise<void> {
  await expectSampleArticle(page)
  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  await (await chooser).setFiles(files)
  const title = page.getByRole('heading', { level: 1, name: 'Who takes the ferry' })
  await expect(title).toBeVisible({ timeout: 30_000 }) // three files, read one after the other
}

/** Opens the enlarged picture from the keyboard. */
async function enlarge(page: Page, alt = 'A rising line'): Promise<Locator> {
  const button = page.getByRole('button', { name: `${alt}: Enlarge the picture` })
  await button.scrollIntoViewIfNeeded()
  await button.focus()
  await page.keyboard.press('Enter')
  const large = page.getByRole('dialog', { name: alt })
  await expect(large.getByRole('img')).toBeVisible()
  await expect(large.getByRole('button', { name: 'Mark an area' })).toBeFocused()
  return large
}

/** Draws around the tall bar of the chart with the pointer, and keeps it as a figure. */
async function markBar(page: Page): Promise<void> {
  const large = await enlarge(page)
  await page.keyboard.press('a')
  await expect(large.locator('.area-draft')).toBeFocused()
  const { x, y, width, height } = await box(large.getByRole('img'))
  await page.mouse.move(x + width * 0.6, y + height * 0.2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.8, y + height * 0.5, { steps: 6 })
  await page.mouse.up()
  await expect(large.getByRole('status')).toContainText('480 from the left, 120 from the top')
  await large.getByRole('button', { name: /^Figure/ }).click()
  await expect(large).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
}

const name = 'Area of the picture “Passengers a year”'
const marks = (page: Page) => page.locator('article.reading .area-mark')
const picture = (page: Page) => page.locator('article.reading img[alt="A rising line"]')
const bar = { left: 0.6, top: 0.2, width: 0.2, height: 0.3 }

test('an area is drawn on an enlarged picture, stands on it at any size, and is there after a restart', async ({
  open
}) => {
  const first = await open()
  const { page } = first
  await openFerry(page)
  await markBar(page)
  await page.getByRole('textbox', { name: 'Comment' }).fill('The highest of all')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  const card = annotationCard(page, name)
  await expect(card).toContainText('The highest of all')
  await expect(card.locator('canvas.area-picture')).toBeVisible()
  expect(await partsOf(marks(page), picture(page))).toEqual(bar)
  const large = await enlarge(page)
  expect(await partsOf(large.locator('.area-mark'), large.getByRole('img'))).toEqual(bar)
  await large.locator('.area-mark').click()
  await expect(large).toBeHidden()
  await expect(card).toHaveAttribute('aria-current', 'true')
  await first.close()

  const again = await open([])
  await again.page.getByRole('button', { name: /^Who takes the ferry/ }).click()
  await expect(annotationCard(again.page, name)).toContainText('The highest of all')
  await expect(marks(again.page)).toHaveAttribute('aria-label', 'Area, Figure, exact')
  await expect(picture(again.page)).toBeVisible()
  expect(await partsOf(marks(again.page), picture(again.page))).toEqual(bar)
})

test('an area is drawn by key alone, dropped, kept and undone', async ({ workbench: { page } }) => {
  await openFerry(page)
  const large = await enlarge(page)
  await page.keyboard.press('a')
  const draft = large.locator('.area-draft')
  await expect(draft).toBeFocused()
  const before = await box(draft)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+ArrowUp')
  await expect.poll(async () => Math.round((await box(draft)).x - before.x)).toBe(8)
  const after = await box(draft)
  expect([Math.round(after.y - before.y), Math.round(after.height - before.height)]).toEqual([-1, 8])
  await page.keyboard.press('Escape')
  await expect(draft).toHaveCount(0)
  await expect(large.getByRole('button', { name: 'Mark an area' })).toBeFocused()
  await page.keyboard.press('a')
  await expect(draft).toBeFocused()
  await page.keyboard.press('1')
  await expect(large).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(marks(page)).toHaveAttribute('aria-label', 'Area, Claim, exact')
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveCount(0)
  await page.keyboard.press('Control+Z')
  await expect(marks(page)).toHaveCount(0)
})

test('card, picture and note lead to an area and back, and it is moved from its card', async ({
  workbench: { page }
}) => {
  await openFerry(page)
  await markBar(page)
  await page.keyboard.press('Escape')
  const card = annotationCard(page, name)
  await page.locator('article.reading p').last().scrollIntoViewIfNeeded()
  await expect(marks(page)).not.toBeInViewport()
  await card.getByRole('button', { name }).click()
  await expect(marks(page)).toBeInViewport()
  await marks(page).click()
  await expect(card).toHaveAttribute('aria-current', 'true')

  await card.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Move or resize the area' }).click()
  const large = page.getByRole('dialog', { name: 'A rising line' })
  await expect(large.locator('.area-draft')).toBeFocused()
  expect(await partsOf(large.locator('.area-draft'), large.getByRole('img'))).toEqual(bar)
  for (let press = 0; press < 8; press++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(large).toBeHidden()
  await expect.poll(async () => (await partsOf(marks(page), picture(page))).width).toBeGreaterThan(0.2)

  await page.getByRole('button', { name: /^The Tarn Valley pact/ }).click()
  await expect(note(page).locator('.ProseMirror')).toBeVisible()
  await card.hover()
  await card.getByRole('button', { name: 'Insert into the note' }).click()
  const sentence = note(page).locator('p', { hasText: 'Area marked on the picture “Passengers a year”' })
  await page.locator('article.reading p').last().scrollIntoViewIfNeeded()
  await sentence.getByRole('button', { name: 'Back to the passage' }).click()
  await expect(marks(page)).toBeInViewport()
})

test('with another picture in its place an area has none, until it is drawn again by hand', async ({
  workbench: { page }
}) => {
  await openFerry(page)
  await markBar(page)
  await page.keyboard.press('Escape')
  const data = `data:image/png;base64,${Buffer.from(png(400, 300, 200)).toString('base64')}`
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Bring in a new version of this article' }).click()
  const buffer = Buffer.from(ferry('line.svg').replace('ferry_files/line.svg', data))
  await (await chooser).setFiles({ name: 'ferry.html', mimeType: 'text/html', buffer })
  await expect(beside(page).getByText('Its picture is no longer in the document.')).toBeVisible()
  await expect(marks(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Attach by hand' }).click()
  const button = page.getByRole('button', { name: 'A rising line: Enlarge the picture' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.area-draft')).toBeFocused()
  await page.getByRole('button', { name: 'Put it here' }).click()
  await expect(marks(page)).toHaveAttribute('aria-label', 'Area, Figure, exact')
})

test('an area of a picture in an archived copy is marked and copied with its citation, and the copy needs no server', async ({
  workbench: { page }
}) => {
  const server = await startSourceServer()
  await expectSampleArticle(page)
  await goTo(page, 'a')
  await page.getByRole('button', { name: 'Capture addresses' }).first().click()
  await page.getByRole('textbox', { name: 'Web addresses' }).fill(`${server.origin}/pictured`)
  await page.getByRole('button', { name: 'Capture 1 address' }).click()
  await page.getByRole('row', { name: /pictured/ }).click()
  await page.getByRole('button', { name: 'Open copy' }).click({ timeout: 60_000 }) // once it is captured
  await server.stop()
  const large = await enlarge(page, 'A lamp')
  await page.keyboard.press('a')
  await expect(large.locator('.area-draft')).toBeFocused()
  await page.keyboard.press('7')
  await expect(large).toBeHidden()
  await page.getByRole('textbox', { name: 'Comment' }).fill('It burns by day')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  const card = annotationCard(page, 'Area of the picture “The lamp at Tarn Head”')
  await expect(card).toContainText('It burns by day')
  await expect(card.locator('canvas.area-picture')).toBeVisible()
  await expect(marks(page).first()).toHaveAttribute('aria-label', 'Area, Figure, exact')
  await card.focus()
  await page.keyboard.press('q')
  await expect(page.getByText('The area and its citation are on the clipboard.')).toBeVisible()
  const { text, html } = await pasted(page)
  expect(text).toMatch(
    /^Area of the picture “The lamp at Tarn Head”, 256 × 160 pixels from 192, 120: It burns by day \(.+\)$/
  )
  const cut = await page.evaluate(async (markup) => {
    const image = new DOMParser().parseFromString(markup, 'text/html').querySelector('img')
    const shown = new Image()
    shown.src = image?.src ?? ''
    await shown.decode()
    return [image?.alt, shown.naturalWidth, shown.naturalHeight]
  }, html)
  expect(cut).toEqual([text, 256, 160])
})
