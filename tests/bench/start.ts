import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserExecutable, electronExecutable, root, sandboxSwitches } from '../built.ts'
import { createTemporaryHome } from '../temporary-home.ts'
import { type Row, report } from './report.ts'

// From `npm start` on a built tree to a usable window, and to the sample article on screen, in every host there is here.
const RUNS = 3
/** In milliseconds, or in empty pages: a machine that is slow or busy is so for both. */
const LIMITS = { window: { atMost: 4_000, pages: 3 }, article: { atMost: 6_000, pages: 4 } }

interface Times {
  readonly window: number
  readonly article: number
}

const blank = median(await repeated(blankPage))
const rows: Row[] = hostRows('browser', await repeated(startInBrowser), `an empty page: ${blank} ms`)
if (electronExecutable() === null) console.log('Electron was not measured: no runtime or no display was found.')
else rows.push(...hostRows('Electron', await repeated(startInElectron), `an empty page in Chromium: ${blank} ms`))
report('start', rows)

function hostRows(host: string, times: readonly Times[], beside: string): Row[] {
  return (['window', 'article'] as const).map((what) => ({
    name: `${host}: ${what}`,
    ours: median(times.map((time) => time[what])),
    beside,
    goal: { atMost: Math.max(LIMITS[what].atMost, LIMITS[what].pages * blank) },
    unit: 'ms'
  }))
}

async function startInBrowser(): Promise<Times> {
  return started(['--', '--web'], async (child) => {
    const link = await lineWith(child, /http:\/\/127\.0\.0\.1\S+/)
    const browser = await launch()
    const page = await browser.newPage()
    await page.goto(link)
    return { page, browser }
  })
}

/** Chromium's debugging port lets the very window that `npm start` opened be looked at. */
async function startInElectron(): Promise<Times> {
  const port = await freePort()
  const profile = mkdtempSync(join(tmpdir(), 'sourcebook-bench-'))
  return started(['--', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`], async () => {
    const browser = await connected(port)
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('Electron has no window')
    return { page, browser }
  })
}

type Opened = { readonly page: Page; readonly browser: Browser }

async function started(args: readonly string[], look: (child: ChildProcess) => Promise<Opened>): Promise<Times> {
  const home = createTemporaryHome()
  const begun = performance.now()
  const child = spawn('npm', ['start', '--silent', ...args], {
    cwd: root,
    env: home.environment,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true // a process group of its own, so that all of it can be ended
  })
  try {
    const { page, browser } = await look(child)
    const times = await watch(page, begun)
    await browser.close()
    return times
  } finally {
    await end(child)
    home.remove()
  }
}

async function watch(page: Page, begun: number): Promise<Times> {
  await page.getByRole('navigation').waitFor({ timeout: 60_000 })
  const window = Math.round(performance.now() - begun)
  await page.locator('article.reading').waitFor()
  return { window, article: Math.round(performance.now() - begun) }
}

async function blankPage(): Promise<number> {
  const begun = performance.now()
  const browser = await launch()
  await (await browser.newPage()).goto('about:blank')
  const time = Math.round(performance.now() - begun)
  await browser.close()
  return time
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserExecutable(), args: sandboxSwitches })
}

async function connected(port: number): Promise<Browser> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null) // not listening yet
    if (browser !== null) return browser
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('Electron did not start within a minute')
}

async function lineWith(child: ChildProcess, pattern: RegExp): Promise<string> {
  if (child.stdout === null) throw new Error('npm start has no standard output')
  for await (const line of createInterface({ input: child.stdout })) {
    const found = pattern.exec(line)
    if (found !== null) return found[0]
  }
  throw new Error('npm start ended without a link')
}

async function end(child: ChildProcess): Promise<void> {
  child.stdout?.destroy() // helper processes hold the other end longer than the program lives
  if (child.pid === undefined || child.exitCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid, 'SIGTERM')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let run = 0; run < RUNS; run++) results.push(await work())
  return results
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
