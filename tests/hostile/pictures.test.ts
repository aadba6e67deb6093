import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { checkPicture } from '../../main/platform/extraction/check-picture.ts'
import { createFetcher } from '../../main/platform/fetcher.ts'
import { partsOfPage } from '../../main/platform/parts/page-parts.ts'
import { partsOfStyle } from '../../main/platform/parts/style-parts.ts'
import { readSource } from '../../main/platform/work/read-source.ts'
import { dataAddress, drawing, gif, png } from '../fixtures/pictures/make.ts'
import { articlesOver } from '../unit/article/article-over.ts'
import { temporaryFolder } from '../unit/temporary-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const prose =
  'The lock keeper wrote down every boat that passed and what it carried, and kept the books for forty years.'

function page(...pictures: readonly string[]): string {
  return `<!doctype html><title>Locks</title><article><h1>Forty years of locks</h1><p>${prose}</p>${pictures.map((picture) => `${picture}<p>${prose}</p>`).join('')}</article>`
}

test('a picture that claims more pixels than can be shown is refused by its head alone', async () => {
  const tooMany = { kind: 'gap', why: 'too-many-pixels' }
  expect(await checkPicture(png(1, 1, 0, { width: 60_000, height: 60_000 }))).toEqual(tooMany)
  expect(await checkPicture(gif(65_535, 65_535))).toEqual(tooMany)
  expect(await checkPicture(png(1, 1, 0, { width: 100_000, height: 1 }))).toEqual(tooMany)
  expect(await checkPicture(png(1, 1, 0, { width: 0, height: 0 }))).toEqual({ kind: 'gap', why: 'no-picture' })
})

test('a picture of too many bytes is refused, and so is one that is none', async () => {
  const large = new Uint8Array(21 * 1024 * 1024)
  large.set(png(10, 10))
  expect(await checkPicture(large)).toEqual({ kind: 'gap', why: 'too-large' })
  for (const other of ['', 'GIF89a', '<html><svg></svg></html>', '%PDF-1.7', 'PK\u0003\u0004', 'BM but no more']) {
    expect(await checkPicture(bytes(other))).toEqual({ kind: 'gap', why: 'no-picture' })
  }
})

test('a picture of a million parts is looked at in bounded time', async () => {
  const segments = new Uint8Array(16 * 1024 * 1024).fill(0)
  segments.set([0xff, 0xd8])
  for (let at = 2; at + 4 <= segments.length; at += 4) segments.set([0xff, 0xe1, 0, 2], at)
  expect(await checkPicture(segments)).toEqual({ kind: 'gap', why: 'no-picture' })
}, 60_000)

test('a drawing with a script is shown as a picture, where scripts are dead, and one with entities not at all', async () => {
  expect(await checkPicture(drawing(400, 300, '<script>alert(1)</script>'))).toMatchObject({
    mediaType: 'image/svg+xml',
    width: 400
  })
  const entities =
    '<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "ha">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
  expect(await checkPicture(bytes(entities))).toEqual({ kind: 'gap', why: 'no-picture' })
  expect(await checkPicture(bytes(`<svg ${'<svg "'.repeat(200_000)}`))).toMatchObject({
    mediaType: 'image/svg+xml',
    width: 300
  })
})

