import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const DOWNLOAD_LIMIT = 120_000
const executables = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const executable = executables[process.platform] ?? 'electron'

/** The Electron executable of this machine: ELECTRON_OVERRIDE_DIST_PATH, else the one npm's package fetched; null for none. */
export function findElectron() {
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(root, 'node_modules', 'electron', 'dist')]
  return (
    folders
      .filter(Boolean)
      .map((folder) => join(folder, executable))
      .find(existsSync) ?? null
  )
}

/** Finds it, or lets Electron's package fetch it: bounded, and once only on a machine where it cannot be had. */
export async function fetchElectron(node) {
  const found = findElectron()
  if (found !== null || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return found
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  say(`Fetching the Electron ${version} runtime…`)
  await run(node, [join('node_modules', 'electron', 'install.js')], { quiet: true, timeout: DOWNLOAD_LIMIT })
  return findElectron()
}

/** Why a window cannot be shown here, or null when it can. */
export function displayProblem() {
  if (process.platform !== 'linux') return null
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? null : 'there is no display'
}

/** Chromium refuses to run as root with its sandbox on. */
export function sandboxSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
