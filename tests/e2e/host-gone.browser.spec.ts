import { chromium } from '@playwright/test'
import { browserExecutable, sandboxSwitches } from '../built.ts'
import { startWebProcess } from '../web-process.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('a window whose program has ended says so, and what can be done', async ({ home }) => {
  const host = await startWebProcess(['--sample'], home.environment)
  const browser = await chromium.launch({ executablePath: browserExecutable(), args: sandboxSwitches })
  const page = await browser.newPage()
  await page.goto(host.link)
  await expectSampleArticle(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await host.stop()
  await expect(page.getByRole('alert')).toContainText('start it again and open the link that it prints')
  await expect(page.getByRole('contentinfo')).not.toContainText('Online')
  await expectSampleArticle(page)
  await browser.close()
})
