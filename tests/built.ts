import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findBrowser } from '../main/host/find-browser.ts'

/** The repository, and the built program in it (SOURCEBOOK_OUT names another build). */
export const root = resolve(import.meta.dirname, '..')
export const out = resolve(root, process.env.SOURCEBOOK_OUT ?? 'out')
export const entry = {
  electron: join(out, 'main/index.js'),
  web: join(out, 'main/web.js'),
  cli: join(out, 'main/cli.js')
}

/** Electron's executable, where `npm test` or ELECTRON_OVERRIDE_DIST_PATH names one. Null: its tests are left out, and that is said. */
export function electronExecutable(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const path = process.env.SOURCEBOOK_ELECTRON ?? (folder === undefined ? null : join(folder, 'electron'))
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  return path !== null && existsSync(path) && hasDisplay ? path : null
}

export function browserExecutable(): string {
  const browser = findBrowser()
  if (browser === null)
    throw new Error('No Chromium or Chrome was found: install one, or name it in SOURCEBOOK_CHROMIUM')
  return browser
}

/** Chromium refuses to run as root with its sandbox on. */
export const sandboxSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
