import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import { createApp } from '../../../main/app.ts'
import { createFetcher } from '../../../main/platform/fetcher.ts'
import { createSearchIndexes } from '../../../main/platform/search/indexes.ts'
import type { Ports } from '../../../main/ports.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** The whole program over a project in a real folder. */
async function programOver(folder: string, change: Partial<Ports> = {}) {
  const ports = portsOver(folder, change)
  const bugs: unknown[] = []
  const app = createApp(ports, (error) => bugs.push(error))
  onTestFinished(async () => {
    await app.close()
    expect(bugs).toEqual([])
  })
  const ask = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const result = await app.dispatch(method, input)
    if (!result.ok) throw Object.assign(new Error(result.failure.message), result.failure)
    return result.value as MethodOutput<M> // dispatch answers a method with its own output
  }
  const open = (root: string) => ask('project.open', { id: ports.grants.grant(root) })
  const found = async (query: string) => {
    const { hits } = await ask('search.query', { query, whole: true })
    return hits.map(({ key }) => key.replace(/:.*/, '')).sort()
  }
  return { ports, app, ask, open, found }
}

async function withArticle(folder: string, change: Partial<Ports> = {}, more = '') {
  const program = await programOver(folder, change)
  const { folder: root } = await program.ask('project.create', { name: 'Ferries' })
  const text = 'The price of the ferry\n\nThe ferry costs twice what it did, and nobody has said why.\n'.concat(more)
  const [outcome] = await program.ask('article.import', { sources: [{ kind: 'text', text }] })
  if (outcome?.kind !== 'imported') throw new Error('not imported')
  return { ...program, root, articleId: outcome.article.id }
}

test('what is changed is found at once, and what is undone is not', async () => {
  const { ask, found, articleId } = await withArticle(await temporaryFolder())
  expect(await found('ferry')).toEqual(['article'])
  await ask('annotation.create', { articleId, start: 28, end: 39, meaning: 'claim', comment: 'Zanzibar?' })
  const { slug } = await ask('briefing.create', { title: 'Zanzibar' })
  await ask('library.create', { csl: { type: 'book', title: 'Harbours of Zanzibar' } })
  const { hits, counts } = await ask('search.query', { query: 'zanz', typing: true })
  expect([hits.length, counts]).toEqual([3, { article: 0, annotation: 1, reference: 1, note: 1, archive: 0 }])
  await ask('briefing.remove', { slug })
  await ask('project.undo', {})
  await ask('project.undo', {})
  expect(await found('zanzibar')).toEqual(['annotation', 'note'])
  await ask('article.remove', { id: articleId })
  expect(await found('ferry')).toEqual([])
})

test('what another program writes is found', async () => {
  const { ports, root, found } = await withArticle(await temporaryFolder())
  expect(await found('zanzibar')).toEqual([])
  await writeFile(join(root, 'notes', 'by-hand.md'), 'Seen in Zanzibar.\n').catch(async () => {
    await mkdir(join(root, 'notes'))
    await writeFile(join(root, 'notes', 'by-hand.md'), 'Seen in Zanzibar.\n')
  })
  await expect.poll(() => found('zanzibar'), { timeout: 10_000 }).toEqual(['note'])
  expect(ports.told.some((event) => event.type === 'changed' && event.topics.includes('notes'))).toBe(true)
})

test('an index that was kept is used again, and only what changed meanwhile is read', async () => {
  const folder = await temporaryFolder()
  const { ask, root } = await withArticle(folder)
  await ask('briefing.create', { title: 'Zanzibar' })
  await ask('search.query', { query: 'ferry', whole: true })
  await ask('project.close', {})
  await writeFile(join(root, 'notes', 'later.md'), 'Zanzibar again.\n')
  await rm(join(root, 'notes', 'zanzibar.md'))
  const later = await programOver(folder)
  await later.open(root)
  expect(await later.found('zanzibar')).toEqual(['note'])
  expect(await later.ask('search.state', {})).toEqual({
    state: 'ready',
    done: 1,
    total: 1,
    kept: 'file',
    problem: null
  })
})

test('a project that was moved takes its index along', async () => {
  const folder = await temporaryFolder()
  const { ask, root } = await withArticle(folder)
  await ask('search.query', { query: 'ferry', whole: true })
  await ask('project.close', {})
  await rename(root, join(folder, 'moved'))
  const later = await programOver(folder)
  await later.open(join(folder, 'moved'))
  expect(await later.found('ferry')).toEqual(['article'])
  expect(await later.ask('search.state', {})).toMatchObject({ state: 'ready', total: 0 })
})

test('who may only read a project finds everything, and leaves no trace in it', async () => {
  const folder = await temporaryFolder()
  const { root } = await withArticle(folder)
  const reader = await programOver(await temporaryFolder())
  expect(await reader.open(root)).toMatchObject({ access: { kind: 'read' } })
  expect(await reader.found('ferry')).toEqual(['article'])
  expect(await reader.ask('search.state', {})).toMatchObject({ state: 'ready', kept: 'memory', problem: null })
  expect((await readdir(join(root, '.sourcebook'))).filter((name) => name.startsWith('search'))).toEqual([])
})

