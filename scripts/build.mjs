import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { fingerprint, isStamped, stamp } from './stamp.mjs'

const sources = [
  'main',
  'preload',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json'
]
const stampFile = 'out/.built'

/** Builds out/ when a source changed since it was built last. */
export async function build(node) {
  const print = fingerprint(sources)
  if (isStamped(stampFile, print)) return
  say('Building…')
  rmSync(join(root, 'out'), { recursive: true, force: true })
  const electronVite = join('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const status = await run(node, [electronVite, 'build', '--logLevel', 'warn'])
  if (status !== 0) throw new Error('The build failed; its message stands above.')
  stamp(stampFile, print)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build(await install())
  say('Built in out/.')
}
