import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test, type Workbench } from './workbench.ts'

/** The block at the top of the text. */
async function blockAtTop(page: Page): Promise<string | undefined> {
  return page.locator('.reader-page').evaluate((scroller) => {
    const top = scroller.getBoundingClientRect().top + 8
    const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')]
    return blocks.find((block) => block.getBoundingClientRect().bottom > top)?.dataset.block
  })
}

/** The settings of all projects in the home, as they are on disk. */
function settingsOnDisk({ home }: Workbench): string {
  const paths = readdirSync(home.folder, { recursive: true, encoding: 'utf8' })
  return paths
    .filter((path) => /[\\/]project\.json$/.test(path) && !path.includes('.sourcebook'))
    .map((path) => readFileSync(join(home.folder, path), 'utf8'))
    .join('\n')
}

test('the open note and the place in the text are there again after a restart', async ({ open }) => {
  const first = await open()
  await expectSampleArticle(first.page)
  await newNote(first.page, 'Where I was')
  await first.page.locator('.reader-page').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2))
  const block = await blockAtTop(first.page)
  await expect.poll(() => settingsOnDisk(first)).toContain(`"blockId": "${block}"`) // a place is kept once one rests
  await first.close()

  const { page } = await open([])
  await expect(note(page).getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Where I was')
  await expect.poll(() => blockAtTop(page)).toBe(block)
})
