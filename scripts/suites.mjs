import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

/** Unit, contract, crash and hostile tests, and the rules of the house. */
export async function runVitest(node, { files = [], env = {} } = {}) {
  const report = reportPath('vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
  const status = await run(node, [join('node_modules', 'vitest', 'vitest.mjs'), ...args], { env })
  return counted(report, status, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
    passed: numPassedTests,
    // A file that does not load has no tests to count: it is one failure itself.
    failed:
      numFailedTests +
      testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: numPendingTests + numTodoTests
  }))
}

/** The end-to-end tests of one host. */
export async function runPlaywright(node, project, env) {
  const report = reportPath(`playwright-${project}.json`)
  const script = join('node_modules', '@playwright', 'test', 'cli.js')
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--project', project, '--reporter', 'list,json']
  const status = await run(node, [script, ...args], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  return counted(report, status, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    notes: flaky(suites).map((title) => `Passed at the second try only, in ${project}: ${title}`)
  }))
}

/** The titles of the tests that failed once, in suites within suites. */
function flaky(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    ...flaky(inner)
  ])
}

function reportPath(name) {
  const path = join(root, '.cache', 'reports', name)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  return path
}

/** No report, or a bad end with nothing failed in it, is a failure too: a run that broke off never looks well. */
function counted(path, status, read) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  const counts = read(JSON.parse(readFileSync(path, 'utf8')))
  if (status === 0 || counts.failed > 0) return counts
  say(`The run ended with status ${status} although no test failed.`)
  return { ...counts, failed: 1 }
}
