import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { articlesOver, ferry, file, kinds } from './article-over.ts'

test('an import keeps the original byte for byte, its text and its references, and can be undone and redone', async () => {
  const { handlers, project, library } = await articlesOver(await temporaryFolder())
  const bytes = Buffer.from(ferry.replaceAll('\n', '\r\n'))
  const [outcome] = await handlers['article.import']({ sources: [file('Ferry.TXT', bytes)] })
  const [summary] = await handlers['article.list']({})
  expect(outcome).toMatchObject({ kind: 'imported', name: 'Ferry.TXT', article: summary })
  expect(summary).toMatchObject({ title: 'The price of the ferry', byline: 'Lucía Ibarra', references: 2 })

  const id = summary?.id ?? ''
  const { article, text } = await handlers['article.get']({ id })
  expect(text).toBe(ferry)
  const folder = project.current().path('articles', id, 'versions', createHash('sha256').update(bytes).digest('hex'))
  expect(await readFile(join(folder, 'original.txt'))).toEqual(bytes)
  expect(await readFile(join(folder, 'text.txt'), 'utf8')).toBe(ferry)
  expect((await library.all()).map(({ id }) => id)).toEqual(article.references.map(({ libraryId }) => libraryId).sort())

  await project.handlers['project.undo']({})
  expect([await handlers['article.list']({}), await library.all()]).toEqual([[], []])
  await project.handlers['project.redo']({})
  expect((await handlers['article.get']({ id })).text).toBe(ferry)
})

test('the same bytes again are there already', async () => {
  const { handlers } = await articlesOver(await temporaryFolder())
  expect(kinds(await handlers['article.import']({ sources: [file('a.txt', ferry), file('b.txt', ferry)] }))).toEqual([
    'imported',
    'already-there'
  ])
  expect(await handlers['article.list']({})).toHaveLength(1)
})

test('of the list some can be asked for: those that are there, in its order', async () => {
  const { handlers } = await articlesOver(await temporaryFolder())
  const names = ['One', 'Two', 'Three']
  await handlers['article.import']({ sources: names.map((name) => file(`${name}.txt`, ferry.replace('The', name))) })
  const [one, two, three] = await handlers['article.list']({})
  const ids = [three?.id ?? '', 'gone', one?.id ?? '']
  expect([one, two, three].map((each) => each?.title)).toEqual(names.map((name) => `${name} price of the ferry`))
  expect(await handlers['article.list']({ ids })).toEqual([one, three])
})

test('of several sources each has its outcome, and one that fails leaves the others be and nothing behind', async () => {
  const folder = await temporaryFolder()
  const { handlers, project, ports } = await articlesOver(folder)
  await writeFile(
    join(folder, 'note.md'),
    '# A note\n\nOne paragraph that says enough to be read as the text of a note.'
  )
  const outcomes = await handlers['article.import']({
    sources: [
      file('empty.txt', ''),
      file('ferry.txt', ferry),
      file(
        'picture.txt',
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
      ),
      file(
        'numbers.txt',
        Uint8Array.from({ length: 400 }, (_, index) => index % 7)
      ),
      file('paper.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
      { kind: 'text', text: '  \n ' },
      { kind: 'file', fileId: ports.grants.grant(join(folder, 'note.md')) },
      { kind: 'file', fileId: ports.grants.grant(join(folder, 'gone.txt')) },
      { kind: 'file', fileId: 'never-granted' }
    ]
  })
  expect(kinds(outcomes)).toEqual([
    'file-empty',
    'imported',
    'file-binary',
    'file-binary',
    'file-damaged',
    'text-empty',
    'imported',
    'file-gone',
    'not-found'
  ])
  expect(outcomes[0]).toMatchObject({
    failure: { message: 'empty.txt is empty, so there is nothing to read. Nothing was imported.' }
  })
  expect(await readdir(project.current().path('articles'))).toHaveLength(2)
})

test('a cancelled import leaves nothing behind', async () => {
  const { handlers, project, ports } = await articlesOver(await temporaryFolder(), {})
  const importing = handlers['article.import']({ sources: [file('ferry.txt', ferry)] })
  const cancel = async () => {
    for (;;) {
      const task = ports.told.find((event) => event.type === 'task')
      if (task?.type === 'task') return ports.tasks.cancel(task.task.id)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await Promise.all([expect(importing).rejects.toMatchObject({ code: 'cancelled' }), cancel()])
  expect([
    await handlers['article.list']({}),
    await readdir(project.current().path('articles')).catch(() => [])
  ]).toEqual([[], []])
})

test('a file that cannot be written leaves no article and no stray folder', async () => {
  const folder = await temporaryFolder()
  const { articles, project, ports } = await articlesOver(folder)
  const write = ports.files.write
  const full = Object.assign(ports.files, {
    write: (path: string, bytes: Uint8Array) =>
      path.endsWith('text.txt')
        ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        : write(path, bytes)
  })
  await expect(articles.handlers['article.import']({ sources: [file('ferry.txt', ferry)] })).rejects.toThrow('ENOSPC')
  full.write = write
  expect(await readdir(project.current().path('articles'))).toEqual([])
  expect(kinds(await articles.handlers['article.import']({ sources: [file('ferry.txt', ferry)] }))).toEqual([
    'imported'
  ])
})

test('a block shown as another kind, corrected metadata, a removed article: each undoable', async () => {
  const { handlers, project } = await articlesOver(await temporaryFolder())
  await handlers['article.import']({ sources: [file('ferry.txt', ferry)] })
  const id = (await handlers['article.list']({}))[0]?.id ?? ''
  const { article } = await handlers['article.get']({ id })
  const hidden = article.blocks.find(({ kind }) => kind === 'furniture')
  expect(hidden?.text).toBe('Comments')
  const shown = await handlers['article.setBlockKind']({ id, blockId: hidden?.id ?? '', kind: 'heading' })
  expect(shown.article.blocks.at(-1)).toEqual({ ...hidden, kind: 'heading', level: 2 })
  const renamed = await handlers['article.update']({ id, metadata: { outlet: 'Island Post' } })
  expect(renamed.article.metadata).toEqual({ ...article.metadata, outlet: 'Island Post' })
  await handlers['article.remove']({ id })
  await expect(handlers['article.get']({ id })).rejects.toMatchObject({ code: 'not-found' })
  for (let step = 0; step < 3; step++) await project.handlers['project.undo']({})
  expect((await handlers['article.get']({ id })).article).toEqual(article)
})

test('an audit needs no project', async () => {
  const { handlers, project } = await articlesOver(await temporaryFolder())
  await project.close()
  const { document, findings } = await handlers['article.audit']({ source: file('ferry.txt', ferry) })
  expect([document.references.length, document.citations.length]).toEqual([2, 2])
  expect(findings.map(({ code }) => code)).not.toContain('source-not-archived')
})
