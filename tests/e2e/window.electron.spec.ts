import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { downloaded } from './job/downloads.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

test('the window goes nowhere else and opens no other', async ({ workbench: { page, electron } }) => {
  const opened = await page.evaluate(() => {
    location.href = 'http://127.0.0.1:9/'
    return window.open('http://127.0.0.1:9/')
  })
  expect(opened).toBeNull()
  const windows = await electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL())
  )
  expect(windows).toEqual(['app://sourcebook/'])
})

test('permissions are denied', async ({ workbench: { page } }) => {
  const states = await page.evaluate(async () => [
    await Notification.requestPermission(),
    (await navigator.permissions.query({ name: 'geolocation' })).state
  ])
  expect(states).toEqual(['denied', 'denied'])
})

test('an item of the native menu runs the command of the same name', async ({ workbench: { page, electron } }) => {
  await expect(page.getByRole('main')).toBeVisible()
  await electron?.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? []
    items.find((item) => item.label === 'Keyboard shortcuts')?.click()
  })
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the native menu hands over the open note, says when none is open, and opens the trash', async ({ workbench }) => {
  const { page, electron } = workbench
  const choose = (...labels: readonly string[]) =>
    electron?.evaluate(({ Menu }, path) => {
      let menu = Menu.getApplicationMenu()
      for (const label of path.slice(0, -1)) menu = menu?.items.find((item) => item.label === label)?.submenu ?? null
      menu?.items.find((item) => item.label === path.at(-1))?.click()
    }, labels)
  await expectSampleArticle(page)
  await choose('File', 'Export the note', 'Markdown')
  await expect(page.getByText('This works only on a note or text that is open.')).toBeVisible()
  await newNote(page, 'Fares')
  await page.keyboard.type('They rose')
  const file = await downloaded(workbench, 'fares.md', async () => {
    await choose('File', 'Export the note', 'Markdown')
  })
  expect(file.toString('utf8')).toMatch(/\nThey rose\n$/)
  await choose('Edit', 'Trash…')
  await expect(page.getByRole('dialog', { name: 'Trash' })).toBeVisible()
})

test('closing the window gives the lock of the project back', async ({ open, home }) => {
  const { page, close } = await open()
  await expect(page.getByRole('main')).toBeVisible()
  const [project = ''] = readdirSync(join(home.folder, 'projects'))
  const lock = join(home.folder, 'projects', project, '.sourcebook', 'lock')
  expect(existsSync(lock)).toBe(true)
  await close()
  expect(existsSync(lock)).toBe(false)
})

test('an export is saved where the person says', async ({ workbench: { page, electron, home } }) => {
  const path = join(home.folder, 'export.txt')
  await electron?.evaluate(({ session }, to) => {
    session.defaultSession.once('will-download', (_, item) => item.setSavePath(to))
  }, path)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['text']))
    link.download = 'export.txt'
    link.click()
  })
  await expect.poll(() => existsSync(path)).toBe(true)
})
