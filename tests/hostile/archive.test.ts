import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SourceServer, startSourceServer } from '../fixtures/server/server.ts'
import { archiveOver } from '../unit/archive/archive-over.ts'
import { temporaryFolder } from '../unit/temporary-folder.ts'

let server: SourceServer
beforeAll(async () => {
  server = await startSourceServer()
})
afterAll(() => server.stop())
const at = (path: string) => server.origin + path

test('a decompression bomb is stopped, and leaves nothing in the archive', async () => {
  const archive = await archiveOver(await temporaryFolder())
  const records = await archive.capture(at('/bomb'), at('/bomb-small'))
  expect(records.map(({ state, reason }) => [state, reason?.code])).toEqual([
    ['failed', 'too-large'],
    ['failed', 'too-large']
  ])
  expect(await archive.handlers['archive.verify']({})).toMatchObject({ files: 0, records: 0 })
})

test('a head without end is not read to its end', async () => {
  const archive = await archiveOver(await temporaryFolder())
  expect((await archive.capture(at('/long-head')))[0]).toMatchObject({
    state: 'failed',
    reason: { code: 'host-unreachable' }
  })
})

test('a page that looks like a WARC record is only a page', async () => {
  const archive = await archiveOver(await temporaryFolder())
  await archive.capture(at('/warc-in-body'), at('/articles/after'))
  expect(await archive.handlers['archive.verify']({})).toMatchObject({ records: 5, captures: 2, problems: [] })
})

test('a title with line ends in it stays on the line of its page', async () => {
  const archive = await archiveOver(await temporaryFolder())
  const [record] = await archive.capture(at('/odd-title?q=%0A%20{"a":"b"}'))
  expect(record?.state).toBe('captured')
  const zip = Buffer.from((await archive.handlers['archive.export']({ format: 'wacz' })).base64, 'base64').toString(
    'latin1'
  )
  const pages = zip.slice(zip.indexOf('{"format":"json-pages-1.0"')).split('\n')
  expect(JSON.parse(Buffer.from(pages[1] ?? '', 'latin1').toString())).toMatchObject({
    id: record?.id,
    title: record?.title
  })
})

test('of what a captured page asks for only what is looked at is fetched, and at reading nothing', async () => {
  const archive = await archiveOver(await temporaryFolder())
  const [record] = await archive.capture(at('/script'))
  const seenBy = () => server.seen.map(({ path }) => path).filter((path) => path.startsWith('/seen-by'))
  expect(seenBy()).toEqual(['/seen-by-image'])
  const { document } = await archive.handlers['archive.read']({ id: record?.id ?? '' })
  expect(document.text).not.toContain('script ran')
  expect(seenBy()).toEqual(['/seen-by-image'])
})

test('a record that was exchanged for a bomb is found damaged, quickly', async () => {
  const archive = await archiveOver(await temporaryFolder())
  const [record] = await archive.capture(at('/article'))
  const folder = join(archive.root, 'archive/warc')
  const [name] = await readdir(folder)
  const path = join(folder, name ?? '')
  const whole = await readFile(path)
  const offset = record?.warc?.offset ?? 0
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 })
  await writeFile(
    path,
    Buffer.concat([whole.subarray(0, offset), bomb, whole.subarray(offset)]).subarray(0, whole.length)
  )
  const { problems } = await archive.handlers['archive.verify']({})
  expect(problems.map(({ code }) => code)).toContain('file-damaged')
  await expect(archive.handlers['archive.read']({ id: record?.id ?? '' })).rejects.toMatchObject({
    code: 'archive-damaged'
  })
})

test('captures and ledgers that were tampered with lead to no file outside the archive', async () => {
  const folder = await temporaryFolder()
  const archive = await archiveOver(folder)
  const [record] = await archive.capture(at('/article'))
  await archive.project.close()
  const captures = join(archive.root, 'archive/captures')
  const [month] = await readdir(captures)
  const text = await readFile(join(captures, month ?? ''), 'utf8')
  await writeFile(
    join(captures, month ?? ''),
    text.replaceAll(record?.warc?.file ?? '', '../../../../../../etc/passwd')
  )
  const again = await archiveOver(folder)
  await expect(again.handlers['archive.read']({ id: record?.id ?? '' })).rejects.toThrow()
  expect((await again.handlers['archive.verify']({})).problems.map(({ code }) => code)).toContain('record-missing')
})
