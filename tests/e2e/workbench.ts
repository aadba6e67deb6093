import { join } from 'node:path'
import { _electron, test as base, chromium, type ElectronApplication, expect, type Page } from '@playwright/test'
import { browserExecutable, electronExecutable, out, root, sandboxSwitches } from '../built.ts'
import { createTemporaryHome, type TemporaryHome } from '../temporary-home.ts'
import { startWebProcess } from '../web-process.ts'

export { expect }

export interface Workbench {
  readonly page: Page
  readonly home: TemporaryHome
  /** The window's process, where the host is Electron: for what only it can do, such as choosing where a download goes. */
  readonly electron: ElectronApplication | null
  close(): Promise<void>
}

interface Fixtures {
  readonly home: TemporaryHome
  /** Opens the program as a person starts it; again after `close` for what must survive a restart. */
  readonly open: (args?: readonly string[]) => Promise<Workbench>
  /** The workbench on the sample project. */
  readonly workbench: Workbench
}

/** The same tests over both hosts: the project's name says which. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
  home: async ({}, use) => {
    const home = createTemporaryHome()
    await use(home)
    home.remove()
  },
  open: async ({ home }, use, info) => {
    const opened: Workbench[] = []
    await use(async (args = ['--sample']) => {
      const workbench = await (info.project.name === 'electron' ? openElectron(home, args) : openBrowser(home, args))
      workbench.page.setDefaultTimeout(30_000) // what cannot be pressed by then is named, rather than the whole test timed out
      opened.push(workbench)
      return workbench
    })
    for (const workbench of opened) await workbench.close()
  },
  workbench: async ({ open }, use) => use(await open())
})

/** What a person sees at the very first start: the sample's article in their language, with its panels. */
export async function expectSampleArticle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^Who pays for the water/ })).toBeVisible()
  await expect(page.getByRole('tab', { name: /Annotations/ })).toBeVisible()
}

async function openElectron(home: TemporaryHome, args: readonly string[]): Promise<Workbench> {
  const executablePath = electronExecutable()
  if (executablePath === null) throw new Error('No Electron runtime or display: npm test leaves this project out then')
  const application = out === join(root, 'out') ? root : join(out, 'main/index.js')
  const electron = await _electron.launch({
    executablePath,
    args: [...sandboxSwitches, `--user-data-dir=${join(home.folder, 'electron')}`, application, ...args],
    env: environmentOf(home)
  })
  const page = await electron.firstWindow()
  return { page, home, electron, close: onceOnly(() => electron.close()) }
}

async function openBrowser(home: TemporaryHome, args: readonly string[]): Promise<Workbench> {
  const host = await startWebProcess(args, home.environment)
  const browser = await chromium.launch({ executablePath: browserExecutable(), args: sandboxSwitches })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })
  await page.goto(host.link)
  return {
    page,
    home,
    electron: null,
    close: onceOnly(async () => {
      await browser.close()
      await host.stop()
    })
  }
}

function environmentOf({ environment }: TemporaryHome): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}

function onceOnly(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null
  return () => {
    closing ??= close()
    return closing
  }
}
