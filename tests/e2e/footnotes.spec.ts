import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, expectSampleArticle, test } from './workbench.ts'

const filler = 'The towns along the river changed their wells, and counted what that cost them, year after year. '

const salt = `# Salt in the estuary

The estuary has been growing saltier for twenty years, and nobody agrees why.[^1] The harbour authority says that dredging has nothing to do with it.[^2]

${`${filler.repeat(8)}\n\n`.repeat(12)}
[^1]: Some growers keep measurements of their own.

    They differ from the official ones.
[^2]: The second deepening was decided without a hearing.
`

async function bringIn(page: Page, name: string, text: string): Promise<void> {
  await expectSampleArticle(page)
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const files = new DataTransfer()
      files.items.add(new File([content], fileName))
      return files
    },
    [name, text] as const
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('heading', { level: 1, name: 'Salt in the estuary' })).toBeVisible()
}

const card = (page: Page, label: string) => page.getByRole('region', { name: `Footnote ${label}` })

test('a footnote is read where its mark stands, and gone to and back from by key', async ({ workbench: { page } }) => {
  await bringIn(page, 'salt.md', salt)
  const mark = page.getByRole('link', { name: '1', exact: true })
  await mark.hover()
  await expect(card(page, '1')).toContainText('Some growers keep measurements of their own.')
  await expect(card(page, '1')).toContainText('They differ from the official ones.')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(card(page, '1')).toHaveCount(0)

  await page.locator('.reader-page').focus()
  await page.keyboard.press('Tab') // the first link of the text
  await expect(mark).toBeFocused()
  await expect(card(page, '1')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(card(page, '2')).toContainText('The second deepening was decided without a hearing.')
  await page.keyboard.press('Enter')
  const note = page.getByRole('listitem').filter({ hasText: 'The second deepening' })
  await expect(note).toBeInViewport()
  await expect(note).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('link', { name: '2', exact: true })).toBeFocused()
  await expect(page.getByRole('link', { name: '2', exact: true })).toBeInViewport()
})

test('a note is gone to from its card, and left by the way back', async ({ workbench: { page } }) => {
  await bringIn(page, 'salt.md', salt)
  await page.getByRole('link', { name: '1', exact: true }).hover()
  await card(page, '1').getByRole('button', { name: 'Go to the note' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Some growers' })).toBeFocused()
  await page.getByRole('button', { name: 'Back to where you were' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Salt in the estuary' })).toBeInViewport()
})
