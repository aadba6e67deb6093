import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

/** The environment of everything that is started from here: the project's own Node and tools come first. */
export function environment(more = {}) {
  const bin = join(root, 'node_modules', '.bin')
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...more }
}

/** Runs a command to its end; gives its exit status, or 1 when it could not be started. */
export function run(command, args, { env = {}, quiet = false, timeout } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? 'ignore' : ['ignore', 'inherit', 'inherit']
    const child = spawn(command, args, { cwd: root, stdio, env: environment(env), timeout })
    child.on('error', () => resolve(1))
    child.on('exit', (status) => resolve(status ?? 1))
  })
}
