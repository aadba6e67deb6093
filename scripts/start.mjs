import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { displayProblem, fetchElectron, sandboxSwitches } from './electron.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { environment } from './run.mjs'
import { say } from './say.mjs'

// npm start [-- [--web] [DIR]]: installs and builds what is missing, and opens the workbench.
const args = process.argv.slice(2).filter((arg) => arg !== '--web')
const project = args.some((arg) => !arg.startsWith('-')) ? args : ['--sample', ...args]
let isEnding = false
try {
  const node = await install()
  await build(node)
  process.exitCode = await open(node)
} catch (error) {
  say(error.message)
  process.exitCode = 1
}

async function open(node) {
  const { electron, why } = await windowOrWhyNot(node)
  if (electron !== null) {
    say('Opening Sourcebook…')
    const startedAt = Date.now()
    const status = await stay(electron, [...sandboxSwitches(), root, ...project])
    if (status === 0 || isEnding || Date.now() - startedAt > 10_000) return status
    say('Electron could not start on this machine, so Sourcebook opens in a browser instead.')
  } else say(`Sourcebook opens in a browser, because ${why}.`)
  return stay(node, [join(root, 'out', 'main', 'web.js'), ...project])
}

async function windowOrWhyNot(node) {
  if (process.argv.includes('--web')) return { electron: null, why: '--web was given' }
  const why = displayProblem()
  if (why !== null) return { electron: null, why }
  const electron = await fetchElectron(node)
  return { electron, why: 'no Electron runtime is here and none could be fetched' }
}

/** Runs until it ends or this is told to end; then it ends first, and gives its project's lock back. */
function stay(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: process.env.INIT_CWD ?? root, stdio: 'inherit', env: environment() })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(child, signal))
    endWithParent(child)
    child.on('error', () => resolve(1))
    child.on('exit', (status) => resolve(status ?? 1))
  })
}

/** npm's shell passes no signals on: when it is gone, what it started has no terminal and no owner, and ends too. */
function endWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) end(child, 'SIGTERM')
  }, 500)
  watch.unref()
}

function end(child, signal) {
  isEnding = true
  child.kill(signal)
}
