import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Installs what package-lock.json names, unless just that is there already. Gives the Node to go on with. */
export async function install() {
  if (!isInstalled()) {
    say('Installing the dependencies (npm ci)…')
    const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    if (status !== 0) throw new Error('npm ci failed; its message stands above. Nothing else was done.')
  }
  return projectNode()
}

/** npm writes node_modules/.package-lock.json last: when it agrees with package-lock.json, the installation is whole. */
function isInstalled() {
  const wanted = packages('package-lock.json')
  const present = packages(join('node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    return path === '' || optional || link || present[path]?.version === version
  })
}

function packages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** The Node that package.json asks for. `npm ci --ignore-scripts` leaves it out without a word: then the machine's is used, and said. */
function projectNode() {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  if (/^v2[4-9]/.test(version)) return node
  say(
    `The project's own Node 24 is not in node_modules (were install scripts switched off?); going on with ${process.version}.`
  )
  return process.execPath
}
