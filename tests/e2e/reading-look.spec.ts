import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { resize } from './job/window-size.ts'
import { expect, expectSampleArticle, test, type Workbench } from './workbench.ts'

const text = (page: Page) => page.locator('.reading')

async function chooseLook(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'How the text is set' }).click()
  const dialog = page.getByRole('dialog', { name: 'How the text is set' })
  for (const name of names) {
    await dialog.getByText(name, { exact: true }).click()
    await expect(dialog.getByRole('radio', { name, exact: true })).toBeChecked()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

function preferencesOnDisk({ home }: Workbench): unknown {
  const path = join(home.folder, 'settings', 'preferences.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

test('the text is set for the reader, by key and by choice, and is set so after a restart', async ({ open }) => {
  const first = await open()
  await expectSampleArticle(first.page)
  await expect(first.page.locator('.reader-page')).toBeFocused()
  await first.page.keyboard.press('+')
  await first.page.keyboard.press('+')
  await first.page.keyboard.press('-')
  await expect(text(first.page)).toHaveCSS('font-size', '20px')
  await chooseLook(first.page, 'Dark', 'Sans', '55', 'Loose')
  const reading = { measure: 55, size: 20, spacing: 'loose', face: 'sans' }
  await expect.poll(() => preferencesOnDisk(first)).toEqual({ theme: 'dark', reading })
  await first.close()

  const { page } = await open([])
  await expectSampleArticle(page)
  await expect(text(page)).toHaveCSS('font-size', '20px')
  await expect(text(page)).toHaveCSS('font-family', /^Inter/)
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(page.locator('.reader-page')).toBeFocused()
  await page.keyboard.press('0')
  await expect(text(page)).toHaveCSS('font-size', '18px')
  await expect(text(page)).toHaveCSS('font-family', /^"Source Serif/)
})

test('the page comes in the chosen colours, before any script has run', async ({ open }) => {
  const first = await open()
  await expectSampleArticle(first.page)
  await chooseLook(first.page, 'Dark')
  await expect.poll(() => preferencesOnDisk(first)).toEqual({ theme: 'dark' })
  const page = await first.page.evaluate(async () => (await fetch('/')).text())
  expect(page).toMatch(/<html [^>]*data-theme="dark"/)
})

for (const [width, height] of [
  [1440, 900],
  [900, 700],
  [720, 450]
] as const) {
  test(`marks stay beside their paragraphs and off their words, however the text is set (${width} px)`, async ({
    workbench
  }) => {
    const { page } = workbench
    await expectSampleArticle(page)
    await resize(workbench, width, height)
    for (const look of [['90', 'Loose'], ['55', 'Tight', 'Sans'], ['90']] as const) {
      await chooseLook(page, ...look)
      await expect.poll(() => strayMarks(page)).toEqual([])
    }
    await page.locator('.reader-page').focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('+')
    await expect(text(page)).toHaveCSS('font-size', '28px')
    await expect.poll(() => strayMarks(page)).toEqual([])
  })
}

test('the paragraph one reads stays at the top while the text is set anew', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.locator('.reader-page').focus()
  await page.locator('.reader-page').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2))
  const before = await blockAtTop(page)
  for (let press = 0; press < 4; press++) await page.keyboard.press('+')
  await expect(text(page)).toHaveCSS('font-size', '28px')
  expect(await blockAtTop(page)).toBe(before)
})

/** Marks in the margin that stand beside no paragraph, or over the words of one. */
function strayMarks(page: Page): Promise<readonly string[]> {
  return page.locator('.reader-page').evaluate((scroller) => {
    const marks = [...scroller.querySelectorAll('.margin-mark')]
    if (marks.length === 0) return ['no marks at all']
    const blocks = [...scroller.querySelectorAll('[data-block]')].map((block) => block.getBoundingClientRect())
    return marks.flatMap((mark) => {
      const { top, left, right, bottom } = mark.getBoundingClientRect()
      const isPlaced = blocks.some((block) => Math.abs(block.top - top) < 2)
      const isOverWords = blocks.some(
        (block) => block.left < right && block.right > left && block.top < bottom && block.bottom > top
      )
      return isPlaced && !isOverWords ? [] : [`${top} ${left}`]
    })
  })
}

function blockAtTop(page: Page): Promise<string | undefined> {
  return page.locator('.reader-page').evaluate((scroller) => {
    const top = scroller.getBoundingClientRect().top + 8
    const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')]
    return blocks.find((block) => block.getBoundingClientRect().bottom > top)?.dataset.block
  })
}
