import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { createGunzip, gunzipSync } from 'node:zlib'
import { WARCStreamTransform } from 'node-warc'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { uniqueSentence } from '../../fixtures/server/pages.ts'
import { type SourceServer, startSourceServer } from '../../fixtures/server/server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { archiveOver } from './archive-over.ts'

let server: SourceServer
beforeAll(async () => {
  server = await startSourceServer()
})
afterAll(() => server.stop())

async function exported() {
  const folder = await temporaryFolder()
  const archive = await archiveOver(folder)
  const captures = await archive.capture(
    ...['/redirect', '/pdf', '/articles/2', '/blocked'].map((path) => server.origin + path)
  )
  const download = await archive.handlers['archive.export']({ format: 'wacz' })
  return { ...(await unzip(Buffer.from(download.base64, 'base64'))), captures, archive, download, folder }
}

async function unzip(bytes: Buffer) {
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer)
  const zip = await open(bytes, { lazyEntries: true })
  const contents = new Map<string, Buffer>()
  const methods = new Map<string, number>()
  zip.on('entry', async (entry: Entry) => {
    const stream = await promisify(zip.openReadStream.bind(zip))(entry)
    contents.set(entry.fileName, await buffer(stream as NodeJS.ReadableStream))
    methods.set(entry.fileName, entry.compressionMethod)
    zip.readEntry()
  })
  zip.readEntry()
  await once(zip, 'end')
  return { contents, methods }
}

const sha256 = (bytes: Uint8Array | undefined) =>
  `sha256:${createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')}`
const json = (bytes: Buffer | undefined) => JSON.parse(bytes?.toString() ?? 'null')

test('a WACZ lists every file of it with its hash and length, and the list is hashed too', async () => {
  const { contents, methods } = await exported()
  const names = [...contents.keys()].filter((name) => !name.startsWith('archive/'))
  expect(names.sort()).toEqual([
    'datapackage-digest.json',
    'datapackage.json',
    'indexes/index.cdx',
    'pages/pages.jsonl'
  ])
  expect([...methods.values()].every((method) => method === 0)).toBe(true)

  const manifest = json(contents.get('datapackage.json'))
  expect(manifest).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', software: 'Sourcebook/0.0.0' })
  const listed = manifest.resources.map(({ path, hash, bytes }: { path: string; hash: string; bytes: number }) => [
    path,
    hash,
    bytes
  ])
  const there = [...contents]
    .filter(([name]) => !name.startsWith('datapackage'))
    .map(([name, bytes]) => [name, sha256(bytes), bytes.length])
  expect(listed.sort()).toEqual(there.sort())
  expect(json(contents.get('datapackage-digest.json'))).toEqual({
    path: 'datapackage.json',
    hash: sha256(contents.get('datapackage.json'))
  })
})

test('the index of a WACZ leads to each response, sorted by bytes', async () => {
  const { contents, captures } = await exported()
  const lines = contents.get('indexes/index.cdx')?.toString().trimEnd().split('\n') ?? []
  expect(lines).toEqual([...lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
  const entries = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))))
  expect(entries.map(({ url, status, mime }) => [new URL(url).pathname, status, mime]).sort()).toEqual([
    ['/article', '200', 'text/html'],
    ['/articles/2', '200', 'text/html'],
    ['/blocked', '403', 'text/html'],
    ['/pdf', '200', 'application/pdf'],
    ['/redirect', '301', 'unk'],
    ['/redirect-again', '302', 'unk']
  ])
  for (const { url, filename, offset, length, digest } of entries) {
    const whole = contents.get(`archive/${filename}`) ?? Buffer.alloc(0)
    const record = gunzipSync(whole.subarray(Number(offset), Number(offset) + Number(length))).toString('latin1')
    expect(record).toContain(`WARC-Target-URI: ${url}\r\n`)
    expect(record).toContain(`WARC-Payload-Digest: ${digest}\r\n`)
  }
  expect(captures.filter(({ state }) => state === 'captured').length).toBe(3)
})

test('the pages of a WACZ are the captured ones, with their text', async () => {
  const { contents } = await exported()
  const [header, ...pages] = (contents.get('pages/pages.jsonl')?.toString().trimEnd().split('\n') ?? []).map((line) =>
    JSON.parse(line)
  )
  expect(header).toEqual({ format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true })
  expect(pages.map(({ url }) => new URL(url).pathname).sort()).toEqual(['/article', '/articles/2', '/pdf'])
  const article = pages.find(({ url }) => url.endsWith('/article'))
  expect(article).toMatchObject({ title: expect.any(String), ts: expect.any(String), id: expect.any(String) })
  expect(article.text).toContain(uniqueSentence)
})

