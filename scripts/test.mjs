import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runChecks } from './checks.mjs'
import { findElectron } from './electron.mjs'
import { install } from './install.mjs'
import { browserForTests, displayForTests } from './machine.mjs'
import { root } from './root.mjs'
import { say } from './say.mjs'
import { runPlaywright, runVitest } from './suites.mjs'

// npm test: everything, on any machine with Node 20 and npm. The last line counts every test of every suite.
const sum = { passed: 0, failed: 0, skipped: 0 }
const remarks = []
const add = (counts) => {
  for (const key of Object.keys(sum)) sum[key] += counts[key]
  remarks.push(...(counts.notes ?? []))
}
try {
  const node = await install()
  await build(node)
  const browser = await browserForTests()
  const window = await electronForTests()
  const env = { ...window.env, ...(browser === null ? {} : { SOURCEBOOK_CHROMIUM: browser }) }
  add(await runChecks(node))
  say('Testing parts, contract, crashes and hostile input…')
  add(await runVitest(node, { env }))
  if (browser === null)
    lacks('The end-to-end tests of the browser host did not run: no Chromium or Chrome was found.', true)
  else add(await endToEnd(node, 'browser', env))
  if (window.problem === null) add(await endToEnd(node, 'electron', env))
  else lacks(`The Electron tests did not run: ${window.problem}.`)
  window.stop()
} catch (error) {
  lacks(error.message, true)
}
if (!existsSync(join(process.env.SOURCEBOOK_SHARED ?? join(root, '..', 'shared'), 'seed'))) {
  remarks.push('The tests on the articles in ../shared did not run: that folder is not beside the project.')
}
for (const line of remarks) console.log(line)
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed === 0 ? 0 : 1)

function endToEnd(node, project, env) {
  say(`Testing end to end in ${project === 'electron' ? 'Electron' : 'the browser'}…`)
  return runPlaywright(node, project, env)
}

function lacks(line, isFailure = false) {
  remarks.push(line)
  if (isFailure) sum.failed += 1
}

/** Electron's tests need a runtime and a display; what is missing is said, and is no failure. */
async function electronForTests() {
  const electron = findElectron()
  if (electron === null) return { env: {}, stop: () => {}, problem: 'no Electron runtime was found' }
  const display = await displayForTests()
  if (display === null) return { env: {}, stop: () => {}, problem: 'there is no display and no Xvfb' }
  return { env: { ...display.env, SOURCEBOOK_ELECTRON: electron }, stop: display.stop, problem: null }
}
