import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { downloaded } from './job/downloads.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const article = `# The price of the late boat

The last boat leaves at nine (Ferrer, 2012). Some 46% of the boats are late.

## References

Ferrer, P. (2018). The last boat. Lantern Books. https://lantern.example.org/last

Coast Office. (2021). Fares of the year. https://coast.example.org/fares
`

async function openAudit(page: Page) {
  await expectSampleArticle(page)
  const transfer = await page.evaluateHandle((text) => {
    const files = new DataTransfer()
    files.items.add(new File([text], 'late-boat.md'))
    return files
  }, article)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('heading', { level: 1, name: 'The price of the late boat' })).toBeVisible({
    timeout: 30_000
  })
  await page.getByRole('tab', { name: /^Audit/ }).click()
  return page.getByRole('tabpanel')
}

test('a finding is answered where it stands: linked by hand, or dismissed with a reason, and each undone', async ({
  workbench: { page }
}) => {
  const panel = await openAudit(page)
  const year = panel.getByRole('heading', { name: /Another year in the list/ })
  await expect(year).toBeVisible()
  await panel.getByRole('button', { name: 'Link', exact: true }).click()
  await page.getByRole('option', { name: /The last boat/ }).click()
  await expect(page.getByText('Linked by hand.')).toBeVisible()
  await expect(year).toBeHidden()
  await panel.getByRole('button', { name: '1 link by hand' }).click()
  await expect(panel.getByText(/means The last boat/)).toBeVisible()
  await panel.getByRole('button', { name: 'Leave it to the program again' }).click()
  await expect(year).toBeVisible()

  const figure = panel.getByRole('listitem').filter({ hasText: '46%' })
  await figure.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('The harbour counts them.')
  await page.getByRole('button', { name: 'Common knowledge' }).click()
  await panel.getByRole('button', { name: '1 dismissed' }).click()
  await expect(panel.getByText(/Common knowledge: The harbour counts them\./)).toBeVisible()
  // The message with its undo lies over the end of the panel as long as the pointer is on it.
  await page.mouse.move(0, 0)
  await expect(page.getByText('Dismissed.')).toBeHidden({ timeout: 30_000 })
  await panel.getByRole('button', { name: 'Put back on the list' }).click()
  await expect(panel.getByRole('button', { name: '1 dismissed' })).toBeHidden()
  await expect(figure).toBeVisible()
})

test('a group of findings is dismissed with one reason, and undone in one step', async ({ workbench: { page } }) => {
  const panel = await openAudit(page)
  const unarchived = panel.getByRole('heading', { name: /No archived copy/ })
  await expect(unarchived).toBeVisible()
  await panel.getByRole('button', { name: 'Dismiss all 2' }).last().click()
  await page.getByRole('button', { name: 'Common knowledge' }).click()
  await expect(page.getByText('2 dismissed.')).toBeVisible()
  await expect(unarchived).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(unarchived).toBeVisible()
})

test('a citation is linked by hand from its own card, which stays open and says so', async ({
  workbench: { page }
}) => {
  await openAudit(page)
  const citation = page.getByRole('main').getByRole('link', { name: /Ferrer, 2012/ })
  await citation.hover()
  const card = page.getByRole('region', { name: /Source of/ })
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(page.getByRole('searchbox', { name: 'Find a reference' })).toBeFocused()
  await page.keyboard.type('last boat')
  await page.getByRole('option', { name: /The last boat/ }).click()
  await expect(card.getByText('Linked by hand')).toBeVisible()
  await card.getByRole('button', { name: 'Leave it to the program again' }).click()
  await expect(card.getByText('Linked by hand')).toBeHidden()
})

test('a record is opened from its finding, and the audit goes by what it says now', async ({ workbench: { page } }) => {
  const panel = await openAudit(page)
  await panel.getByRole('button', { name: 'Open record' }).first().click()
  const address = page.getByLabel('Web address', { exact: true })
  await address.fill('https://coast.example.org/')
  await address.press('Enter')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('tab', { name: /^Audit/ }).click()
  await expect(panel.getByRole('heading', { name: /Link to a front page only/ })).toBeVisible()
})

test('the audit is handed over as a page of its own, and its panel has no faults of access', async ({ workbench }) => {
  const { page } = workbench
  const panel = await openAudit(page)
  const { violations } = await new AxeBuilder({ page }).include('.audit').setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const report = await downloaded(workbench, 'the-price-of-the-late-boat-audit.html', async () => {
    await panel.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: 'HTML report' }).click()
  })
  expect(report.toString()).toContain('Audit of “The price of the late boat”')
})
