import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import { createApp } from '../../../main/app.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

async function openSample() {
  const ports = portsOver(await temporaryFolder())
  const app = createApp(ports, (error) => expect.unreachable(String(error)))
  const call = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const result = await app.dispatch(method, input)
    if (!result.ok) throw new Error(result.failure.message)
    return result.value as MethodOutput<M> // dispatch answers a method with its own output
  }
  return { app, ports, call, project: await call('project.openSample', {}) }
}

test('the sample opens with its articles, in two languages, and every annotation in its place', async () => {
  const { app, call, project } = await openSample()
  expect(project).toMatchObject({ isSample: true, access: { kind: 'write' } })
  const articles = await call('article.list', {})
  expect(articles.map(({ language, references }) => [language, references])).toEqual([
    ['en', 10],
    ['es', 5]
  ])
  const lists = await Promise.all(articles.map(({ id }) => call('annotation.list', { articleId: id })))
  expect(lists.map((list) => list.length)).toEqual([6, 2])
  expect(lists.flat().filter(({ anchor }) => anchor.state !== 'exact')).toEqual([])
  await app.close()
})

test('the sample has something to find: a wrong year, and a reference that is never cited', async () => {
  const { app, call } = await openSample()
  const [water] = await call('article.list', {})
  const { findings } = await call('article.get', { id: water?.id ?? '' })
  const codes = new Set(findings.map(({ code }) => code))
  expect([codes.has('year-mismatch'), codes.has('reference-never-cited')]).toEqual([true, true])
  await app.close()
})

test('the note of the sample quotes annotations that are there, and cites records of its library', async () => {
  const { app, call } = await openSample()
  const [summary] = await call('briefing.list', {})
  const note = await call('briefing.get', { slug: summary?.slug ?? '' })
  const links = [...note.markdown.matchAll(/annotation="(\w+)" article="(\w+)"/g)]
  expect(links).toHaveLength(3)
  for (const [, id, articleId = ''] of links) {
    const list = await call('annotation.list', { articleId })
    expect(list.map(({ annotation }) => annotation.id)).toContain(id)
  }
  const { missingKeys } = await call('briefing.bibliography', { markdown: note.markdown, style: note.style })
  expect(missingKeys).toEqual([])
  await app.close()
})

test('what is shipped is only what a project is made of', async () => {
  const { app, ports } = await openSample()
  const names = await readdir(join(ports.places.sample))
  expect(names.sort()).toEqual(['articles', 'library', 'notes', 'project.json'])
  await app.close()
})
