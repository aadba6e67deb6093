import type { Page } from '@playwright/test'
import { drawPdf, paper } from '../fixtures/documents/pdf-paper.ts'
import { wordFile } from '../fixtures/documents/word-file.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const long = 'The keepers of the outer lights were paid in oil and flour, and nobody thought of paying them in money. '

async function bringIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await expectSampleArticle(page)
  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

test('a PDF is read as text and as pages, and a mark made on its page stands in its text', async ({ workbench }) => {
  const { page } = workbench
  await bringIn(page, 'paper.pdf', await paper())
  await expect(page.getByRole('heading', { level: 1, name: 'Who pays for the harbour' })).toBeVisible()
  await page.getByRole('radio', { name: 'Page', exact: true }).click()
  const first = page.locator('[data-page="1"]')
  await expect(first.locator('canvas')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('1')

  // Lines spread to the column's width are drawn word by word: from the first word of a line to its last.
  const from = await first.locator('.pdf-item', { hasText: 'harbour' }).nth(1).boundingBox()
  const to = await first.locator('.pdf-item', { hasText: 'Port' }).first().boundingBox()
  if (from === null || to === null) throw new Error('nothing was drawn')
  await page.mouse.move(from.x + 1, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
  await page.keyboard.press('2')
  await expect(first.locator('mark')).not.toHaveCount(0)

  await page.getByRole('radio', { name: 'Text', exact: true }).click()
  await expect(page.locator('article mark').first()).toBeVisible()
})

test('a page far down is drawn when something on it is sought', async ({ workbench }) => {
  const { page } = workbench
  const bytes = await drawPdf({}, (draw) => {
    draw.fontSize(20).text('Forty pages of oil').fontSize(11)
    for (let number = 1; number <= 40; number++) {
      if (number > 1) draw.addPage()
      draw.text(`${long.repeat(6)} This is leaf ${number} of the ledger, and there are others.`)
    }
  })
  await bringIn(page, 'ledger.pdf', bytes)
  await expect(page.getByRole('heading', { level: 1, name: 'Forty pages of oil' })).toBeVisible()
  await page.getByRole('radio', { name: 'Page', exact: true }).click()
  await expect(page.locator('[data-page="1"] canvas')).toBeVisible()
  await expect(page.locator('[data-page="33"] canvas')).toHaveCount(0)
  await page.keyboard.press('Control+F')
  await expect(page.getByRole('search', { name: 'Find in this text' }).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('leaf 33 of the ledger')
  await expect(page.locator('[data-page="33"] canvas')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Page', exact: true })).toHaveValue('33')
})

test('a word processor file opens as an article', async ({ workbench }) => {
  const { page } = workbench
  await bringIn(page, 'quay.docx', await wordFile())
  await expect(page.getByRole('heading', { level: 1, name: 'Three bills for one quay' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Page', exact: true })).toHaveCount(0)
})

test('a locked PDF asks for its password, says when it is wrong, and opens with it', async ({ workbench }) => {
  const { page } = workbench
  const locked = await drawPdf({ userPassword: 'flood', pdfVersion: '1.7' }, (draw) => {
    draw.fontSize(20).text('What the flood left').moveDown().fontSize(11).text(long.repeat(4))
  })
  await bringIn(page, 'locked.pdf', locked)
  await expect(page.getByText('locked.pdf is protected by a password')).toBeVisible()
  await page.getByLabel('Password').fill('ebb')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That password does not open locked.pdf')).toBeVisible()
  await page.getByLabel('Password').fill('flood')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What the flood left' })).toBeVisible()
  await page.getByRole('radio', { name: 'Page', exact: true }).click()
  await page.getByLabel('Password').fill('flood')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-page="1"] canvas')).toBeVisible()
})
