import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('the program opens on an article of the sample project, with the others listed', async ({
  workbench: { page }
}) => {
  await expect(page).toHaveTitle(/Sourcebook/)
  await expect(page.getByRole('main')).toBeVisible()
  await expectSampleArticle(page)
  await expect(page.getByRole('navigation').getByRole('button', { name: /^La brecha del autobús/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the page sees neither Node nor more of the host than two functions', async ({ workbench: { page } }) => {
  const seen = await page.evaluate(() => ({
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
    bridge: Object.keys(Reflect.get(globalThis, 'sourcebook') ?? { invoke: 0, subscribe: 0 }).sort()
  }))
  expect(seen).toEqual({ process: 'undefined', require: 'undefined', bridge: ['invoke', 'subscribe'] })
})

test('a reload keeps the session', async ({ workbench: { page } }) => {
  await expect(page.getByRole('main')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a reload with something unsaved saves it and stays in the project', async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
  await newNote(page, 'Half a thought')
  await expect(note(page).locator('.note-text')).toBeFocused()
  await page.keyboard.type('It is not saved yet')
  await page.reload()
  await expect(note(page).locator('.note-text')).toHaveText('It is not saved yet')
})

test('the page can reach no other address', async ({ workbench: { page } }) => {
  const reached = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused'
    )
  )
  expect(reached).toBe('refused')
})
