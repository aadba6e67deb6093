import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleTitle, uniqueSentence } from '../../fixtures/server/pages.ts'
import { type SourceServer, startSourceServer } from '../../fixtures/server/server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { archiveOver, quick, reference, until } from './archive-over.ts'

let server: SourceServer
beforeAll(async () => {
  server = await startSourceServer()
})
afterAll(() => server.stop())
const at = (path: string) => server.origin + path

describe('capturing', () => {
  test('keeps a page with its address, time, digest and place in the archive', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(at('/article'))
    expect(kept).toMatchObject({
      ...{ url: at('/article'), finalUrl: at('/article'), state: 'captured', status: 200, mediaType: 'text/html' },
      ...{ title: articleTitle, redirects: [], attempts: 1, reason: null, verified: null }
    })
    expect(kept?.payloadDigest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(kept?.textHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('follows redirects and says which', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(at('/redirect'))
    expect(kept).toMatchObject({
      ...{ url: at('/redirect'), finalUrl: at('/article'), state: 'captured' },
      redirects: [
        { url: at('/redirect'), status: 301 },
        { url: at('/redirect-again'), status: 302 }
      ]
    })
  })

  test('comes back with the cookie that a site insists on, and keeps it for this capture alone', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept, other] = await archive.capture(at('/redirect-cookie'), at('/articles/no-cookie'))
    expect([kept?.state, kept?.redirects.length, other?.state]).toEqual(['captured', 1, 'captured'])
    const later = server.seen.find(({ path }) => path === '/articles/no-cookie')
    expect(later?.headers.some(([name]) => name.toLowerCase() === 'cookie')).toBe(false)
  })

  test('counts nothing as captured that is no copy, and says why', async () => {
    const expected: readonly (readonly [path: string, state: string, code: string])[] = [
      ['/not-found', 'http-error', 'http-error'],
      ['/server-error', 'http-error', 'http-error'],
      ['/forbidden', 'http-error', 'http-error'],
      ['/soft-not-found', 'http-error', 'page-not-found'],
      ['/soft-not-found-es', 'http-error', 'page-not-found'],
      ['/news/2019/gone', 'http-error', 'page-not-found'],
      ['/no-content', 'http-error', 'http-error'],
      ['/blocked', 'blocked', 'blocked'],
      ['/blocked-es', 'blocked', 'blocked'],
      ['/blocked-200', 'blocked', 'blocked'],
      ['/busy-for-a-day', 'http-error', 'http-error'],
      ['/redirect-loop', 'failed', 'too-many-redirects'],
      ['/redirect-far/11', 'failed', 'too-many-redirects'],
      ['/redirect-private', 'failed', 'address-refused'],
      ['/redirect-metadata', 'failed', 'address-refused'],
      ['/redirect-file', 'failed', 'url-invalid'],
      ['/redirect-nowhere', 'failed', 'url-invalid'],
      ['/big', 'failed', 'too-large'],
      ['/truncated', 'failed', 'host-unreachable'],
      ['/drop', 'failed', 'host-unreachable']
    ]
    const archive = await archiveOver(await temporaryFolder())
    const records = await archive.capture(...expected.map(([path]) => at(path)))
    expect(records.map(({ url, state, reason }) => [new URL(url).pathname, state, reason?.code])).toEqual(expected)
    expect(records.every(({ warc, capturedAt }) => warc === null && capturedAt === null)).toBe(true)
  })

  test('comes back after the time that a server asks for', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const started = Date.now()
    const [record] = await archive.capture(at('/busy-once'))
    expect(record).toMatchObject({ state: 'captured', attempts: 2 })
    expect(Date.now() - started).toBeGreaterThan(950)
  })

  test('tries again what fails for a moment, and no more than three times', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const records = await archive.capture(at('/flaky'), at('/drop'))
    expect(records.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['captured', 3],
      ['failed', 3]
    ])
  })

  test('asks a host for one source at a time', async () => {
    const slow = await startSourceServer()
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(...[1, 2, 3, 4].map((n) => `${slow.origin}/slow?ms=40&n=${n}`))
    await slow.stop()
    expect([slow.seen.length, slow.mostAtOnce()]).toEqual([4, 1])
  })

  test('asks several hosts at once', async () => {
    const others = await Promise.all([startSourceServer(), startSourceServer()])
    const archive = await archiveOver(await temporaryFolder())
    const queued = archive.capture(...others.map(({ origin }) => `${origin}/slow?ms=500`))
    await until(async () => (await archive.handlers['archive.queue']({})).active.length === 2)
    await queued
    await Promise.all(others.map((other) => other.stop()))
  })

  test('keeps a PDF', async () => {
    const archive = await archiveOver(await temporaryFolder())
    expect((await archive.capture(at('/pdf')))[0]).toMatchObject({ state: 'captured', mediaType: 'application/pdf' })
  })

  test('refuses an address that is none, and nothing is queued', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const attempt = archive.handlers['archive.capture']({ urls: [at('/article'), 'file:///etc/passwd'] })
    await expect(attempt).rejects.toMatchObject({ code: 'url-invalid' })
    expect(await archive.list()).toEqual([])
  })

  test('refuses a private host that nobody allowed, and takes it once the project does', async () => {
    const archive = await archiveOver(await temporaryFolder(), { fetcher: { allowedHosts: [] } })
    const [refused] = await archive.capture(at('/article'))
    expect(refused).toMatchObject({ state: 'failed', reason: { code: 'address-refused' }, attempts: 1 })
    await archive.project.handlers['project.update']({ settings: { allowedHosts: ['127.0.0.1'] } })
    await archive.handlers['archive.retry']({ ids: [refused?.id ?? ''] })
    expect(await archive.settled()).toMatchObject([{ id: refused?.id, state: 'captured' }])
  })
})

