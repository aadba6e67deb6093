import { runChecks } from './checks.mjs'
import { install } from './install.mjs'
import { runVitest } from './suites.mjs'

// npm run check: the rules of the house, without building or starting anything.
const node = await install()
const checks = await runChecks(node)
const rules = await runVitest(node, { files: ['tests/architecture.test.ts', 'tests/words.test.ts'] })
const failed = checks.failed + rules.failed
console.log(`${checks.passed + rules.passed} passed, ${failed} failed, ${rules.skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)
