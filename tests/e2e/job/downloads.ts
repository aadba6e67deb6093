import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Workbench } from '../workbench.ts'

/** Does what ends in a file for the person, and answers its bytes. */
export async function downloaded(workbench: Workbench, name: string, act: () => Promise<void>): Promise<Buffer> {
  const path = join(workbench.home.folder, name)
  if (workbench.electron === null) {
    const arriving = workbench.page.waitForEvent('download', { timeout: 60_000 })
    await act()
    await (await arriving).saveAs(path)
    return readFileSync(path)
  }
  // Electron asks the person where to: the answer is given for them.
  await workbench.electron.evaluate(({ session }, to) => {
    session.defaultSession.once('will-download', (_, item) => {
      item.setSavePath(`${to}.part`)
      item.once('done', () => process.getBuiltinModule('node:fs').renameSync(`${to}.part`, to))
    })
  }, path)
  await act()
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
  return readFileSync(path)
}

/** Does what ends in a file whose place the person chooses before it is written, where the host lets them, and answers its bytes. */
export async function saved(workbench: Workbench, name: string, act: () => Promise<void>): Promise<Buffer> {
  if (workbench.electron === null) return downloaded(workbench, name, act)
  const path = join(workbench.home.folder, name)
  await workbench.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath }) // the person's answer
  }, path)
  await act()
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
  return readFileSync(path)
}