describe('what is captured', () => {
  test('is every reference of an article with an address, and the article itself', async () => {
    const references = [
      reference('one', { URL: at('/articles/one') }),
      reference('two', { URL: at('/articles/two') }),
      reference('book', {}),
      reference('odd', { URL: 'not a url' })
    ]
    const archive = await archiveOver(await temporaryFolder(), { references, articleUrl: at('/article') })
    const answer = await archive.handlers['archive.capture']({ articleId: 'a' })
    expect(answer).toEqual({ queued: 3, alreadyCaptured: 0, withoutUrl: 2 })
    await archive.settled()
    const latest = await archive.archive.latestCaptures()
    expect([...latest].map(([id, { state }]) => [id, state])).toEqual([
      ['one', 'captured'],
      ['two', 'captured']
    ])
  })

  test('is listed as captured once it is on record, whatever still follows from it', async () => {
    const listed: unknown[] = []
    const archive = await archiveOver(await temporaryFolder(), {
      captured: async () => void listed.push(...(await archive.list()).map(({ state }) => state))
    })
    await archive.capture(at('/article'))
    expect(listed).toEqual(['captured'])
  })

  test('is left be the second time, and made again when that is asked for', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(at('/article'))
    const again = (again: boolean) => archive.handlers['archive.capture']({ urls: [at('/article#part')], again })
    expect(await again(false)).toMatchObject({ queued: 0, alreadyCaptured: 1 })
    expect(await again(true)).toMatchObject({ queued: 1, alreadyCaptured: 0 })
    expect((await archive.settled()).map(({ state }) => state)).toEqual(['captured', 'captured'])
  })

  test('is queued once where it is asked for twice at the same moment', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const ask = () => archive.handlers['archive.capture']({ urls: [at('/article')] })
    await Promise.all([ask(), ask()])
    expect((await archive.settled()).length).toBe(1)
  })

  test('is shared by two references to one page', async () => {
    const references = [reference('one', { URL: at('/article') }), reference('two', { URL: at('/article') })]
    const archive = await archiveOver(await temporaryFolder(), { references })
    await archive.handlers['archive.capture']({ referenceIds: ['one'] })
    await archive.settled()
    expect(await archive.handlers['archive.capture']({ referenceIds: ['two'] })).toMatchObject({ alreadyCaptured: 1 })
    const latest = await archive.archive.latestCaptures()
    expect(latest.get('two')?.warc).toEqual(latest.get('one')?.warc)
  })
})

