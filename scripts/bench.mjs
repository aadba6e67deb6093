import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

// npm run bench -- NAME: measures, prints a table and one JSON line, and exits 0 only where every goal holds.
const folder = join(root, 'tests', 'bench')
const subjects = ['store', 'citations', 'anchoring', 'archive', 'library', 'search', 'extraction', 'start']
const names = subjects.filter((subject) => existsSync(join(folder, `${subject}.ts`)))
const [name, ...rest] = process.argv.slice(2)

if (!names.includes(name)) {
  say(`usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(2)
}
const node = await install()
await build(node)
// Node runs the TypeScript as it is; --experimental-transform-types is for the one construct that is more than types.
const switches = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning']
process.exit(await run(node, [...switches, join(folder, `${name}.ts`), ...rest]))
