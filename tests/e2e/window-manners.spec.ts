import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { png } from '../fixtures/pictures/make.ts'
import { box } from './job/areas.ts'
import { expectNoViolations } from './job/axe.ts'
import { resize } from './job/window-size.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('the keys work at once on the screen that one has come to', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await expect(page.locator('.reader-page')).toBeFocused()
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible()
})

test('the palette finds a reference by its author and opens its record', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('okafor')
  await page.getByRole('menuitem', { name: /^Brine dispersal/ }).press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/^Brine dispersal/)
})

test('with a note beside the text every bar stays one row', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.setViewportSize({ width: 1440, height: 900 }).catch(() => {}) // an Electron window has its own size
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^The Tarn Valley pact/ })
    .first()
    .click()
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible()
  for (const bar of ['.reader-bar', '.note-head', '.note-toolbar']) expect(await heightOf(page, bar)).toBeLessThan(44)
})

test('an enlarged picture stays open when the window crosses the width of its panels', async ({ workbench }) => {
  const { page } = workbench
  await expectSampleArticle(page)
  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  const strait = '<h1>The strait</h1><p>A picture of it stands below.</p><img src="sea.png" alt="The sea">'
  await (await chooser).setFiles([
    { name: 'strait.html', mimeType: 'text/html', buffer: Buffer.from(`<article>${strait}</article>`) },
    { name: 'sea.png', mimeType: 'image/png', buffer: Buffer.from(png(300, 200)) }
  ])
  await page.getByRole('button', { name: 'The sea: Enlarge the picture' }).press('Enter')
  const large = page.getByRole('dialog', { name: 'The sea' })
  await expect(large.getByRole('img')).toBeVisible()
  for (const width of [900, 700, 1440]) {
    await resize(workbench, width, 800)
    await expect(page.getByRole('button', { name: 'Show or hide the navigation' })).toBeAttached()
    await expect(large.getByRole('img')).toBeVisible()
  }
})

test('the selected words stay selected while panels come and go around the text', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  const toolbar = page.getByRole('toolbar', { name: 'Mark the selection as' })
  await expect(toolbar).toBeVisible()
  const selected = await page.evaluate(() => String(document.getSelection()))
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('navigation', { name: 'Project' })).toHaveCount(0)
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('tab', { name: /Annotations/ })).toBeHidden()
  await expect(toolbar).toBeVisible()
  expect(await page.evaluate(() => String(document.getSelection()))).toBe(selected)
})

test('a side that lies over a narrow text takes the keys, and gives them back when it is shut', async ({
  workbench
}) => {
  const { page } = workbench
  await expectSampleArticle(page)
  await resize(workbench, 700, 800)
  await page.keyboard.press('j')
  const paragraph = page.locator('[data-block]:focus')
  await expect(paragraph).toHaveCount(1)
  for (const [keys, first] of [
    ['Control+.', page.getByRole('tab', { selected: true })],
    ['Control+b', page.getByRole('navigation', { name: 'Project' }).locator('[aria-current="page"]')]
  ] as const) {
    await page.keyboard.press(keys)
    await expect(first).toBeFocused()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await expect(first).toHaveCount(0)
    await expect(paragraph).toHaveCount(1)
  }
})

test('a side panel is as wide as it was made, whatever stands beside it, over a restart too', async ({
  open,
  home
}) => {
  const widthOf = async (page: Page) => Math.round((await box(page.locator('.pane-beside'))).width)
  const first = await open()
  await expectSampleArticle(first.page)
  const usual = await widthOf(first.page)
  await first.page.getByRole('separator').last().focus()
  for (const _ of '123') await first.page.keyboard.press('ArrowLeft')
  const width = await widthOf(first.page)
  expect(width).toBeGreaterThan(usual)
  await first.page.keyboard.press('Control+b')
  await expect(first.page.getByRole('navigation', { name: 'Project' })).toHaveCount(0)
  await expect.poll(() => widthOf(first.page)).toBe(width)
  await first.page.keyboard.press('Control+b')
  await expect.poll(() => widthOf(first.page)).toBe(width)
  const settings = join(home.folder, 'projects', 'Sample project', 'project.json')
  await expect.poll(() => readFileSync(settings, 'utf8')).toContain(`"beside": ${width}`)
  await first.close()
  const { page } = await open([])
  await expectSampleArticle(page)
  await expect.poll(() => widthOf(page)).toBe(width)
})

test('a list of the navigation is folded away, and still is after a restart', async ({ open, home }) => {
  const first = await open()
  await expectSampleArticle(first.page)
  const articles = (page: Page) => page.getByRole('button', { name: 'Articles', exact: true })
  const row = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^Who pays for the water/ })
  await expect(row(first.page)).toBeVisible()
  await articles(first.page).press('Enter')
  await expect(articles(first.page)).toHaveAttribute('aria-expanded', 'false')
  await expect(row(first.page)).toHaveCount(0)
  const settings = join(home.folder, 'projects', 'Sample project', 'project.json')
  await expect.poll(() => readFileSync(settings, 'utf8')).toContain('folded')
  await first.close()
  const { page } = await open([])
  await expect(articles(page)).toHaveAttribute('aria-expanded', 'false')
  await articles(page).press('Enter')
  await expect(row(page)).toBeVisible()
})

async function heightOf(page: Page, bar: string): Promise<number> {
  return (await page.locator(bar).boundingBox())?.height ?? Number.NaN
}
