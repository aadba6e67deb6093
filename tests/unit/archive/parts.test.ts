import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Capture } from '#contract/archive'
import type { CapturePart } from '#contract/archive-part'
import { png } from '../../fixtures/pictures/make.ts'
import { type SourceServer, startSourceServer } from '../../fixtures/server/server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { archiveOver, quick, reference, until } from './archive-over.ts'

let server: SourceServer
beforeAll(async () => {
  server = await startSourceServer()
})
afterAll(() => server.stop())

const lamp = png(640, 400)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function captured(path = '/pictured') {
  const folder = await temporaryFolder()
  const archive = await archiveOver(folder)
  const [capture] = await archive.capture(server.origin + path)
  if (capture === undefined) throw new Error('nothing was captured')
  const parts = await archive.handlers['archive.parts']({ id: capture.id })
  return { archive, handlers: archive.handlers, root: archive.root, capture, parts }
}

/** Of each part its path, kind and what came of it, in the order of the paths. */
function told(parts: readonly CapturePart[]) {
  const rows = parts.map(({ url, kind, copy }) => [
    new URL(url).pathname.split('/').at(-1),
    kind,
    copy.kind === 'kept' ? (copy.warc.recordId === copy.payload.recordId ? 'kept' : 'kept before') : copy.reason.code
  ])
  return rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

/** A server of its own for one test. */
async function serve(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const own = createServer(answer)
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    own.close()
    own.closeAllConnections()
  })
  return `http://127.0.0.1:${(own.address() as AddressInfo).port}` // a listening TCP server has an address of this kind
}

const html = { 'Content-Type': 'text/html' }
const prose =
  '<p>The keepers have been paid by the parishes, each in its own way and none of them on time, for three winters.</p>'

describe('a captured page', () => {
  test('is kept with what it needs to be read, and says what it could not get', async () => {
    const { capture, parts } = await captured()
    expect(told(parts)).toEqual([
      ['gone.png', 'picture', 'http-error'],
      ['ground.png', 'picture', 'kept'],
      ['lamp-again.png', 'picture', 'kept before'],
      ['lamp.png', 'picture', 'kept'],
      ['lamp.woff2', 'font', 'kept'],
      ['more.css', 'style', 'kept'],
      ['page.css', 'style', 'kept']
    ])
    expect([capture.state, capture.parts]).toEqual(['captured', { of: capture.id, kept: 6, total: 7 }])
  })

  test('asks for its parts as a browser does: not for scripts, and saying which page needs them', async () => {
    await captured()
    const asked = server.seen.filter(({ path }) => path.startsWith('/parts/'))
    expect(asked.some(({ path }) => path.endsWith('.js'))).toBe(false)
    const referrers = new Set(
      asked.flatMap(({ headers }) => headers.filter(([name]) => name === 'Referer')).map(([, value]) => value)
    )
    expect([...referrers]).toEqual([`${server.origin}/pictured`])
  })

  test('shows its pictures when it is read, without a request', async () => {
    const { handlers, capture } = await captured()
    const before = server.seen.length
    const { document } = await handlers['archive.read']({ id: capture.id })
    expect(
      document.figures?.map(({ alt, picture }) => [alt, picture.kind === 'kept' ? picture.width : picture.why])
    ).toEqual([
      ['A lamp', 640],
      ['The same lamp', 640],
      ['A rota', 'not-reached']
    ])
    const content = await handlers['archive.picture']({ id: capture.id, picture: hash(lamp) })
    expect(content).toEqual({ mediaType: 'image/png', base64: Buffer.from(lamp).toString('base64') })
    expect(server.seen.length).toBe(before)
  })

  test('has the text that it has without its parts', async () => {
    const { handlers, capture } = await captured()
    const { document } = await handlers['archive.read']({ id: capture.id })
    expect(hash(new TextEncoder().encode(document.text))).toBe(capture.textHash)
  })

  test('does not keep again what an earlier page of its site brought in', async () => {
    const { capture: first, archive } = await captured()
    const captures = await archive.capture(`${server.origin}/pictured-too`)
    const second = captures.find(({ id }) => id !== first.id)
    const parts = await archive.handlers['archive.parts']({ id: second?.id ?? '' })
    expect(told(parts).map(([, , state]) => state)).toEqual(['http-error', ...Array(5).fill('kept before')])
    const { picture } = (await archive.handlers['archive.read']({ id: second?.id ?? '' })).document.figures?.[0] ?? {}
    expect(picture).toMatchObject({ kind: 'kept', id: hash(lamp) })
  })

  test('gives no other picture, and none that is not what it was', async () => {
    const { handlers, capture, parts, root } = await captured()
    const attempt = (picture: string) => handlers['archive.picture']({ id: capture.id, picture })
    await expect(attempt(hash(new Uint8Array([1])))).rejects.toMatchObject({ code: 'not-found' })
    const { copy } = parts.find(({ url }) => url.endsWith('/lamp.png')) ?? {}
    if (copy?.kind !== 'kept') throw new Error('the lamp was not kept')
    await damage(join(root, 'archive', 'warc', copy.payload.file), copy.payload.offset + copy.payload.length - 12)
    await expect(attempt(hash(lamp))).rejects.toMatchObject({ code: 'archive-damaged' })
  })

  test('is told as damaged where one of its parts is', async () => {
    const { handlers, capture, parts, root } = await captured()
    expect((await handlers['archive.verify']({})).problems).toEqual([])
    const { copy } = parts.find(({ url }) => url.endsWith('/more.css')) ?? {}
    if (copy?.kind !== 'kept') throw new Error('the sheet was not kept')
    await damage(join(root, 'archive', 'warc', copy.payload.file), copy.payload.offset + copy.payload.length - 12)
    const { problems } = await handlers['archive.verify']({})
    expect(problems.filter(({ captureId }) => captureId === capture.id).map(({ code }) => code)).toContain(
      'record-missing'
    )
  })

  test('is shared with its parts by two references', async () => {
    const URL = `${server.origin}/pictured`
    const references = [reference('one', { URL }), reference('two', { URL: `${URL}#rota` })]
    const archive = await archiveOver(await temporaryFolder(), { references })
    await archive.handlers['archive.capture']({ referenceIds: ['one'] })
    const [first] = await archive.settled()
    await archive.handlers['archive.capture']({ referenceIds: ['two'] })
    const both = await archive.settled()
    expect(both.map(({ parts }) => parts)).toEqual([first?.parts, first?.parts])
    const second = await archive.handlers['archive.parts']({ id: both[1]?.id ?? '' })
    expect(second.length).toBe(first?.parts?.total)
  })
})

