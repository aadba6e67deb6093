import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, open, readdir, readFile, stat, truncate, unlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import type { Capture } from '#contract/archive'
import { ledger, warcFiles } from '../../../main/features/archive/warc-files.ts'
import { archiveWork } from '../../../main/features/archive/work.ts'
import { encodeWarc } from '../../../main/platform/warc/encode.ts'
import { articlePage } from '../../fixtures/server/pages.ts'
import { type SourceServer, startSourceServer } from '../../fixtures/server/server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { archiveOver } from './archive-over.ts'

let server: SourceServer
beforeAll(async () => {
  server = await startSourceServer()
})
afterAll(() => server.stop())
const at = (path: string) => server.origin + path

type Archive = Awaited<ReturnType<typeof archiveOver>>

const warcs = async ({ root }: Archive) =>
  (await readdir(join(root, 'archive/warc')))
    .filter((name) => name.endsWith('.warc.gz'))
    .map((name) => join(root, 'archive/warc', name))

async function onlyWarc(archive: Archive): Promise<string> {
  const [path, ...others] = await warcs(archive)
  expect(others).toEqual([])
  return path ?? ''
}

/** A member's plain text: WARC headers, and the block in Latin-1. */
async function member(path: string, { offset, length }: { offset: number; length: number }) {
  const plain = gunzipSync((await readFile(path)).subarray(offset, offset + length)).toString('latin1')
  const end = plain.indexOf('\r\n\r\n')
  const lines = plain.slice(0, end).split('\r\n').slice(1)
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
  return { headers, block: plain.slice(end + 4, -4) }
}

