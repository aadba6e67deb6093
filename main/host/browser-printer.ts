import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ExpectedFailure } from '#contract/result'
import type { Printer } from '../ports.ts'
import { findBrowser } from './find-browser.ts'
import { printPolicy } from './print-policy.ts'

const TIME_LIMIT = 60_000

/** Prints through a headless browser of this machine; null where there is none. */
export function createBrowserPrinter(browser: string | null = findBrowser()): Printer | null {
  if (browser === null) return null
  return {
    printPdf: async (html) => {
      const folder = await mkdtemp(join(tmpdir(), 'sourcebook-print-'))
      try {
        await writeFile(join(folder, 'note.html'), withPolicy(html))
        await run(browser, printArguments(folder))
        return await readFile(join(folder, 'note.pdf'))
      } catch (error) {
        throw new ExpectedFailure('printer-missing', {}, { cause: error })
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    }
  }
}

/** The browser's own printing needs scripts switched on, so the page itself forbids them, and everything from elsewhere. */
function withPolicy(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${printPolicy}">`
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + policy) : policy + html
}

/** No network (every name resolves to nothing), no profile but a throwaway one. */
function printArguments(folder: string): string[] {
  const isRoot = process.getuid?.() === 0 // the browser's own sandbox does not run as root
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-pdf-header-footer',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'note.pdf')}`,
    pathToFileURL(join(folder, 'note.html')).href
  ]
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: TIME_LIMIT })
    child.on('error', reject)
    child.on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`the browser ended with ${status}`))))
  })
}
