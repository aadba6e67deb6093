import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '../contract/http-driver.ts'
import { createTemporaryHome } from '../temporary-home.ts'
import { startWebProcess, type WebProcess } from '../web-process.ts'

const home = createTemporaryHome()
let host: WebProcess
let origin = ''
let token = ''
let session = ''

beforeAll(async () => {
  host = await startWebProcess(['--sample'], home.environment)
  origin = new URL(host.link).origin
  token = new URL(host.link).hash.replace('#token=', '')
})
afterAll(async () => {
  await host.stop()
  home.remove()
})

test('the link opens one session, and a wrong token none and does not use it up', async () => {
  expect((await post(origin, '/api/session', { token: 'guess' }, '')).status).toBe(401)
  const opened = await post(origin, '/api/session', { token }, '')
  session = JSON.parse(opened.body).session
  expect((await post(origin, '/api/session', { token }, '')).status).toBe(401)
  expect(await statusOf({})).toBe(200)
})

test.each([
  ['another page on this machine', { Origin: 'http://127.0.0.1:1' }, 403],
  ['a page without an origin', { Origin: 'null' }, 403],
  ['a page on another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a page of another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['another host name, as DNS rebinding has it', { Host: 'sourcebook.example' }, 421],
  ['localhost, which is not our host', { Host: 'localhost' }, 421],
  ['nobody', { Authorization: '' }, 401],
  ['a guess', { Authorization: `Bearer ${'A'.repeat(43)}` }, 401],
  ['a form', { 'Content-Type': 'text/plain' }, 415]
])('a request of %s is refused', async (_, headers, status) => {
  expect(await statusOf(headers)).toBe(status)
})

test.each(['/../main/cli.js', '/%2e%2e/main/cli.js', '/..%2f..%2fpackage.json', '/%00', '/%', '/assets/'])(
  'GET %s gives no file',
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 })
  }
)

test('the page comes with a policy that runs no foreign script, and is never kept by the browser', async () => {
  const { status, headers } = await get('/')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
  })
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control') || name === 'set-cookie')).toEqual([])
})

test('a file that was written is given out once, to a page of ours, and then is gone', async () => {
  const answer = await post(origin, '/api/write', { method: 'archive.exportTo', input: { format: 'wacz' } }, session)
  const { link, name } = JSON.parse(answer.body).value
  expect(name).toBe('Sample project.wacz')
  expect((await get(link, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect((await get(`${link}x`, ours)).status).toBe(404)
  expect(await get(link, ours)).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''Sample%20project.wacz"
    }
  })
  expect((await get(link, ours)).status).toBe(404)
})

test.each(['app.info', 'article.get', 'nothing'])('%s writes no file, and so is not asked to', async (method) => {
  const answer = await post(origin, '/api/write', { method, input: {} }, session)
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
})

test('nobody without a session has a file written', async () => {
  expect((await post(origin, '/api/write', { method: 'archive.exportTo', input: { format: 'wacz' } }, '')).status).toBe(
    401
  )
})

const ours = { 'Sec-Fetch-Site': 'same-origin' }

async function statusOf(headers: Record<string, string>): Promise<number> {
  return (await post(origin, '/api/invoke', { method: 'app.info', input: {} }, session, headers)).status
}

function get(
  path: string,
  sent: Readonly<Record<string, string>> = {}
): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const call = request({ hostname, port, path, method: 'GET', headers: sent }) // the path as it is: a URL object would tidy it
    call.on('error', reject)
    call.on('response', (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    })
    call.end()
  })
}