test('of a drawing that stands in a page nothing is kept that runs, plays, links or loads', async () => {
  const drawn = `<svg viewBox="0 0 600 300" onload="x()" style="background:url(https://e.example.org/t.png)"><style>@import "https://e.example.org/s.css"; .a{fill:url(https://e.example.org/f#x);stroke:red}</style>
    <script>alert(1)</script><a href="javascript:x()"><text class="a" onclick="x()">Boats a year</text></a><text>Forty years</text><use xlink:href="https://e.example.org/d.svg#a"/><image href="https://e.example.org/p.png"/>
    <set attributeName="href" to="javascript:x()"/><animate attributeName="x"/><foreignObject><div style="background:url('https://e.example.org/b')">Lock</div></foreignObject><rect fill="url(https://e.example.org/g)"/></svg>`
  const read = await readSource({
    name: 'locks.html',
    bytes: bytes(page(drawn)),
    mediaType: null,
    url: null,
    readAt: '2026-01-15T12:00:00Z'
  })
  const [picture] = read.ok ? read.pictures : []
  expect(new TextDecoder().decode(picture?.bytes).replace(/>\s+</g, '><')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" height="300" width="600" viewBox="0 0 600 300"><text style="fill:url(#x);stroke:red">Boats a year</text><text>Forty years</text><use></use><image></image><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Lock</div></foreignObject><rect></rect></svg>'
  )
})

test('of a drawing of thirty thousand parts, and of one under five thousand rules, the page is read all the same', async () => {
  const many = `<svg width="600" height="300"><text>Boats</text>${'<rect width="1" height="1"/>'.repeat(30_000)}</svg>`
  const rules = Array.from({ length: 5000 }, (_, n) => `rect:not(.r${n}){fill:red}`).join('')
  const ruled = `<style>${rules}</style><svg width="600" height="300"><text>Boats</text>${'<rect width="2" height="1"/>'.repeat(2000)}</svg>`
  for (const [drawn, kept] of [
    [many, 0],
    [ruled, 1]
  ] as const) {
    const source = {
      name: 'locks.html',
      bytes: bytes(page(drawn)),
      mediaType: null,
      url: null,
      readAt: '2026-01-15T12:00:00Z'
    }
    const read = await readSource(source)
    expect(read.ok && [read.pictures.length, read.document.text.match(/lock keeper/g)?.length]).toEqual([kept, 2])
  }
})

test('of five thousand pictures in a page as many are kept as one source may have', async () => {
  const pictures = Array.from(
    { length: 5000 },
    (_, n) => `<img alt="${n}" src="${dataAddress(png(64 + (n % 400), 64 + Math.floor(n / 400)))}">`
  )
  const read = await readSource({
    name: 'locks.html',
    bytes: bytes(page(...pictures)),
    mediaType: null,
    url: null,
    readAt: '2026-01-15T12:00:00Z'
  })
  if (!read.ok) throw new Error(read.code)
  const why = read.figures.map(({ picture }) => (picture.kind === 'gap' ? picture.why : picture.kind))
  expect([read.pictures.length, why.length, new Set(why.slice(0, 200)), new Set(why.slice(200))]).toEqual([
    200,
    5000,
    new Set(['here']),
    new Set(['too-many'])
  ])
}, 240_000)

test('a page that is fetched gets its pictures through the same guard: none from a private address', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/locks')
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(
          page(
            '<img src="/boat.png" alt="A boat">',
            '<img src="http://10.1.2.3/a.png" alt="By address">',
            '<img src="http://intranet.example/b.png" alt="By name">',
            '<img src="/away.png" alt="By redirect">',
            '<img src="/no.png" alt="Gone">',
            '<img src="/none.png" srcset="/boat.png 2x" alt="At its second address">'
          )
        )
    else if (request.url === '/boat.png') response.writeHead(200).end(png(300, 200))
    else if (request.url === '/away.png') response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo // a listening TCP server has an address of this kind
  const resolve = async () => [{ address: '192.168.7.7', family: 4 }]
  const clock = { now: () => new Date() }
  const fetcher = createFetcher({ clock, version: '0.0.0', allowedHosts: ['127.0.0.1'], resolve })
  const over = await articlesOver(await temporaryFolder(), { fetcher })
  const [outcome] = await over.handlers['article.import']({
    sources: [{ kind: 'url', url: `http://127.0.0.1:${port}/locks` }]
  })
  const id = outcome?.kind === 'imported' ? outcome.article.id : ''
  const { figures } = (await over.handlers['article.get']({ id })).article
  expect(figures?.map(({ alt, picture }) => [alt, picture.kind === 'kept' ? picture.width : picture.why])).toEqual([
    ['A boat', 300],
    ['By address', 'refused'],
    ['By name', 'refused'],
    ['By redirect', 'refused'],
    ['Gone', 'not-reached'],
    ['At its second address', 300]
  ])
  expect(asked).toEqual(['/locks', '/boat.png', '/away.png', '/no.png', '/none.png', '/boat.png'])
})

test('a set of pictures made to exhaust its pattern is read in bounded time', () => {
  for (const set of [','.repeat(1_000_000), ' '.repeat(1_000_000), 'a '.repeat(500_000), `${'1'.repeat(1_000_000)}w`]) {
    const html = page(`<img srcset="${set}">`)
    expect(
      partsOfPage({ bytes: bytes(html), contentType: null, url: 'https://locks.example.org/' }).length
    ).toBeLessThan(2)
  }
}, 60_000)

test('style sheets made to exhaust their parser are read in bounded time', () => {
  for (const css of [
    'a{'.repeat(200_000),
    `a{b:${'('.repeat(200_000)}`,
    '@import '.repeat(200_000),
    `a{b:url(${'x'.repeat(1_000_000)}`
  ]) {
    expect(partsOfStyle(css, 'https://locks.example.org/', 'stylesheet').length).toBeLessThan(2)
  }
}, 60_000)

test('a page names no part that is no web address', () => {
  const html = [
    'file:///etc/passwd',
    'javascript:1',
    'data:image/png;base64,AA',
    '//',
    'http://',
    'ftp://a/b',
    '#x',
    ' '
  ].map((src) => `<img src="${src}">`)
  const parts = partsOfPage({ bytes: bytes(page(...html)), contentType: null, url: 'https://locks.example.org/' })
  expect(parts).toEqual([])
})