/** node-warc 3.3.1 says twice that it has finished, which Node's streams of today do not take. */
class OtherReader extends WARCStreamTransform {
  override _flush(done: () => void): void {
    let isDone = false
    super._flush(() => {
      if (!isDone) done()
      isDone = true
    })
  }
}

test('another program reads the WARC, record by record, and finds the same', async () => {
  const { archive } = await exported()
  const [name] = (await readdir(join(archive.root, 'archive/warc'))).filter((one) => one.endsWith('.gz'))
  const path = join(archive.root, 'archive/warc', name ?? '')
  const seen: [string, string | undefined][] = []
  const stream = createReadStream(path).pipe(createGunzip()).pipe(new OtherReader())
  for await (const { warcType, warcTargetURI } of stream) seen.push([warcType, warcTargetURI])
  const pairs = ['/redirect', '/redirect-again', '/article', '/pdf', '/articles/2', '/blocked'].flatMap(
    (one): [string, string][] => [
      ['response', server.origin + one],
      ['request', server.origin + one]
    ]
  )
  expect(seen.map(([type]) => type)).toEqual(['warcinfo', ...pairs.map(([type]) => type)])
  expect(seen.slice(1)).toEqual(pairs)
})

test('what a page needs to be read goes along with it, the same bytes once', async () => {
  const archive = await archiveOver(await temporaryFolder())
  await archive.capture(`${server.origin}/pictured`)
  const { base64 } = await archive.handlers['archive.export']({ format: 'wacz' })
  const { contents } = await unzip(Buffer.from(base64, 'base64'))
  const lines = contents.get('indexes/index.cdx')?.toString().trimEnd().split('\n') ?? []
  const entries = lines.map((line) => JSON.parse(line.slice(line.indexOf('{'))))
  expect(entries.map(({ url, mime }) => [new URL(url).pathname, mime]).sort()).toEqual([
    ['/parts/ground.png', 'image/png'],
    ['/parts/lamp-again.png', 'warc/revisit'],
    ['/parts/lamp.png', 'image/png'],
    ['/parts/lamp.woff2', 'font/woff2'],
    ['/parts/more.css', 'text/css'],
    ['/parts/page.css', 'text/css'],
    ['/pictured', 'text/html']
  ])
  const revisit = entries.find(({ mime }) => mime === 'warc/revisit')
  const whole = contents.get(`archive/${revisit.filename}`) ?? Buffer.alloc(0)
  const end = Number(revisit.offset) + Number(revisit.length)
  const record = gunzipSync(whole.subarray(Number(revisit.offset), end)).toString('latin1')
  expect(record).toContain(`WARC-Refers-To-Target-URI: ${server.origin}/parts/lamp.png\r\n`)
  expect(record).toMatch(/WARC-Refers-To: <urn:uuid:[0-9a-f-]+>\r\n/)
})

test('a WACZ is written straight into a file, whole or not at all', async () => {
  const { archive, contents, folder } = await exported()
  const path = join(folder, 'handed over', 'sources.wacz')
  const to = (file: string) =>
    archive.handlers['archive.exportTo']({ format: 'wacz', fileId: archive.ports.grants.grant(file) })
  expect(await to(path)).toEqual({ name: 'project.wacz' })
  const written = await unzip(await readFile(path))
  const withoutTime = (name: string) => !name.startsWith('datapackage')
  expect([...written.contents].filter(([name]) => withoutTime(name))).toEqual(
    [...contents].filter(([name]) => withoutTime(name))
  )
  await mkdir(join(folder, 'in the way'))
  await expect(to(join(folder, 'in the way'))).rejects.toMatchObject({ code: 'wrong-kind' })
  await expect(archive.handlers['archive.exportTo']({ format: 'wacz', fileId: path })).rejects.toMatchObject({
    code: 'not-found'
  })
  expect((await readdir(folder)).sort()).toEqual(expect.arrayContaining(['handed over', 'in the way', 'project']))
  expect((await readdir(folder)).filter((name) => name.startsWith('.saving'))).toEqual([])
})

test('an archive with nothing in it can be exported all the same', async () => {
  const archive = await archiveOver(await temporaryFolder())
  const { base64, name } = await archive.handlers['archive.export']({ format: 'wacz' })
  const { contents } = await unzip(Buffer.from(base64, 'base64'))
  expect([name, contents.get('indexes/index.cdx')?.toString()]).toEqual(['project.wacz', ''])
})

test('where there are no dialogs nobody is asked where an export goes, and that is said', async () => {
  const archive = await archiveOver(await temporaryFolder())
  await expect(archive.handlers['archive.chooseFile']({})).rejects.toMatchObject({ code: 'capability-missing' })
})
