import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/result'
import { entry, sandboxSwitches } from '../built.ts'
import { createTemporaryHome } from '../temporary-home.ts'
import type { Driver } from './driver.ts'

interface Bridge {
  invoke(method: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (event: AppEvent) => void): () => void
}
interface BridgedWindow {
  readonly sourcebook: Bridge
  received?: AppEvent[]
}

/** The built program in a real Electron, spoken to through its real preload. */
export async function ipcDriver(executablePath: string): Promise<Driver> {
  const home = createTemporaryHome()
  const electron = await _electron.launch({
    executablePath,
    args: [...sandboxSwitches, `--user-data-dir=${join(home.folder, 'electron')}`, entry.electron, '--sample'],
    env: Object.fromEntries(Object.entries(home.environment).map(([name, value]) => [name, value ?? '']))
  })
  const page = await electron.firstWindow()
  await page.evaluate(() => {
    const own = globalThis as unknown as BridgedWindow // what the preload exposes
    own.received = []
    own.sourcebook.subscribe((event) => own.received?.push(event))
  })
  return {
    name: 'IPC',
    methods: null,
    invoke: (method, input) =>
      page.evaluate(([name, value]) => (globalThis as unknown as BridgedWindow).sourcebook.invoke(name, value), [
        method,
        input
      ] as const),
    events: () => page.evaluate(() => (globalThis as unknown as BridgedWindow).received?.splice(0) ?? []),
    close: async () => {
      await electron.close()
      home.remove()
    }
  }
}
