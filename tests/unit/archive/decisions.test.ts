import { describe, expect, test } from 'vitest'
import { cdxIndex } from '../../../main/domain/archive/cdx.ts'
import { cookieHeader, withCookies } from '../../../main/domain/archive/cookies.ts'
import { type Answer, judgeAnswer } from '../../../main/domain/archive/judge-answer.ts'
import { afterNetworkFailure, ONLINE } from '../../../main/domain/archive/network.ts'
import { glimpse } from '../../../main/domain/archive/page-text.ts'
import { decideRedirect } from '../../../main/domain/archive/redirect.ts'
import { backOff, decideRetry, RETRY_PACE, retryAfterMilliseconds } from '../../../main/domain/archive/retry.ts'
import { nextStep } from '../../../main/domain/archive/schedule.ts'
import * as pages from '../../fixtures/server/pages.ts'

const now = new Date('2026-03-01T12:00:00Z')

describe('judging an answer', () => {
  const answer = (html: string, change: Partial<Answer> = {}): Answer => ({
    askedPath: '/news/a-story',
    finalPath: '/news/a-story',
    status: 200,
    headers: [],
    bytes: html.length,
    glimpse: glimpse(html),
    ...change
  })

  test('takes an article for a copy', () => {
    expect(judgeAnswer(answer(pages.articlePage()))).toEqual({ kind: 'copy' })
  })

  test.each([pages.blockPage, pages.blockPageInSpanish])(
    'knows a block page by its words, whatever its status says',
    (page) => {
      const statuses = [200, 403, 429, 503]
      expect(statuses.map((status) => judgeAnswer(answer(page, { status })).kind)).toEqual(
        statuses.map(() => 'blocked')
      )
    }
  )

  test('knows a mitigation by its header', () => {
    const headers = [['CF-Mitigated', 'challenge']] as const
    expect(judgeAnswer(answer('<p>…</p>', { status: 403, headers }))).toEqual({ kind: 'blocked' })
  })

  test.each([pages.softNotFoundPage, pages.softNotFoundPageInSpanish])(
    'knows a page that is not there although it says 200',
    (page) => {
      expect(judgeAnswer(answer(page))).toEqual({ kind: 'not-found-page' })
    }
  )

  test('takes the front page for no copy of a page deep in the site', () => {
    expect(judgeAnswer(answer(pages.frontPage, { finalPath: '/' }))).toEqual({ kind: 'not-found-page' })
    expect(judgeAnswer(answer(pages.frontPage, { askedPath: '/home', finalPath: '/' }))).toEqual({ kind: 'copy' })
  })

  test('takes an article about captchas and missing pages for a copy', () => {
    const long = `<title>The history of the captcha</title><p>Verify you are human, they said. Page not found. ${'And so it went on. '.repeat(120)}</p>`
    expect(judgeAnswer(answer(long))).toEqual({ kind: 'copy' })
  })

  test.each([404, 410, 500, 403, 204])('calls a plain %i an HTTP error', (status) => {
    expect(judgeAnswer(answer('<p>No.</p>', { status }))).toEqual({ kind: 'http-error', status })
  })

  test('takes nothing, and a page that only its scripts would fill, for no copy', () => {
    const shell =
      '<html><head><title>News</title></head><body><div id="app"></div><script>fill()</script></body></html>'
    const forwarding = '<meta http-equiv="refresh" content="0;url=/elsewhere"><body></body>'
    expect([shell, forwarding, ''].map((page) => judgeAnswer(answer(page)).kind)).toEqual(['empty', 'empty', 'empty'])
    expect(judgeAnswer(answer('', { glimpse: null }))).toEqual({ kind: 'empty' })
  })

  test('takes a page that is one picture for a copy', () => {
    expect(judgeAnswer(answer('<body><img src="map.png"></body>'))).toEqual({ kind: 'copy' })
  })

  test('looks at no words of what is no page', () => {
    expect(judgeAnswer(answer('%PDF', { glimpse: null }))).toEqual({ kind: 'copy' })
  })
})

