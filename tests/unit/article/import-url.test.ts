import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createFetcher } from '../../../main/platform/fetcher.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { articlesOver, kinds } from './article-over.ts'

const page = `<html lang="en"><head><meta charset="iso-8859-1"><title>Caf\xe9 at the lock</title></head><body><nav><a href="/">Home</a></nav><article>
<h1>Caf\xe9 at the lock</h1><p>By Ana Prieto</p><p>The lock keeper sells coffee in the morning, when boats wait for the first water of the day, and soup in the evening.</p>
<p>Nobody has given him leave to do so, <a href="/rules">as the rules require</a>, and nobody has asked him to stop since he began in 1998.</p></article></body></html>`

async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/old') response.writeHead(302, { location: '/lock.html' }).end()
    else if (request.url === '/lock.html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(Buffer.from(page, 'latin1'))
    } else response.writeHead(404).end('gone')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  // An HTTP server listens on a port, never on a pipe.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a page is fetched through its redirects and read in its own charset, its links made absolute', async () => {
  const origin = await serve()
  const clock = { now: () => new Date() }
  const fetcher = createFetcher({ clock, version: '0.0.0', allowedHosts: ['127.0.0.1'] })
  const { handlers } = await articlesOver(await temporaryFolder(), { fetcher })
  const urls = [`${origin}/old`, `${origin}/nowhere`, 'ftp://127.0.0.1/x']
  const outcomes = await handlers['article.import']({ sources: urls.map((url) => ({ kind: 'url', url })) })
  expect(kinds(outcomes)).toEqual(['imported', 'http-error', 'url-invalid'])
  const id = (await handlers['article.list']({}))[0]?.id ?? ''
  const { article } = await handlers['article.get']({ id })
  expect(article.metadata).toMatchObject({
    title: 'Caf\xe9 at the lock',
    authors: [{ family: 'Prieto', given: 'Ana' }],
    url: `${origin}/lock.html`
  })
  expect(article.versions[0]?.source).toMatchObject({ charset: 'windows-1252', url: `${origin}/lock.html` })
  const links = article.blocks.flatMap(({ kind, marks = [] }) => (kind === 'paragraph' ? marks : []))
  expect(links).toMatchObject([{ kind: 'link', href: `${origin}/rules` }])
})
