import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { uniqueSentence } from '../../fixtures/server/pages.ts'
import { expect, type Workbench } from '../workbench.ts'
import { saved } from './downloads.ts'
import { zipEntries } from './zip-entries.ts'

interface Listed {
  readonly path: string
  readonly hash: string
}

interface Indexed {
  readonly url: string
  readonly status: string
  readonly filename: string
  readonly offset: string
  readonly length: string
}

/** The check finds every copy whole; the export can be read without the program, and says itself that it is whole. */
export async function expectWacz(workbench: Workbench, origin: string): Promise<void> {
  const { page } = workbench
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Archive/ })
    .click()
  await page.getByRole('button', { name: 'Check all copies' }).click()
  await expect(page.getByText('Every copy is whole (3)')).toBeVisible()
  await expect(page.getByRole('row', { name: /verified$/ })).toHaveCount(3)

  const bytes = await saved(workbench, 'archive.wacz', () => page.getByRole('button', { name: 'Export WACZ' }).click())
  await expect(page.getByText(/^Exported: .*\.wacz$/)).toBeVisible()
  const files = await zipEntries(bytes)
  const manifest = json<{ readonly resources: readonly Listed[] }>(files.get('datapackage.json'))
  for (const { path, hash } of manifest.resources) expect([path, sha256(files.get(path))]).toEqual([path, hash])
  expect(json<Listed>(files.get('datapackage-digest.json')).hash).toBe(sha256(files.get('datapackage.json')))

  const good = ['/article', '/articles/charts', '/articles/keepers'].map((path) => origin + path)
  const answers = lines(files.get('indexes/index.cdx')).map((line) => json<Indexed>(line.slice(line.indexOf('{'))))
  expect(answers.flatMap(({ url, status }) => (status === '200' ? [url] : [])).sort()).toEqual(good)
  expect(lines(files.get('pages/pages.jsonl'))).toHaveLength(1 + good.length) // its head, and what can be read
  for (const { url, filename, offset, length } of answers.filter(({ status }) => status === '200')) {
    const warc = files.get(`archive/${filename}`)
    const record = gunzipSync(warc?.subarray(Number(offset), Number(offset) + Number(length)) ?? '').toString()
    expect(record).toContain(`WARC-Target-URI: ${url}`)
    expect(record).toContain(uniqueSentence)
  }
}

function lines(bytes: Buffer | undefined): readonly string[] {
  return bytes?.toString().trimEnd().split('\n') ?? []
}

function json<T>(bytes: Buffer | string | undefined): T {
  return JSON.parse(bytes?.toString() ?? 'null') as T // what the format says; a wrong shape fails where it is looked at
}

const sha256 = (bytes: Uint8Array | undefined) =>
  `sha256:${createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')}`
