import { install } from './install.mjs'
import { say } from './say.mjs'
import { runVitest } from './suites.mjs'

// npm run test:crash -- --full: kills, full disks, power cuts and two writers; without --full a shorter run of each.
const isFull = process.argv.includes('--full')
try {
  const node = await install()
  say(isFull ? 'Testing crashes in full; this takes minutes…' : 'Testing crashes…')
  const env = isFull ? { SOURCEBOOK_CRASH: 'full' } : {}
  const { passed, failed, skipped } = await runVitest(node, { files: ['tests/crash'], env })
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exit(failed === 0 ? 0 : 1)
} catch (error) {
  say(error.message)
  process.exit(1)
}