describe('redirects', () => {
  const at = (url: string, target: string | null, status = 302) => ({
    url,
    status,
    target,
    cookie: null,
    nextCookie: null
  })
  const hop = (url: string, cookie: string | null = null) => ({ url, status: 302, cookie })

  test('are followed up to ten times', () => {
    const hops = Array.from({ length: 9 }, (_, i) => hop(`http://a.test/${i}`))
    expect(decideRedirect(hops, at('http://a.test/9', 'http://a.test/10')).kind).toBe('follow')
    const ten = [...hops, hop('http://a.test/9')]
    expect(decideRedirect(ten, at('http://a.test/10', 'http://a.test/11'))).toEqual({
      kind: 'refuse',
      why: 'too-many-redirects'
    })
  })

  test('are refused as soon as they go in a circle, a fragment or not', () => {
    const hops = [hop('http://a.test/1')]
    const verdict = decideRedirect(hops, at('http://a.test/2', 'http://a.test/1#top'))
    expect(verdict).toEqual({ kind: 'refuse', why: 'too-many-redirects' })
  })

  test.each([null, 'file:///etc/passwd', 'javascript:alert(1)', 'ftp://a.test/'])('do not lead to %s', (target) => {
    expect(decideRedirect([], at('http://a.test/', target))).toEqual({ kind: 'refuse', why: 'url-invalid' })
  })

  test('may lead back to the same address where a cookie was set on the way', () => {
    const answer = at('http://a.test/1', 'http://a.test/1')
    expect(decideRedirect([], { ...answer, nextCookie: 'seen=1' }).kind).toBe('follow')
    expect(decideRedirect([hop('http://a.test/1')], { ...answer, cookie: 'seen=1', nextCookie: 'seen=1' }).kind).toBe(
      'refuse'
    )
  })

  test.each([200, 304, 404, 300])('are none with status %i', (status) => {
    expect(decideRedirect([], at('http://a.test/', 'http://b.test/', status))).toEqual({ kind: 'stay' })
  })
})

describe('cookies of one capture', () => {
  const page = (url: string) => new URL(url)
  const set = (url: string, ...lines: string[]) =>
    withCookies(
      [],
      page(url),
      lines.map((line) => ['Set-Cookie', line] as const)
    )

  test('go back to the host that set them, and to its siblings only where it says so', () => {
    const jar = set('https://www.a.test/x', 'own=1; Path=/', 'all=2; Domain=.a.test; Path=/; Secure')
    const sent = [
      'https://www.a.test/',
      'https://m.a.test/',
      'http://www.a.test/',
      'https://b.test/',
      'https://nota.test/'
    ]
    expect(sent.map((url) => cookieHeader(jar, page(url)))).toEqual(['own=1; all=2', 'all=2', 'own=1', null, null])
  })

  test('are not taken for another domain, for a whole top-level one, or with bytes that end a line', () => {
    const lines = [
      'a=1; Domain=b.test',
      'b=1; Domain=test',
      'c=1; Domain=www.a.test.evil.test',
      'd=x\r\nHost: b',
      '=1',
      'e'
    ]
    expect(set('https://a.test/', ...lines)).toEqual([])
  })

  test('keep to their path, are replaced by their name, and end when the server says so', () => {
    const jar = set('https://a.test/news/today', 'seen=1', 'seen=2', 'gone=1', 'gone=; Max-Age=0')
    const urls = ['https://a.test/news/tomorrow', 'https://a.test/newsletter', 'https://a.test/']
    expect(urls.map((url) => cookieHeader(jar, page(url)))).toEqual(['seen=2', null, null])
  })
})

