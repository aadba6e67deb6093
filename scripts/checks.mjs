import { join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

const tool = (...parts) => join('node_modules', ...parts)

/** What is read rather than run. Each counts as one test. */
const checks = [
  { name: 'types', script: tool('typescript', 'bin', 'tsc'), args: ['-b'] },
  {
    name: 'lint and format',
    script: tool('@biomejs', 'biome', 'bin', 'biome'),
    args: ['check', '--error-on-warnings']
  },
  { name: 'unused code (knip)', script: tool('knip', 'bin', 'knip.js'), args: [] }
]

/** Runs them all, also after one failed; gives how many passed and failed. */
export async function runChecks(node) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, script, args } of checks) {
    say(`Checking ${name}…`)
    const isGood = (await run(node, [script, ...args])) === 0
    counts[isGood ? 'passed' : 'failed'] += 1
    if (!isGood) say(`Failed: ${name}`)
  }
  return counts
}
