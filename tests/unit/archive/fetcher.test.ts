import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFetcher, type FetcherOptions } from '../../../main/platform/fetcher.ts'
import type { Fetcher } from '../../../main/ports.ts'
import { articlePage, latinPage } from '../../fixtures/server/pages.ts'
import { type SourceServer, startSourceServer } from '../../fixtures/server/server.ts'

let server: SourceServer
beforeAll(async () => {
  server = await startSourceServer()
})
afterAll(() => server.stop())

const clock = { now: () => new Date() }
const timeouts = { connect: 500, headers: 500, idle: 500, total: 5_000 }
const fetcher = (options: Partial<FetcherOptions> = {}): Fetcher =>
  createFetcher({ clock, version: '1.2.3', allowedHosts: ['127.0.0.1'], ...options })
const get = (path: string, signal = new AbortController().signal, options: Partial<FetcherOptions> = {}) =>
  fetcher(options).get(server.origin + path, { signal, allowedHosts: [] })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const nowhere = () => Promise.reject(new Error('Nothing may be resolved here'))

describe('the fetcher', () => {
  test('gives an exchange as it went over the wire', async () => {
    const exchange = await get('/article')
    expect(exchange.response).toMatchObject({ status: 200, statusText: 'OK' })
    expect(text(exchange.decoded)).toBe(articlePage())
    const { headers } = server.seen.at(-1) ?? { headers: [] }
    const lower = (lines: typeof headers) => lines.map(([name, value]) => [name.toLowerCase(), value])
    expect(lower(exchange.request.headers)).toEqual(lower(headers))
  })

  test.each(['/gzip', '/brotli', '/deflate', '/deflate-raw', '/gzip-twice'])(
    'keeps the body of %s encoded, and decodes it beside',
    async (path) => {
      const exchange = await get(path)
      expect(text(exchange.decoded)).toBe(articlePage(path))
      expect(text(exchange.response.body)).not.toContain('Marrowby')
    }
  )

  test('keeps repeated headers, their order and their bytes', async () => {
    const { headers } = (await get('/cookies')).response
    expect(headers.slice(0, 4)).toEqual([
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Set-Cookie', 'tide=high; Path=/'],
      ['X-Harbour', 'café'],
      ['Set-Cookie', 'lamp=out; Path=/,,,; HttpOnly']
    ])
  })

  test('says which page needs what it fetches as browsers do: to other sites without its path', async () => {
    const told = async (referrer: string) => {
      await fetcher().get(`${server.origin}/article`, {
        signal: new AbortController().signal,
        allowedHosts: [],
        referrer
      })
      return server.seen.at(-1)?.headers.find(([name]) => name === 'Referer')?.[1]
    }
    expect(await told(`${server.origin}/pictured?page=2#top`)).toBe(`${server.origin}/pictured?page=2`)
    expect(await told('http://coast.example.org/secret')).toBe('http://coast.example.org/')
    expect(await told('https://coast.example.org/secret')).toBeUndefined()
  })

  test('follows no redirect', async () => {
    expect((await get('/redirect')).response.status).toBe(301)
  })

  test('leaves the bytes of a page with a wrong charset as they are', async () => {
    expect((await get('/wrong-charset')).decoded).toEqual(new Uint8Array(Buffer.from(latinPage, 'latin1')))
  })

  test('joins a chunked body', async () => {
    expect(text((await get('/chunked')).response.body)).toBe(articlePage('/chunked'))
  })

  test.each([
    ['/big', 'too-large', '10 MiB'],
    ['/bomb', 'too-large', '10 MiB'],
    ['/bomb-small', 'too-large', '100:1']
  ])('stops at %s', async (path, code, limit) => {
    await expect(get(path)).rejects.toMatchObject({ code, params: { limit } })
  })

  test('allows what is no page to be larger', async () => {
    expect((await get('/big-text')).decoded.byteLength).toBe(20 * 1024 * 1024)
  })

  test.each(['/hang', '/hang-in-body'])('gives up on %s in time', async (path) => {
    await expect(get(path, undefined, { timeouts })).rejects.toMatchObject({ code: 'timed-out' })
  })

  test('gives up on an answer that trickles for longer than all of it may take', async () => {
    const options = { timeouts: { ...timeouts, headers: 5_000, total: 200 } }
    await expect(get('/slow?ms=3000', undefined, options)).rejects.toMatchObject({ code: 'timed-out' })
  })

  test.each(['/truncated', '/drop', '/garbage', '/gzip-broken'])(
    'calls %s unreachable, with the reason',
    async (path) => {
      await expect(get(path)).rejects.toMatchObject({
        code: 'host-unreachable',
        params: { host: `127.0.0.1:${server.port}` }
      })
    }
  )

  test('says that nobody listens', async () => {
    const other = await startSourceServer()
    await other.stop()
    const attempt = fetcher().get(other.origin, { signal: new AbortController().signal, allowedHosts: [] })
    await expect(attempt).rejects.toMatchObject({ code: 'host-unreachable', params: { system: 'ECONNREFUSED' } })
  })

  test('can be cancelled at any moment', async () => {
    const controller = new AbortController()
    const attempt = get('/slow?ms=1500', controller.signal)
    setTimeout(() => controller.abort(), 50)
    await expect(attempt).rejects.toMatchObject({ code: 'cancelled' })
    await expect(get('/article', controller.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })

  test.each(['ftp://127.0.0.1/x', 'file:///etc/passwd', 'javascript:alert(1)', 'no url', ''])(
    'fetches no %s',
    async (url) => {
      const attempt = fetcher().get(url, { signal: new AbortController().signal, allowedHosts: [] })
      await expect(attempt).rejects.toMatchObject({ code: 'url-invalid' })
    }
  )

  test('never sends a password or a fragment that stands in a URL', async () => {
    const url = `${server.origin.replace('//', '//keeper:lamp@')}/article#part`
    const exchange = await fetcher().get(url, { signal: new AbortController().signal, allowedHosts: [] })
    expect(exchange.url).toBe(`${server.origin}/article`)
    expect(server.seen.at(-1)?.headers.map(([name]) => name.toLowerCase())).not.toContain('authorization')
  })
})

describe('the address guard', () => {
  const ask = (host: string, resolve: FetcherOptions['resolve'], allowedHosts: readonly string[] = []) =>
    createFetcher({ clock, version: '1.2.3', resolve }).get(`http://${host}:${server.port}/article`, {
      signal: new AbortController().signal,
      allowedHosts
    })

  test('refuses literal private addresses without asking any name server', async () => {
    for (const host of [
      '127.0.0.1',
      '2130706433',
      '10.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
      'localhost'
    ]) {
      await expect(ask(host, nowhere)).rejects.toMatchObject({ code: 'address-refused' })
    }
  })

  test.each(['10.0.0.1', '127.0.0.1', '100.64.0.1', '::1', 'fd00::1', '64:ff9b::a00:1', '::ffff:127.0.0.1'])(
    'refuses a name that resolves to %s',
    async (address) => {
      const family = address.includes(':') ? 6 : 4
      await expect(ask('harbour.test', async () => [{ address, family }])).rejects.toMatchObject({
        code: 'address-refused',
        params: { host: 'harbour.test' }
      })
    }
  )

  test('refuses a name with one private address among public ones', async () => {
    const mixed = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 }
    ]
    await expect(ask('harbour.test', mixed)).rejects.toMatchObject({ code: 'address-refused' })
  })

  test('resolves a name once and connects to that answer, whatever the name server says next', async () => {
    const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '10.0.0.1', family: 4 }]]
    let asked = 0
    const exchange = await ask('harbour.test', async () => answers[asked++] ?? [], ['harbour.test'])
    expect([exchange.response.status, asked]).toEqual([200, 1])
  })

  test('says so when a name has no address', async () => {
    await expect(ask('harbour.test', async () => [])).rejects.toMatchObject({ params: { system: 'ENOTFOUND' } })
  })
})
