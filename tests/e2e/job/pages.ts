import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type Workbench } from '../workbench.ts'

/** Brings a PDF in, and waits for its article: reading the pages is the most that the program does. */
export async function bringIn(page: Page, name: string, bytes: Uint8Array, title: string): Promise<void> {
  await page.keyboard.press('Control+O')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /Choose files/ }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 60_000 })
}

/** The article as the pages of its PDF, drawn. */
export async function showPages(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Page', exact: true }).click()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
}

export const pageField = (page: Page): Locator => page.getByRole('textbox', { name: 'Page', exact: true })

/** Waits until a page is on disk as the one that was left: a place is kept once one rests. */
export async function expectPageKept({ home }: Workbench, page: number): Promise<void> {
  const settings = () =>
    readdirSync(home.folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /[\\/]project\.json$/.test(path) && !path.includes('.sourcebook'))
      .map((path) => readFileSync(join(home.folder, path), 'utf8'))
      .join('\n')
  await expect.poll(settings).toMatch(new RegExp(`"page": ${page}\\b`))
}
