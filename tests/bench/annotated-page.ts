import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserExecutable, entry, sandboxSwitches } from '../built.ts'
import { createTemporaryHome } from '../temporary-home.ts'
import { startWebProcess } from '../web-process.ts'
import { seededRandom, seededText } from './seeded-text.ts'

const runs = 7
const title = 'Much annotated'
const untilKept = 1800 // ms: by then the project remembers which article is open

/** In milliseconds, the middle one of several. */
export interface PageTimes {
  /** From the press on the article's name to the first paint of its text. */
  readonly text: number
  /** … to the first paint of its marks. */
  readonly marks: number
  /** From the key that marks a selection to the mark on the page; it is on disk by then. */
  readonly made: number
  /** The same, each time divided by how much busier the machine just was than one at rest. */
  readonly madeAtRest: number
}

interface Made {
  readonly time: number
  readonly atRest: number
}

export interface AnnotatedText {
  readonly characters: number
  readonly annotations: number
}

interface Open {
  readonly page: Page
  close(): Promise<void>
}

/** Opens texts with so many annotations in a real browser, by turns: what else the machine does slows all alike. */
export async function measurePages(pages: readonly AnnotatedText[]): Promise<PageTimes[]> {
  const opened: Open[] = []
  try {
    for (const each of pages) opened.push(await openWith(each))
    const opening: [number, number][][] = opened.map(() => [])
    for (let run = 0; run < runs; run++) {
      for (const [i, { page }] of opened.entries()) opening[i]?.push(await openedAgain(page))
    }
    const making: Made[][] = opened.map(() => [])
    for (let run = 0; run < runs; run++) {
      for (const [i, { page }] of opened.entries()) {
        const busier = contention() // now: another program may begin or end at any time
        const time = await marked(page)
        making[i]?.push({ time, atRest: time / busier })
      }
    }
    return opened.map((_, i) => ({
      text: median(opening[i]?.map(([text]) => text) ?? []),
      marks: median(opening[i]?.map(([, marks]) => marks) ?? []),
      made: median(making[i]?.map(({ time }) => time) ?? []),
      madeAtRest: median(making[i]?.map(({ atRest }) => atRest) ?? [])
    }))
  } finally {
    for (const each of opened) await each.close()
  }
}

/** How much longer work takes than the processor time it uses: 1 on a machine that does nothing else. */
function contention(): number {
  const from = process.cpuUsage()
  const begun = performance.now()
  for (let sum = 0; performance.now() - begun < 300; ) sum += Math.sqrt(sum + 1)
  const { user, system } = process.cpuUsage(from)
  return Math.max(1, (performance.now() - begun) / ((user + system) / 1000))
}

async function openWith(text: AnnotatedText): Promise<Open> {
  const home = createTemporaryHome()
  const folder = join(home.folder, 'project')
  makeProject(folder, text, home.environment)
  const web = await startWebProcess([folder], home.environment)
  const browser = await chromium.launch({ executablePath: browserExecutable(), args: sandboxSwitches })
  const page = await browser.newPage()
  await page.goto(web.link)
  return {
    page,
    close: async () => {
      await browser.close()
      await web.stop()
      home.remove()
    }
  }
}

function makeProject(folder: string, { annotations, characters }: AnnotatedText, environment: NodeJS.ProcessEnv): void {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [entry.cli, ...args], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const text = `${title}\n\n${seededText(characters, seededRandom(7))}`
  const files = { text: `${folder}.txt`, other: `${folder}-other.txt`, annotations: `${folder}.json` }
  writeFileSync(files.text, text)
  writeFileSync(files.other, 'Another one\n\nA short text, to come back from.\n')
  run('new', folder)
  const [outcome] = JSON.parse(run('import', folder, files.text, files.other, '--json').toString())
  writeFileSync(
    files.annotations,
    JSON.stringify(spread(text, annotations, `urn:sourcebook:article:${outcome.article.id}`))
  )
  run('import-annotations', folder, files.annotations)
}

/** Highlights of some forty characters, evenly over the whole text. */
function spread(text: string, count: number, source: string): object[] {
  return Array.from({ length: count }, (_, i) => {
    const start = text.indexOf(' ', title.length + Math.floor((i * (text.length - 300)) / count)) + 1
    const end = text.indexOf(' ', start + 30)
    const quote = { type: 'TextQuoteSelector', exact: text.slice(start, end) }
    const context = { prefix: text.slice(start - 32, start), suffix: text.slice(end, end + 32) }
    const position = { type: 'TextPositionSelector', start, end }
    return { type: 'Annotation', target: { source, selector: [{ ...quote, ...context }, position] } }
  })
}

/** Timed in the page itself: from the press to the frame in which the text, and then its marks, are painted. */
async function openedAgain(page: Page): Promise<[number, number]> {
  await page.locator('.nav-row', { hasText: 'Another one' }).click()
  await page.locator('article.reading', { hasText: 'to come back from' }).waitFor()
  await page.waitForTimeout(untilKept)
  await page.reload() // nothing is kept from the time before
  await page.locator('article.reading', { hasText: 'to come back from' }).waitFor()
  await page.locator('.nav-row', { hasText: title }).waitFor()
  return page.evaluate(async (name): Promise<[number, number]> => {
    const row = [...document.querySelectorAll<HTMLElement>('.nav-row')].find((one) => one.textContent.includes(name))
    const frame = () => new Promise(requestAnimationFrame)
    const begun = performance.now()
    const painted = async (isThere: () => boolean) => {
      while (!isThere()) await frame()
      await frame()
      return performance.now() - begun
    }
    row?.click()
    const text = await painted(() => document.querySelector('article.reading h1')?.textContent === name)
    return [text, await painted(() => document.querySelector('article.reading .mark') !== null)]
  }, title)
}

async function marked(page: Page): Promise<number> {
  await page.locator('.reader-page').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await page.locator('.selection-toolbar').waitFor()
  const time = await page.evaluate(async () => {
    const ids = () =>
      [...document.querySelectorAll<HTMLElement>('.mark')].flatMap((mark) => mark.dataset.annotations?.split(' ') ?? [])
    const before = new Set(ids())
    const begun = performance.now()
    // Looking through thousands of marks in every frame would be most of what is measured.
    const isThere = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (ids().every((id) => before.has(id))) return
        observer.disconnect()
        requestAnimationFrame(() => resolve())
      })
      const text = document.querySelector('article.reading')
      if (text !== null)
        observer.observe(text, { childList: true, subtree: true, attributeFilter: ['data-annotations'] })
    })
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))
    await isThere
    return performance.now() - begun
  })
  await page.keyboard.press('Escape')
  await page.locator('.reader-page').focus()
  return time
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
