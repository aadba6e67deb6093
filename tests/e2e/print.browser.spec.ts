import { pdfText } from './job/pdf-text.ts'
import { note } from './job/places.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('a host that finds no browser to print with lets the window print the note, and nothing else', async ({
  open,
  home
}) => {
  home.environment.PATH = ''
  delete home.environment.SOURCEBOOK_CHROMIUM
  const { page } = await open()
  await expectSampleArticle(page)
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^The Tarn Valley pact/ })
    .click()
  await page.evaluate(() => {
    // A dialog of the browser, in which a person would press "Save"; the title is its name for the file.
    window.print = () => document.documentElement.setAttribute('data-printed-as', document.title)
  })
  await note(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'PDF, through the print dialog' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed-as', 'The Tarn Valley pact: what we can say')
  const printed = pdfText(await page.pdf())
  expect(printed).toMatch(/^TheTarnValleypact:whatwecansayBottomline/)
  expect(printed).toContain('canalsat31percent(TarnWaterAgency,2023)')
  expect(printed.split('References').at(-1)).toContain('TarnWaterAgency.(2023')
  expect(printed).not.toContain('Firststeps')
  await expect(page).toHaveTitle(/^Sample/) // the program is as it was
  await expect(page.locator('.printed-page')).toHaveCount(0)
})