describe('the queue', () => {
  test('tells its progress', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(at('/articles/1'), at('/articles/2'))
    await until(() => archive.told.some((event) => event.type === 'queue' && event.queue.done === 2))
    const queues = archive.told.flatMap((event) => (event.type === 'queue' ? [event.queue] : []))
    expect(queues.map(({ total }) => total).every((total) => total === 2)).toBe(true)
    expect(queues.some(({ active }) => active[0]?.state === 'fetching')).toBe(true)
  })

  test('stops one source, or all of them, at once', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.handlers['archive.capture']({ urls: [at('/hang'), at('/articles/1'), at('/articles/2')] })
    await until(async () => (await archive.handlers['archive.queue']({})).active.length === 1)
    const [, second] = await archive.list()
    await archive.handlers['archive.cancel']({ ids: [second?.id ?? ''] })
    await archive.handlers['archive.cancel']({})
    expect((await archive.list()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })

  test('survives a restart, and goes on only when the person says so', async () => {
    const folder = await temporaryFolder()
    const before = await archiveOver(folder)
    await before.handlers['archive.capture']({ urls: [at('/hang'), at('/articles/later')] })
    await until(async () => (await before.handlers['archive.queue']({})).active.length === 1)
    await before.project.close()

    const seen = server.seen.length
    const after = await archiveOver(folder)
    expect((await after.list()).map(({ state }) => state)).toEqual(['queued', 'queued'])
    expect(await after.handlers['archive.queue']({})).toMatchObject({ held: 2, total: 0, active: [] })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(server.seen.length).toBe(seen)

    const later = (await after.list()).find(({ url }) => url.endsWith('/later'))
    await after.handlers['archive.retry']({ ids: [later?.id ?? ''] })
    expect((await after.settled()).map(({ state }) => state)).toEqual(['queued', 'captured'])
    await after.handlers['archive.cancel']({})
    expect((await after.list()).map(({ state }) => state)).toEqual(['cancelled', 'captured'])
  })

  test('waits while there is no network, and goes on when there is', async () => {
    let isUp = false
    const resolve = async () => {
      if (!isUp) throw Object.assign(new Error('no name server'), { code: 'EAI_AGAIN' })
      return [{ address: '127.0.0.1', family: 4 }]
    }
    const fetcher = { resolve, allowedHosts: ['a.test', 'b.test'] }
    const archive = await archiveOver(await temporaryFolder(), { fetcher, pace: { ...quick, hostPause: 20 } })
    const urls = ['a', 'b'].map((name) => `http://${name}.test:${server.port}/article`)
    await archive.handlers['archive.capture']({ urls })
    await until(async () => !(await archive.handlers['archive.queue']({})).online)
    await until(async () => (await archive.list()).every(({ state }) => state === 'waiting'))
    isUp = true
    expect((await archive.settled()).map(({ state }) => state)).toEqual(['captured', 'captured'])
    expect((await archive.handlers['archive.queue']({})).online).toBe(true)
  })
})

describe('reading a copy', () => {
  test('needs the archive alone', async () => {
    const own = await startSourceServer()
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(`${own.origin}/gzip`)
    await own.stop()
    const { document, capture } = await archive.handlers['archive.read']({ id: kept?.id ?? '' })
    expect(document.text).toContain(uniqueSentence)
    const { textHash } = await archive.archive.text(capture.id)
    expect(textHash).toBe(kept?.textHash)
  })

  test('of a PDF gives its text, with its pages', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [kept] = await archive.capture(at('/pdf'))
    const { document } = await archive.handlers['archive.read']({ id: kept?.id ?? '' })
    expect(document.text).toContain(uniqueSentence.slice(0, 50)) // what is drawn on the page
    expect(document.blocks.map(({ page }) => page)).toEqual([1])
  })

  test('finds the payload of a copy that was the same as an earlier one', async () => {
    const archive = await archiveOver(await temporaryFolder())
    await archive.capture(at('/article'))
    await archive.handlers['archive.capture']({ urls: [at('/article')], again: true })
    const [first, second] = await archive.settled()
    expect(second?.payloadDigest).toBe(first?.payloadDigest)
    expect(second?.warc?.length).toBeLessThan(first?.warc?.length ?? 0)
    const read = await archive.handlers['archive.read']({ id: second?.id ?? '' })
    expect(read.document.text).toContain(uniqueSentence)
  })

  test('says that there is none where the source was not captured', async () => {
    const archive = await archiveOver(await temporaryFolder())
    const [record] = await archive.capture(at('/not-found'))
    await expect(archive.handlers['archive.read']({ id: record?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found'
    })
    await expect(archive.handlers['archive.read']({ id: 'none' })).rejects.toMatchObject({ code: 'not-found' })
  })
})
