import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../built.ts'
import { expect, test } from './workbench.ts'

test('a project that can only be read says so where something would be added to it', async ({ open, home }) => {
  const project = home.copyOf(join(root, 'resources/sample/project'))
  const path = join(project, 'project.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"schema": 1', '"schema": 999'))
  const { page } = await open([project])
  const navigation = page.getByRole('navigation', { name: 'Project' })
  for (const name of ['Import articles', 'New briefing note']) {
    const button = navigation.getByRole('button', { name })
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription(/newer version of Sourcebook/)
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const keys of ['Control+o', 'c']) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toContainText('A newer version of Sourcebook wrote this project')
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await navigation
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click()
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeDisabled()
})
