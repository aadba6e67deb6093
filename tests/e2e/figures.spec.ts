import type { Page } from '@playwright/test'
import { drawing, png } from '../fixtures/pictures/make.ts'
import { startSourceServer } from '../fixtures/server/server.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const prose =
  '<p>The ferry carried more people last year than in any year before it, and the island counted them all at the gate.</p>'
const ferry = `<!doctype html><html lang="en"><title>Who takes the ferry</title><article><h1>Who takes the ferry</h1>${prose}
<figure><img src="ferry_files/line.svg" alt="A rising line"><figcaption>Passengers a year</figcaption></figure>${prose}
<img src="ferry_files/sea.png" alt="The strait">${prose}<img src="ferry_files/map.png" alt="The two routes">${prose}</article></html>`

/** Waits until a picture is drawn, and gives its size in pixels of its own. */
async function drawn(page: Page, alt: string): Promise<readonly [width: number, height: number]> {
  const image = page.locator(`article img[alt="${alt}"]`)
  await image.scrollIntoViewIfNeeded()
  await expect.poll(() => image.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 0)).toBe(true)
  return image.evaluate((one) => (one instanceof HTMLImageElement ? [one.naturalWidth, one.naturalHeight] : [0, 0]))
}

test('a saved page shows the pictures brought in with it, enlarges one, and says which is missing', async ({
  workbench
}) => {
  const { page } = workbench
  await expectSampleArticle(page)
  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  await (await chooser).setFiles([
    { name: 'sea.png', mimeType: 'image/png', buffer: Buffer.from(png(300, 200)) },
    { name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(ferry) },
    {
      name: 'line.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(drawing(400, 300, '<script>parent.wasRun = true</script>'))
    }
  ])
  const title = page.getByRole('heading', { level: 1, name: 'Who takes the ferry' })
  await expect(title).toBeVisible({ timeout: 30_000 }) // three files, read one after the other
  const captioned = page.getByRole('figure').filter({ hasText: 'Passengers a year' })
  await expect(captioned).toBeVisible()
  expect(await drawn(page, 'A rising line')).toEqual([400, 300])
  expect(await drawn(page, 'The strait')).toEqual([300, 200])
  await expect(page.getByRole('figure').filter({ hasText: 'The two routes' })).toContainText(
    'It was not saved with the page.'
  )

  await page.getByRole('button', { name: 'A rising line: Enlarge the picture' }).focus()
  await page.keyboard.press('Enter')
  const large = page.getByRole('dialog', { name: 'A rising line' })
  await expect(large.getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect(page.getByRole('button', { name: 'A rising line: Enlarge the picture' })).toBeFocused()
  expect(await page.evaluate(() => Reflect.get(window, 'wasRun'))).toBeUndefined()
})

test('a chart that a page draws in itself is a picture in the colours of its page, and nothing of it runs', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  const chart = `<div class="chart"><svg width="400" height="200" onload="parent.wasRun = true"><script>parent.wasRun = true</script>
<title>Passengers</title><rect width="400" height="200"/><text x="9" y="20">2019</text></svg></div>`
  const html = ferry
    .replace('<title>', '<style>.chart rect{fill:rgb(0, 128, 0)}</style><title>')
    .replace(/<img src="ferry_files\/sea.png"[^>]*>/, chart)
  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  await (await chooser).setFiles([{ name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(html) }])
  await expect(page.getByRole('heading', { level: 1, name: 'Who takes the ferry' })).toBeVisible({ timeout: 30_000 })
  expect(await drawn(page, 'Passengers')).toEqual([400, 200])
  const colour = await page.locator('article img[alt="Passengers"]').evaluate((image) => {
    const pen = document.createElement('canvas').getContext('2d')
    if (!(image instanceof HTMLImageElement) || pen === null) return []
    pen.drawImage(image, 0, 0)
    return [...pen.getImageData(200, 100, 1, 1).data]
  })
  expect(colour).toEqual([0, 128, 0, 255])
  expect(await page.evaluate(() => Reflect.get(window, 'wasRun'))).toBeUndefined()
})

test('a captured page is read with its pictures when its server is gone', async ({ workbench }) => {
  const { page } = workbench
  const server = await startSourceServer()
  await expectSampleArticle(page)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Archive/ })
    .click()
  await page.getByRole('button', { name: 'Capture addresses' }).first().click()
  await page.getByRole('textbox', { name: 'Web addresses' }).fill(`${server.origin}/pictured`)
  await page.getByRole('button', { name: 'Capture 1 address' }).click()
  await expect(page.getByRole('row', { name: /pictured.*captured|captured.*pictured/ })).toBeVisible({
    timeout: 30_000
  })
  await page.getByRole('row', { name: /pictured/ }).click()
  await expect(page.getByRole('complementary', { name: 'Capture' })).toContainText('6 of 7 parts kept')
  await page.getByText('1 part of the page is missing').click()
  await expect(page.getByText(`${server.origin}/parts/gone.png`)).toBeVisible()
  await server.stop()
  await page.getByRole('button', { name: 'Open copy' }).click()
  expect(await drawn(page, 'A lamp')).toEqual([640, 400])
  await expect(page.getByRole('figure').filter({ hasText: 'The lamp at Tarn Head' })).toBeVisible()
})
