import type { Page } from '@playwright/test'
import { expectNoViolations } from './job/axe.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the project' })
const results = (page: Page) => page.getByRole('listbox', { name: 'What was found' }).getByRole('option')

/** The words that the reader shows for a moment where a passage was gone to. */
const flashed = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('reader-flash') ?? [])].map((range) => (range as Range).toString())) // only live ranges are painted

async function openSearch(page: Page): Promise<void> {
  await expectSampleArticle(page)
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
}

test('words are found as they are typed, and Enter leads to the very passage and back', async ({
  workbench: { page }
}) => {
  await openSearch(page)
  await page.keyboard.type('southern coast was cancelled')
  await expect(results(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expectSampleArticle(page)
  await expect.poll(() => flashed(page)).toEqual(['southern coast was cancelled'])
  await expect(page.getByText('A similar pact on the southern coast')).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(box(page)).toHaveValue('southern coast was cancelled')
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true')
})

test('each kind leads to its place', async ({ workbench: { page } }) => {
  await openSearch(page)
  await box(page).fill('kind:annotation "cheaper to make new water"')
  await expect(results(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('.annotation-card[data-selected], .annotation-card[aria-current="true"]')).toHaveCount(1)

  await page.keyboard.press('ControlOrMeta+Shift+F')
  await expect(box(page)).toBeFocused()
  await box(page).fill('kind:reference author:"Meridian Post"')
  await expect(results(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/Southern coast abandons/)

  await page.keyboard.press('ControlOrMeta+Shift+F')
  await box(page).fill('kind:note "canal repairs"')
  await expect(results(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('canal repairs')
})

test('kinds narrow what is shown, and what was not understood is said', async ({ workbench: { page } }) => {
  await openSearch(page)
  await page.keyboard.type('water')
  const notes = page.getByRole('button', { name: /^Notes/ })
  await expect(notes).toHaveText(/Notes\s*1/)
  await notes.click()
  await expect(results(page)).toHaveCount(1)
  await box(page).fill('colour:red water')
  await expect(page.getByText('“colour:red” was looked for as words: there is no such operator.')).toBeVisible()
  await expect(page.getByText('Nothing was found')).toBeVisible()
})

test('what is written while the search is open is found', async ({ workbench: { page } }) => {
  await openSearch(page)
  await page.keyboard.type('zanzibar')
  await expect(page.getByText('Nothing was found')).toBeVisible()
  await page.getByRole('button', { name: 'New briefing note' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Zanzibar')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Zanzibar', exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+F')
  await expect(box(page)).toHaveValue('zanzibar')
  await expect(results(page)).toHaveCount(1)
})

test('a search is saved, stands at the left, is run from there, renamed, removed and brought back', async ({
  open
}) => {
  const first = await open()
  await openSearch(first.page)
  await first.page.keyboard.type('year:2021')
  await first.page.getByRole('button', { name: 'Save this search' }).click()
  await first.page.getByRole('textbox', { name: 'Name' }).fill('Of 2021')
  await first.page.keyboard.press('Enter')
  const saved = first.page.getByRole('navigation').getByRole('button', { name: 'Of 2021', exact: true })
  await expect(saved).toBeVisible()
  await first.close()

  const { page } = await open()
  const row = page.getByRole('navigation').getByRole('button', { name: 'Of 2021', exact: true })
  await row.click()
  await expect(box(page)).toHaveValue('year:2021')
  await expect(results(page)).not.toHaveCount(0)
  await page.getByRole('button', { name: 'More for Of 2021' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Two thousand')
  await page.keyboard.press('Enter')
  const renamed = page.getByRole('navigation').getByRole('button', { name: 'Two thousand', exact: true })
  await expect(renamed).toBeVisible()
  await page.getByRole('button', { name: 'More for Two thousand' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(renamed).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(renamed).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the box, in what was found and where nothing was (${colorScheme})`, async ({
    workbench: { page }
  }) => {
    await page.emulateMedia({ colorScheme })
    await openSearch(page)
    await expectNoViolations(page)
    await page.keyboard.type('water')
    await expect(results(page)).toHaveCount(8)
    await page.keyboard.press('ArrowDown')
    await expectNoViolations(page)
    await page.getByRole('button', { name: 'How to ask' }).click()
    await expect(page.getByRole('dialog', { name: 'How to ask' })).toBeVisible()
    await expectNoViolations(page)
    await page.keyboard.press('Escape')
    await box(page).fill('zanzibar')
    await expect(page.getByText('Nothing was found')).toBeVisible()
    await expectNoViolations(page)
  })
}

test('Enter before the answer is there opens the first hit once it is', async ({ workbench: { page } }) => {
  await openSearch(page)
  await page.keyboard.type('kind:reference author:"Meridian Post"')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(/Southern coast abandons/)
})
