import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { APP_ORIGIN } from './app-scheme.ts'
import { readWindowState, rememberWindowState } from './window-state.ts'

/** The one window: shown when its page is painted, so that it never flashes. */
export function createWindow(settingsFolder: string): BrowserWindow {
  const statePath = join(settingsFolder, 'window.json')
  const { isMaximized, ...bounds } = readWindowState(statePath)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Sourcebook',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false
    }
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberWindowState(window, statePath)
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}