test('where the index cannot be written, it is kept in memory, says why, and nothing else suffers', async () => {
  const folder = await temporaryFolder()
  const indexes = createSearchIndexes(new URL('./full-disk-worker.ts', import.meta.url))
  const { ask, found, root, articleId } = await withArticle(
    folder,
    { indexes },
    `\nTides.${' High tide, low tide.'.repeat(5000)}\n`
  )
  expect(await found('ferry')).toEqual(['article'])
  expect(await ask('search.state', {})).toMatchObject({
    state: 'ready',
    kept: 'memory',
    problem: { code: 'disk-full', params: { file: join(root, '.sourcebook', 'search.sqlite') } }
  })
  expect(await readdir(join(root, '.sourcebook'))).not.toContain('search.sqlite') // it takes no room where there is none
  await ask('annotation.create', { articleId, start: 28, end: 39, meaning: 'claim', comment: 'Zanzibar?' })
  expect(await found('zanzibar')).toEqual(['annotation'])
})

test('a link in the place of the index is not followed out of the project', async () => {
  const folder = await temporaryFolder()
  const { ask, root } = await withArticle(folder)
  await ask('project.close', {})
  const other = join(folder, 'precious.sqlite')
  await writeFile(other, 'mine')
  await symlink(other, join(root, '.sourcebook', 'search.sqlite'))
  const later = await programOver(folder)
  await later.open(root)
  expect(await later.found('ferry')).toEqual(['article'])
  expect(await readFile(other, 'utf8')).toBe('mine')
  expect(await later.ask('search.state', {})).toMatchObject({ kept: 'memory', problem: { code: 'link-outside' } })
})

test('a folder that cannot be listed hides its own things only', async () => {
  const folder = await temporaryFolder()
  const { ask, root } = await withArticle(folder)
  await ask('project.close', {})
  await rm(join(root, 'library'), { recursive: true, force: true })
  await writeFile(join(root, 'library'), 'no folder')
  const later = await programOver(folder)
  await later.open(root)
  expect(await later.found('ferry')).toEqual(['article'])
  expect(await later.ask('search.state', {})).toMatchObject({ state: 'ready', kept: 'file', problem: null })
})

test('an index is made anew when it is asked for', async () => {
  const folder = await temporaryFolder()
  const { ask, found } = await withArticle(folder)
  expect(await found('ferry')).toEqual(['article'])
  expect(await ask('search.rebuild', {})).toMatchObject({ state: 'building' })
  expect(await found('ferry')).toEqual(['article'])
})

test('closing a project while it is being read leaves an index that the next opening goes on with', async () => {
  const folder = await temporaryFolder()
  const { ask, root } = await withArticle(folder)
  await ask('search.state', {})
  await ask('project.close', {})
  const later = await programOver(folder)
  await later.open(root)
  expect(await later.found('ferry')).toEqual(['article'])
})

test('saved searches have names, are kept with the project, and every change of them has its way back', async () => {
  const folder = await temporaryFolder()
  const { ask, root } = await withArticle(folder)
  const names = async () => (await ask('search.saved', {})).map(({ name, query }) => [name, query])
  const { id } = await ask('search.save', { name: ' Prices ', query: 'ferry price' })
  await ask('search.update', { id, name: 'Fares' })
  expect(await names()).toEqual([['Fares', 'ferry price']])
  await ask('search.remove', { id })
  expect(await names()).toEqual([])
  expect(await ask('project.trash', {})).toMatchObject([{ label: 'search-remove', title: 'Fares' }])
  await ask('project.undo', {})
  await ask('project.undo', {})
  expect(await names()).toEqual([['Prices', 'ferry price']])
  await ask('project.undo', {})
  expect(await names()).toEqual([])
  await expect(ask('search.update', { id, name: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  await ask('project.redo', {})
  await cp(root, join(folder, 'copy'), { recursive: true })
  const copy = await programOver(await temporaryFolder())
  await copy.open(join(folder, 'copy'))
  expect((await copy.ask('search.saved', {})).map(({ name }) => name)).toEqual(['Prices'])
})

test('the text of a captured copy is found where one reads it, and its furniture is not', async () => {
  const paragraph = 'The harbour board has raised the fare for the third time, and nobody was asked before it did so.'
  const page = `<!doctype html><title>Fares</title><nav>Subscribe now</nav><article><h1>Fares</h1><p>${paragraph}</p><p>${paragraph}</p>
    <p>What the islanders of Zanzibar pay is another matter, which the board has promised to look into by the spring.</p></article>`
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
  const address = await new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      resolve(typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}/fares` : '')
    })
  )
  onTestFinished(() => void server.close())
  const fetcher = createFetcher({ clock: { now: () => new Date() }, version: '0', allowedHosts: ['127.0.0.1'] })
  const { ask, found } = await withArticle(await temporaryFolder(), { fetcher })
  expect(await found('zanzibar')).toEqual([])
  await ask('archive.capture', { urls: [address] })
  await expect.poll(() => found('zanzibar kind:archive state:captured'), { timeout: 30_000 }).toEqual(['archive'])
  const { hits } = await ask('search.query', { query: 'zanzibar' })
  const place = hits[0]?.place
  if (place?.kind !== 'archive' || place.range === null) throw new Error('no place in the copy was told')
  const { document } = await ask('archive.read', { id: place.captureId })
  expect(document.text.slice(place.range.start, place.range.end)).toBe('Zanzibar')
  expect(await found('subscribe')).toEqual([])
})