describe('the parts of a page', () => {
  test('on a private host are refused, and the page is kept all the same', async () => {
    const origin = await serve((_, response) => {
      response
        .writeHead(200, html)
        .end(
          `${prose}<img src="http://10.0.0.1/a.png"><img src="http://inside.example/b.png"><img src="http://[::1]:1/c.png">${prose}`
        )
    })
    const resolve = async () => [{ address: '192.168.7.7', family: 4 }]
    const archive = await archiveOver(await temporaryFolder(), { fetcher: { resolve } })
    const [capture] = await archive.capture(origin)
    const parts = await archive.handlers['archive.parts']({ id: capture?.id ?? '' })
    expect([capture?.state, parts.map(({ copy }) => copy.kind === 'missing' && copy.reason.code)]).toEqual([
      'captured',
      ['address-refused', 'address-refused', 'address-refused']
    ])
  })

  test('are asked for one at a time, and no more once their host has had enough', async () => {
    let open = 0
    let most = 0
    const asked: string[] = []
    const origin = await serve((request, response) => {
      most = Math.max(most, ++open)
      response.on('close', () => open--)
      asked.push(request.url ?? '')
      if (request.url === '/')
        response.writeHead(200, html).end(prose + [1, 2, 3, 4, 5].map((n) => `<img src="/${n}.png">`).join(''))
      else if (request.url === '/3.png') response.writeHead(429).end()
      else setTimeout(() => response.writeHead(200, { 'Content-Type': 'image/png' }).end(lamp), 20)
    })
    const archive = await archiveOver(await temporaryFolder())
    const [capture] = await archive.capture(origin)
    expect([asked, most, capture?.parts?.kept]).toEqual([['/', '/1.png', '/2.png', '/3.png'], 1, 2])
  })

  test('that go in a circle, or are the page itself, are asked for once', async () => {
    const asked: string[] = []
    const origin = await serve((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/')
        response.writeHead(200, html).end(`<link rel=stylesheet href=/a.css><img src="">${prose}<img src="/#top">`)
      else
        response
          .writeHead(200, { 'Content-Type': 'text/css' })
          .end('@import "/b.css"; @import "/a.css"; p { color: red }')
    })
    const archive = await archiveOver(await temporaryFolder())
    const [capture] = await archive.capture(origin)
    expect([asked, capture?.parts?.kept]).toEqual([['/', '/a.css', '/b.css'], 2])
  })

  test('show how far they are, and end with a capture that is cancelled', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/')
        response
          .writeHead(200, html)
          .end(prose + Array.from({ length: 50 }, (_, n) => `<img src="/${n}.png">`).join(''))
      else if (request.url === '/0.png') response.writeHead(200, { 'Content-Type': 'image/png' }).end(lamp)
      // the others are never answered
    })
    const archive = await archiveOver(await temporaryFolder(), { pace: quick })
    await archive.handlers['archive.capture']({ urls: [origin] })
    let active: Capture | undefined
    await until(async () => {
      active = (await archive.handlers['archive.queue']({})).active[0]
      return active?.parts?.kept === 1
    })
    expect(active?.parts).toMatchObject({ kept: 1, total: 50 })
    await archive.handlers['archive.cancel']({})
    const [cancelled] = await archive.list()
    expect([cancelled?.state, cancelled?.parts, cancelled?.warc]).toEqual(['cancelled', undefined, null])
  })
})

/** Turns one byte of a file round. */
async function damage(path: string, offset: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[offset] = (bytes[offset] ?? 0) ^ 0xff
  await writeFile(path, bytes)
}
