import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('a damaged file is told in words in the window, with what is used and what may be missing', async ({
  open,
  home
}) => {
  const first = await open()
  await expectSampleArticle(first.page)
  await first.close()
  const root = join(home.folder, 'projects', 'Sample project')
  const text = await readFile(join(root, 'project.json'), 'utf8')
  await writeFile(join(root, 'project.json'), text.slice(0, 100))
  const { page } = await open()
  await expectSampleArticle(page)
  const notice = page.getByRole('status').filter({ hasText: 'project.json was damaged' })
  await expect(notice).toContainText('Its version of')
  await notice.getByRole('button', { name: 'Put this message away' }).click()
  await expect(notice).toHaveCount(0)
})

test('a note is deleted without a question, and comes back by undo and from the trash', async ({ workbench }) => {
  const { page } = workbench
  await expectSampleArticle(page)
  const row = page.getByRole('button', { name: 'The Tarn Valley pact: what we can say', exact: true })
  const remove = async () => {
    await page.getByRole('button', { name: 'Actions for The Tarn Valley pact' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(row).toHaveCount(0)
  }
  await remove()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
  await remove()
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Trash' })
  await expect(dialog.getByText('The Tarn Valley pact: what we can say')).toBeVisible()
  await dialog.getByRole('button', { name: 'Bring back' }).click()
  await expect(dialog.getByText('Nothing was deleted', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row).toBeVisible()
})

test('what another program changes is shown at once, and undo brings it back', async ({ workbench, home }) => {
  const { page } = workbench
  await expectSampleArticle(page)
  const library = join(home.folder, 'projects', 'Sample project', 'library')
  const [name = ''] = await readdir(library)
  const file = join(library, name)
  const text = await readFile(file, 'utf8')
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  const title = /"title": "([^"]+)"/.exec(text)?.[1] ?? ''
  await expect(page.getByText(title).first()).toBeVisible()
  await writeFile(file, text.replace(title, 'A title from another program'))
  await expect(page.getByText('A title from another program').first()).toBeVisible()
  await expect(page.getByText(`Another program changed library/${name}`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(title).first()).toBeVisible()
})
