import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** A program of the PATH by any of its names, or null. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable) ?? null
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser for the tests; installed where it is missing and this may be done. */
export async function browserForTests() {
  const found = process.env.SOURCEBOOK_CHROMIUM ?? onPath(browsers)
  if (found !== null) return found
  await aptInstall('chromium')
  return onPath(browsers)
}

/** A display for Electron: the one there is, else one of our own. Null where there is none to be had. */
export async function displayForTests() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return { env: {}, stop: () => {} }
  if (onPath(['Xvfb']) === null) await aptInstall('xvfb')
  return onPath(['Xvfb']) === null ? null : startDisplay()
}

/** Xvfb picks a free display itself and tells its number. */
function startDisplay() {
  return new Promise((resolve) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    child.on('error', () => resolve(null))
    child.on('exit', () => resolve(null))
    child.stdio[3].once('data', (number) => {
      child.unref()
      child.stdio[3].unref?.()
      resolve({ env: { DISPLAY: `:${String(number).trim()}` }, stop: () => child.kill() })
    })
  })
}

async function aptInstall(name) {
  if (process.getuid?.() !== 0 || onPath(['apt-get']) === null) return
  say(`Installing ${name} (apt-get)…`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, quiet: true })
  if ((await install()) === 0) return
  await run('apt-get', ['update', '-qq'], { quiet: true })
  await install()
}
