import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test, type Workbench } from './workbench.ts'

const body = (page: Page) => note(page).locator('.note-text')

/** All notes of all projects in the home, as they are on disk. */
function notesOnDisk({ home }: Workbench): string {
  const paths = readdirSync(home.folder, { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => /[\\/]notes[\\/][^\\/]+\.md$/.test(path) && !path.includes('.sourcebook'))
    .map((path) => readFileSync(join(home.folder, path), 'utf8'))
    .join('\n')
}

async function writeNote(page: Page): Promise<void> {
  await expectSampleArticle(page)
  await newNote(page, 'Last words')
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('Nothing is saved yet')
}

test('what was typed just before the window or tab is closed is kept', async ({ workbench }) => {
  const { page, electron } = workbench
  await writeNote(page)
  if (electron === null) await page.close({ runBeforeUnload: true })
  else await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => page.isClosed()).toBe(true)
  await expect.poll(() => notesOnDisk(workbench)).toContain('Nothing is saved yet')
})

test('what was typed just before the program is quit is kept', async ({ workbench }) => {
  await writeNote(workbench.page)
  const { page, electron } = workbench
  if (electron === null) await page.goto('about:blank')
  else await electron.close()
  await expect.poll(() => notesOnDisk(workbench)).toContain('Nothing is saved yet')
})

test('who types on and on is saved all the same', async ({ workbench }) => {
  const { page } = workbench
  await writeNote(page)
  const started = Date.now()
  while (!notesOnDisk(workbench).includes('again and') && Date.now() - started < 20_000)
    await page.keyboard.type(' again and', { delay: 20 })
  expect(notesOnDisk(workbench)).toContain('again and')
})