describe('trying again', () => {
  const setback = { code: 'http-error', status: 429, retryAfter: null, transient: true }

  test('reads Retry-After as seconds and as a date', () => {
    const values = ['120', ' 0 ', 'Sun, 01 Mar 2026 12:00:30 GMT', 'Sun, 01 Mar 2026 11:00:00 GMT', 'soon', '-1', null]
    expect(values.map((value) => retryAfterMilliseconds(value, now))).toEqual([120_000, 0, 30_000, 0, null, null, null])
  })

  test('waits at least as long as the server asked', () => {
    expect(decideRetry({ ...setback, retryAfter: '90' }, 1, now, 0)).toEqual({ kind: 'wait', milliseconds: 90_000 })
  })

  test('gives up where the server asks for a day, after three attempts, and at once for what will not change', () => {
    const verdicts = [
      decideRetry({ ...setback, retryAfter: '86400' }, 1, now, 0),
      decideRetry(setback, RETRY_PACE.attempts, now, 0),
      decideRetry({ ...setback, transient: false }, 1, now, 0)
    ]
    expect(verdicts).toEqual([{ kind: 'give-up' }, { kind: 'give-up' }, { kind: 'give-up' }])
  })

  test('backs off twice as long each time, half of it by chance', () => {
    expect([backOff(1, 0), backOff(1, 1), backOff(2, 0), backOff(2, 1), backOff(40, 1)]).toEqual([
      1_000, 2_000, 2_000, 4_000, 3_600_000
    ])
  })
})

describe('the schedule', () => {
  const online = { isOnline: true, probeAt: 0 }
  const source = (id: string, host: string, notBefore = 0) => ({ id, host, notBefore })

  test('fetches one source per host, and several hosts at once', () => {
    const waiting = [source('1', 'a'), source('2', 'a'), source('3', 'b'), source('4', 'c')]
    expect(nextStep(waiting, new Map(), online, 0, 2, 0)).toEqual({ start: ['1', '3'], wakeAt: null, waitingFor: null })
  })

  test('leaves a host alone that is busy or has just been asked', () => {
    const hosts = new Map([
      ['a', { isBusy: true, freeAt: 0 }],
      ['b', { isBusy: false, freeAt: 500 }]
    ])
    const step = nextStep([source('1', 'a'), source('2', 'b')], hosts, online, 1, 4, 100)
    expect(step).toEqual({ start: [], wakeAt: 500, waitingFor: null })
  })

  test('says for whom it waits when nothing else goes on', () => {
    const step = nextStep([source('1', 'a', 900), source('2', 'b', 700)], new Map(), online, 0, 4, 100)
    expect(step).toEqual({ start: [], wakeAt: 700, waitingFor: { host: 'b', until: 700 } })
  })

  test('tries one source alone when the network may be back', () => {
    const waiting = [source('1', 'a', 99_999), source('2', 'b')]
    const offline = { isOnline: false, probeAt: 300 }
    expect(nextStep(waiting, new Map(), offline, 0, 4, 100)).toMatchObject({ start: [], wakeAt: 300 })
    expect(nextStep(waiting, new Map(), offline, 0, 4, 300)).toMatchObject({ start: ['1'] })
    expect(nextStep(waiting, new Map(), offline, 1, 4, 300)).toMatchObject({ start: [], wakeAt: null })
  })

  test('calls the machine offline only when no host at all is reached', () => {
    const one = afterNetworkFailure(ONLINE, 'a', new Set(['a', 'b']))
    const both = afterNetworkFailure(one, 'b', new Set(['a', 'b']))
    expect([one.isOnline, both.isOnline]).toEqual([true, false])
  })
})

test('an index is sorted by its bytes and is ASCII throughout', () => {
  const entry = {
    date: '2026-03-01T12:00:00.123Z',
    digest: 'sha256:00',
    mime: 'text/html',
    filename: 'a.warc.gz',
    offset: 7,
    length: 9,
    status: 200
  }
  const index = cdxIndex([
    { ...entry, surt: 'test,b)/', url: 'http://b.test/é' },
    { ...entry, surt: 'test,a)/z', url: 'http://a.test/z' }
  ])
  expect(index).toBe(
    'test,a)/z 20260301120000 {"url":"http://a.test/z","digest":"sha256:00","mime":"text/html","filename":"a.warc.gz","offset":"7","length":"9","status":"200"}\n' +
      'test,b)/ 20260301120000 {"url":"http://b.test/\\u00e9","digest":"sha256:00","mime":"text/html","filename":"a.warc.gz","offset":"7","length":"9","status":"200"}\n'
  )
})
