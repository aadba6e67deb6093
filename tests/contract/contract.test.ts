import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MethodName, methods } from '#contract/methods'
import { electronExecutable } from '../built.ts'
import { dataAddress, png } from '../fixtures/pictures/make.ts'
import { cliDriver } from './cli-driver.ts'
import { ask, type Driver } from './driver.ts'
import { httpDriver } from './http-driver.ts'
import { ipcDriver } from './ipc-driver.ts'

const electron = electronExecutable()
if (electron === null) console.warn('The contract was not tried over IPC: no Electron runtime or no display was found.')

const hosts: readonly (readonly [string, () => Promise<Driver>])[] = [
  ['HTTP', httpDriver],
  ['the command line', cliDriver],
  ...(electron === null ? [] : [['IPC', () => ipcDriver(electron)] as const])
]

const article = `The harbour accords, five years on

By Mira Okonkwo

Introduction

The accords changed who pays for dredging (Harbour Times, 2021). Freight rose by 12 per cent in a year (Port Authority, 2022).

References

Harbour Times. (2021, March 4). Who pays for the channel? https://harbour.example/channel

Port Authority. (2022). Annual freight report. https://port.example/report
`
const source = (name: string, text: string) => ({
  kind: 'bytes' as const,
  name,
  base64: Buffer.from(text).toString('base64')
})

