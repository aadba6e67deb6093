import type { Page } from '@playwright/test'
import { expectNoViolations } from './job/axe.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

async function goTo(page: Page, letter: 'r' | 'l' | 'p' | 'a'): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(letter)
}

test('the palette finds an article by words of its title, and back returns', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('autobus') // without the accent that stands in the title
  await expect(page.getByRole('menuitem').first()).toHaveText(/autobús/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /autobús/ })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expectSampleArticle(page)
})

test('a record is changed where it stands, and undo says what it takes back', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await goTo(page, 'l')
  await page
    .getByRole('row', { name: /Journal article/ })
    .first()
    .click()
  const title = page.getByLabel('Title', { exact: true })
  const before = await title.inputValue()
  await title.fill('Another title')
  await title.press('Enter')
  await expect(page.getByRole('grid').getByText('Another title')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: changing a reference')).toBeVisible()
  await expect(title).toHaveValue(before)
})

test('of two files dropped at once the good one comes in and the bad one is explained', async ({
  workbench: { page }
}) => {
  await expectSampleArticle(page)
  const transfer = await page.evaluateHandle(() => {
    const files = new DataTransfer()
    files.items.add(new File(['# Salt and tides\n\nThe tide brings salt to the quay.\n'], 'salt.md'))
    files.items.add(new File([''], 'nothing.txt'))
    return files
  })
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop to import')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('dialog').getByText('nothing.txt is empty')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Salt and tides' })).toBeVisible()
})

test('the language is changed at once and everywhere', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('spanish')
  await expect(page.getByRole('menuitem').first()).toHaveText(/Spanish/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').getByRole('button', { name: /Biblioteca/ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

test('each project keeps its own place and layout, over a restart too', async ({ open }) => {
  const first = await open()
  await expectSampleArticle(first.page)
  await first.page.keyboard.press('Control+.')
  await expect(first.page.getByRole('tab', { name: /Annotations/ })).toBeHidden()
  await goTo(first.page, 'p')
  await first.page.getByLabel('Name').fill('Salt')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText('Bring in an article to read')).toBeVisible()
  await goTo(first.page, 'p')
  await first.page.getByRole('button', { name: /^Sample/ }).click()
  await expect(first.page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(':')
  await expect(first.page.getByRole('tab', { name: /Annotations/ })).toBeHidden()
  await first.close()
  const { page } = await open([])
  await expect(page.getByRole('button', { name: 'Show or hide the navigation' })).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: /water/ }).first().click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('tab', { name: /Annotations/ })).toBeHidden()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen (${colorScheme})`, async ({ workbench: { page } }) => {
    test.slow()
    await page.emulateMedia({ colorScheme })
    await expectSampleArticle(page)
    await expectNoViolations(page)
    for (const letter of ['l', 'p', 'a'] as const) {
      await goTo(page, letter)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached()
      await expectNoViolations(page)
    }
    for (const keys of ['Control+k', 'Control+o', 'Control+,', 'Shift+?', 'c']) {
      await page.keyboard.press(keys)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })
}
