import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { sourcebook } from '../contract/command-line.ts'
import { expect, test } from './workbench.ts'

const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
const longReview = [
  'A long review of the harbour',
  ...numbers.map((n) => `In port ${n} the boats came back in June and were counted twice (Keeper${n}, ${1800 + n}).`),
  'References',
  ...numbers.map((n) => `Keeper${n}, A. (${1800 + n}). The tide of port ${n}. Port Press.`)
].join('\n\n')

test('a long list of references is drawn in part, with what was chosen in the text always in it', async ({
  home,
  open
}) => {
  const folder = join(home.folder, 'long')
  const file = join(home.folder, 'long.txt')
  await writeFile(file, longReview)
  await sourcebook(['new', folder], home.environment)
  expect(await sourcebook(['import', folder, file], home.environment)).toMatchObject({ status: 0 })
  const { page } = await open([folder])
  await page
    .getByRole('button', { name: /A long review/ })
    .first()
    .click()
  await page.getByRole('tab', { name: /References/ }).click()
  const cards = page.locator('[data-card]')
  await expect(page.getByText('Show 60 more')).toBeVisible()
  expect(await cards.count()).toBe(60)
  await page.getByText('(Keeper170, 1970)').click()
  await expect(cards.filter({ hasText: 'Keeper170 ' })).toBeInViewport()
  await page.getByRole('button', { name: 'Show 60 earlier' }).click()
  await expect(cards.filter({ hasText: 'Keeper100 ' })).toBeAttached()
})

test('the palette of a project with very many articles offers some, and every one by its name', async ({
  home,
  open
}) => {
  const folder = join(home.folder, 'many')
  const files = numbers.slice(0, 80).map((n) => join(home.folder, `${n}.md`))
  for (const [index, file] of files.entries())
    await writeFile(file, `# Port ${index + 1} in spring\n\nThe quay of port ${index + 1} was mended and painted.\n`)
  await sourcebook(['new', folder], home.environment)
  expect(await sourcebook(['import', folder, ...files], home.environment)).toMatchObject({ status: 0 })
  const { page } = await open([folder])
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('menuitem', { name: /Port \d+ in spring/ })).toHaveCount(20)
  await page.keyboard.type('port 49')
  await expect(page.getByRole('menuitem').first()).toHaveText(/Port 49 in spring/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Port 49 in spring' })).toBeVisible()

  // Of the list beside it only what is in sight is drawn, and whoever walks it by the keys comes to its end.
  const list = page.getByRole('list', { name: 'Articles' })
  expect(await list.getByRole('listitem').count()).toBeLessThan(70)
  await list.getByRole('button', { name: /^Port 1 in spring/ }).focus()
  const last = list.getByRole('button', { name: /^Port 80 in spring/ })
  for (let rows = 0; rows < 80 && !(await isFocused(last)); rows++) {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab') // each row has its menu
  }
  await expect(last).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Port 80 in spring' })).toBeVisible()
})

async function isFocused(button: Locator): Promise<boolean> {
  return (await button.count()) > 0 && button.evaluate((element) => element === document.activeElement)
}