/** Every record as warcio finds it in the file. */
async function records(path: string) {
  const found: {
    type: string
    id: string
    date: string
    concurrent: string | null
    uri: string | null
    offset: number
    length: number
  }[] = []
  const parser = new WARCParser(createReadStream(path), { parseHttp: false })
  for await (const record of parser) {
    await record.skipFully()
    found.push({
      type: record.warcType,
      id: record.warcHeader('WARC-Record-ID') ?? '',
      date: record.warcDate ?? '',
      concurrent: record.warcHeader('WARC-Concurrent-To') ?? null,
      uri: record.warcTargetURI ?? null,
      offset: parser.offset,
      length: parser.recordLength
    })
  }
  return found
}

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text, 'latin1').digest('hex')}`

describe('a WARC', () => {
  test('has a warcinfo, then response and request of every exchange, tied and of one date', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(at('/redirect'))
    const all = await records(await onlyWarc(archive))
    expect(all.map(({ type, uri }) => [type, uri])).toEqual([
      ['warcinfo', null],
      ...['/redirect', '/redirect-again', '/article'].flatMap((path) => [
        ['response', at(path)],
        ['request', at(path)]
      ])
    ])
    for (const place of [1, 3, 5]) {
      expect(all[place + 1]).toMatchObject({ concurrent: all[place]?.id, date: all[place]?.date })
    }
  })

  test('has each record where its capture says, one gzip member each, with digests of block and payload', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(at('/gzip'))
    const { headers, block } = await member(await onlyWarc(archive), kept?.warc ?? { offset: 0, length: 0 })
    const body = block.slice(block.indexOf('\r\n\r\n') + 4)
    expect(headers.get('WARC-Record-ID')).toBe(kept?.warc?.recordId)
    expect(headers.get('WARC-Block-Digest')).toBe(sha256(block))
    expect([headers.get('WARC-Payload-Digest'), kept?.payloadDigest]).toEqual([sha256(body), sha256(body)])
    expect(headers.get('Content-Length')).toBe(String(block.length))
    expect(block).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(gunzipSync(Buffer.from(body, 'latin1')).toString()).toBe(articlePage('/gzip'))
  })

  test('keeps repeated headers and their bytes, and the request as it was sent', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(at('/cookies'))
    const path = await onlyWarc(archive)
    const { block } = await member(path, kept?.warc ?? { offset: 0, length: 0 })
    expect(block.split('\r\n').slice(1, 5)).toEqual([
      'Content-Type: text/html; charset=utf-8',
      'Set-Cookie: tide=high; Path=/',
      'X-Harbour: caf\u00e9',
      'Set-Cookie: lamp=out; Path=/,,,; HttpOnly'
    ])
    const request = (await records(path)).find(({ type }) => type === 'request')
    const sent = await member(path, request ?? { offset: 0, length: 0 })
    expect(sent.block).toMatch(/^GET \/cookies HTTP\/1\.1\r\nHost: 127\.0\.0\.1:\d+\r\n[\s\S]*\r\n\r\n$/)
  })

  test('names the transfer coding that was undone, so that nobody undoes it again', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(at('/chunked'))
    const { block } = await member(await onlyWarc(archive), kept?.warc ?? { offset: 0, length: 0 })
    expect(block).toContain('X-Orig-Transfer-Encoding: chunked')
    expect(block).not.toMatch(/\r\nTransfer-Encoding/i)
    expect(block.endsWith(Buffer.from(articlePage('/chunked')).toString('latin1'))).toBe(true)
  })

  test('writes an identical payload as a revisit that says of what', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(at('/article'))
    await archive.handlers['archive.capture']({ urls: [at('/article')], again: true })
    const [first, second] = await archive.settled()
    const { headers, block } = await member(await onlyWarc(archive), second?.warc ?? { offset: 0, length: 0 })
    expect(Object.fromEntries(headers)).toMatchObject({
      'WARC-Type': 'revisit',
      'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
      'WARC-Payload-Digest': first?.payloadDigest,
      'WARC-Truncated': 'length',
      'WARC-Refers-To': first?.warc?.recordId,
      'WARC-Refers-To-Target-URI': at('/article'),
      'WARC-Refers-To-Date': first?.capturedAt
    })
    expect(block.endsWith('\r\n\r\n')).toBe(true)
  })

  test('keeps error pages as evidence, though they are no captures', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [record] = await archive.capture(at('/blocked'))
    expect(record).toMatchObject({ state: 'blocked', warc: null })
    expect((await records(await onlyWarc(archive))).map(({ type }) => type)).toEqual([
      'warcinfo',
      'response',
      'request'
    ])
  })

  test('says what wrote it', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(at('/article'))
    const path = await onlyWarc(archive)
    const [info] = await records(path)
    const { headers, block } = await member(path, info ?? { offset: 0, length: 0 })
    expect(headers.get('WARC-Filename')).toBe(basename(path))
    expect(block).toMatch(/^software: Sourcebook\/0\.0\.0\r\n/)
  })

  test('is closed when it is full, and another begins', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const project = archive.project.current()
    const needs = { ...archive.ports, work: archiveWork(archive.ports.workers) }
    const files = warcFiles(project, needs, 1)
    const content = { exchanges: [], known: [] }
    await Promise.all([files.append(content, () => []), files.append(content, () => [])])
    expect((await ledger(project)).map(({ isClosed }) => isClosed)).toEqual([true, true])
    expect((await warcs(archive)).length).toBe(2)
  })
})

describe('after a crash', () => {
  test('what was half written is put aside before the next record, and nothing before it is touched', async () => {
    const folder = await temporaryFolder()
    const before = await archiveOver(folder)
    await before.capture(at('/articles/1'))
    await before.project.close()
    const path = await onlyWarc(before)
    const whole = await readFile(path)
    await appendFile(path, whole.subarray(0, 100)) // a torn record

    const after = await archiveOver(folder)
    expect(await after.handlers['archive.verify']({})).toMatchObject({ problems: [] })
    await after.capture(at('/articles/2'))
    const now = await readFile(await onlyWarc(after))
    expect(now.subarray(0, whole.length)).toEqual(whole)
    expect((await records(path)).length).toBe(5)
    const [aside] = await readdir(join(after.root, 'archive/warc/aside'))
    expect(await readFile(join(after.root, 'archive/warc/aside', aside ?? ''))).toEqual(whole.subarray(0, 100))
    expect(await after.handlers['archive.verify']({})).toMatchObject({ records: 5, captures: 2, problems: [] })
  })

  test('a file that lost bytes is left as it is, and another is begun', async () => {
    const folder = await temporaryFolder()
    const before = await archiveOver(folder)
    await before.capture(at('/articles/1'))
    await before.project.close()
    const path = await onlyWarc(before)
    await truncate(path, 300)

    const after = await archiveOver(folder)
    await after.capture(at('/articles/2'))
    expect((await stat(path)).size).toBe(300)
    expect((await warcs(after)).length).toBe(2)
    const codes = (await after.handlers['archive.verify']({})).problems.map(({ code }) => code)
    expect(codes).toEqual(['file-damaged', 'record-missing'])
  })
})

describe('verifying', () => {
  const kept = async () => {
    const archive = await archiveOver(await temporaryFolder())
    const captures = await archive.capture(at('/articles/1'), at('/articles/2'), at('/blocked'))
    return { archive, captures, path: await onlyWarc(archive) }
  }
  const flip = async (path: string, { warc }: Capture) => {
    const file = await open(path, 'r+')
    const place = (warc?.offset ?? 0) + Math.floor((warc?.length ?? 0) / 2)
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place)
    await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, place)
    await file.close()
  }

  test('finds an untouched archive whole, and notes it on every capture', async () => {
    const { archive } = await kept()
    const report = await archive.handlers['archive.verify']({})
    expect(report).toEqual({ checkedAt: report.checkedAt, files: 1, records: 7, captures: 2, problems: [] })
    const noted = { at: report.checkedAt, ok: true }
    expect((await archive.list()).map(({ verified }) => verified)).toEqual([noted, noted, null])
  })

  test('finds one flipped bit', async () => {
    const { archive, captures, path } = await kept()
    await flip(path, captures[0] as Capture)
    const { problems } = await archive.handlers['archive.verify']({})
    expect(problems.map(({ code, captureId }) => [code, captureId])).toEqual([
      ['file-damaged', null],
      ['record-missing', captures[0]?.id]
    ])
    expect((await archive.list()).map(({ verified }) => verified?.ok ?? null)).toEqual([false, true, null])
    await expect(archive.handlers['archive.read']({ id: captures[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'archive-damaged'
    })
  })

  test('finds a flipped bit where no checksum looks, in the head of a gzip member', async () => {
    const { archive, captures, path } = await kept()
    const head = captures[1]?.warc?.offset ?? 0
    const bytes = await readFile(path)
    for (const place of [head + 3, head + 4, head + 7]) {
      const changed = Buffer.from(bytes)
      changed[place] = 32
      await writeFile(path, changed)
      const { problems } = await archive.handlers['archive.verify']({})
      expect(problems[0]).toMatchObject({ code: 'file-damaged' })
    }
  })

  test('finds a file that is gone', async () => {
    const { archive, captures, path } = await kept()
    await unlink(path)
    const { problems } = await archive.handlers['archive.verify']({})
    expect(problems.map(({ code, captureId }) => [code, captureId])).toEqual([
      ['file-missing', null],
      ['record-missing', captures[0]?.id],
      ['record-missing', captures[1]?.id]
    ])
    await expect(archive.handlers['archive.read']({ id: captures[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'archive-damaged'
    })
  })

  test('finds a record that was exchanged for another, well made one', async () => {
    const { archive, captures, path } = await kept()
    const [{ warc } = { warc: null }] = captures
    const forged = await encodeWarc({
      info: null,
      known: [],
      exchanges: [
        {
          ...{
            url: at('/articles/1'),
            date: '2026-01-01T00:00:00.000Z',
            requestHeaders: [],
            status: 200,
            statusText: 'OK'
          },
          ...{ responseHeaders: [['Content-Type', 'text/html']], body: new TextEncoder().encode('<p>Never said.</p>') }
        }
      ]
    })
    const [response] = forged.records
    const whole = await readFile(path)
    const parts = [
      whole.subarray(0, warc?.offset),
      forged.bytes.subarray(0, response?.length),
      whole.subarray((warc?.offset ?? 0) + (warc?.length ?? 0))
    ]
    const file = await open(path, 'w')
    await file.write(Buffer.concat(parts))
    await file.close()
    const { problems } = await archive.handlers['archive.verify']({})
    expect(problems.some(({ captureId, code }) => captureId === captures[0]?.id && code === 'record-missing')).toBe(
      true
    )
  })
})