describe.each(hosts)('over %s', (_, connect) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await connect()
    await ask(driver, 'project.create', { name: 'Harbour' })
  })
  afterAll(() => driver?.close())

  test('a created project is the current one and may be written', async () => {
    const project = await answerOf('project.current', {})
    expect(project).toMatchObject({ name: 'Harbour', access: { kind: 'write' } })
  })

  test('what the person likes is kept, with or without a project', async () => {
    if (driver.methods !== null) return // only a window has a look
    const { reading } = await answerOf('settings.get', {})
    await answerOf('settings.update', { reading: { ...reading, measure: 55 } })
    expect(await answerOf('settings.get', {})).toMatchObject({ theme: 'system', reading: { measure: 55, size: 18 } })
  })

  test('an imported article is listed; the same file again is known already', async () => {
    const [first] = await answerOf('article.import', { sources: [source('accords.txt', article)] })
    const [again] = await answerOf('article.import', { sources: [source('accords.txt', article)] })
    expect([first?.kind, again?.kind]).toEqual(['imported', 'already-there'])
    const list = await answerOf('article.list', {})
    expect(list).toMatchObject([{ title: 'The harbour accords, five years on', references: 2, citations: 2 }])
  })

  test('an empty file is an outcome with a sentence, and the others are brought in all the same', async () => {
    const sources = [source('empty.txt', ''), source('second.txt', `A second piece\n\n${article}`)]
    const outcomes = await answerOf('article.import', { sources })
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['failed', 'imported'])
    expect(outcomes[0]).toMatchObject({
      failure: { code: 'file-empty', message: expect.stringContaining('empty.txt') }
    })
  })

  test('an audit ties every citation to its reference, without a project', async () => {
    const { document } = await answerOf('article.audit', { source: source('accords.txt', article) })
    const links = document.citations.flatMap(({ items }) =>
      items.map(({ referenceId, state }) => ({ referenceId, state }))
    )
    expect(document.references.map(({ id }) => id)).toEqual(links.map(({ referenceId }) => referenceId))
    expect(links.every(({ state }) => state === 'resolved')).toBe(true)
  })

  test('reference strings come back one for one and in order, the empty one too', async () => {
    const lines = [
      'Harbour Times. (2021). Who pays? https://harbour.example/a',
      '',
      'Port Authority. (2022). Annual report.'
    ]
    const parsed = await answerOf('library.parse', { lines })
    expect(parsed.map(({ csl }) => csl.title)).toEqual(['Who pays?', undefined, 'Annual report'])
  })

  test('the library holds the references of what was imported', async () => {
    const { base64 } = await answerOf('library.export', { format: 'csljson' })
    const titles = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')).map(
      (item: { title: string }) => item.title
    )
    expect(titles.sort()).toEqual(['Annual freight report', 'Who pays for the channel?'])
  })

  test.each(['bibtex', 'ris'] as const)('the library is written as %s', async (format) => {
    const { base64 } = await answerOf('library.export', { format })
    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain('Annual freight report')
  })

  test('a note is written in every format', async () => {
    if (driver.methods !== null) return // a note is made in the window
    const { slug } = await answerOf('briefing.create', { title: 'Tides' })
    const starts: string[] = []
    for (const format of ['docx', 'html', 'md', 'pdf'] as const) {
      const { base64 } = await answerOf('briefing.export', { slug, format })
      starts.push(Buffer.from(base64, 'base64').toString('latin1').trimStart().slice(0, 4))
    }
    expect(starts).toEqual(['PK\x03\x04', '<!do', expect.any(String), '%PDF'])
  })

  test("a figure's picture is given by its id, byte for byte", async () => {
    if (driver.methods !== null) return // a picture is looked at in the window
    const picture = png(200, 100)
    const html = `<title>The lamp</title><article><h1>The lamp</h1><p>${article}</p><img alt="A lamp" src="${dataAddress(picture)}"><p>${article}</p></article>`
    const [outcome] = await answerOf('article.import', { sources: [source('lamp.html', html)] })
    const id = outcome?.kind === 'imported' ? outcome.article.id : ''
    const [figure] = (await answerOf('article.get', { id })).article.figures ?? []
    if (figure?.picture.kind !== 'kept') throw new Error('the picture was not kept')
    const given = await answerOf('article.picture', { id, picture: figure.picture.id })
    expect(given).toEqual({ mediaType: 'image/png', base64: Buffer.from(picture).toString('base64') })
  })

  test('words of an article are found with their place in its text', async () => {
    const { hits, total } = await answerOf('search.query', {
      query: 'freight "per cent"',
      kind: 'article',
      whole: true
    })
    // The second article has the first one's title in it, and that with a picture is brought in where there is a window.
    const [accords, lamp] = ['The harbour accords, five years on', 'The lamp']
    const titles = hits.map(({ title }) => title.text).sort()
    expect([total, titles]).toEqual(driver.methods === null ? [3, [accords, accords, lamp]] : [2, [accords, accords]])
    const hit = hits.find(({ title }) => title.text === accords)
    if (hit?.place.kind !== 'article' || hit.place.range === null) throw new Error('no place was told')
    const { articleId, range } = hit.place
    if (driver.methods !== null) return // whose text only a window asks for
    const { text } = await answerOf('article.get', { id: articleId })
    expect(text.slice(range.start, range.end)).toBe('Freight rose by 12 per cent')
  })

  test('an archive without captures verifies without problems', async () => {
    expect(await answerOf('archive.verify', {})).toMatchObject({ captures: 0, problems: [] })
  })

  test('a failure carries its code and a sentence that a person can act on', async () => {
    if (driver.methods !== null) return // the command line's failures are in command-line.test.ts
    const unknown = await driver.invoke('article.get', { id: 'nothing' })
    expect(unknown).toMatchObject({
      ok: false,
      failure: { code: 'not-found', message: expect.stringContaining('not in the project') }
    })
    expect(await driver.invoke('no.such.method', {})).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
    expect(await driver.invoke('article.get', { id: 7 })).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
  })

  test('a change is told as an event to whoever listens', async () => {
    if (driver.methods !== null) return // a command ends with its change
    await driver.events()
    await answerOf('library.create', { csl: { type: 'book', title: 'Tides' } })
    await expect.poll(async () => (await driver.events())?.map(({ type }) => type)).toContain('changed')
  })

  /** What the host answers, and proof that it is what the contract says. */
  async function answerOf<M extends MethodName>(method: M, input: Parameters<typeof ask<M>>[2]) {
    const value = await ask(driver, method, input)
    expect(methods[method].output.safeParse(value).error).toBeUndefined()
    return value
  }
})
