import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAnnotationFeature } from '../../../main/features/annotation/feature.ts'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const first = 'The dam was finished in the autumn of 1961, after four years of work. Nobody had asked the village.'

async function start() {
  const ports = portsOver(await temporaryFolder())
  const project = createProjectFeature(ports)
  await project.handlers['project.create']({ name: 'Dams' })
  const article = { text: first }
  const annotation = createAnnotationFeature({
    ...ports,
    current: project.current,
    documents: async () => [],
    settings: async () => null,
    earlierCopies: async () => [],
    original: async () => ({ name: 'dams.txt', mediaType: 'text/plain', base64: '' }),
    pages: async () => ({ pages: [] }),
    text: async () => ({
      title: 'Dams',
      text: article.text,
      textHash: createHash('sha256').update(article.text).digest('hex'),
      blocks: [{ id: 'b1', kind: 'paragraph' as const, start: 0, end: article.text.length, text: article.text }]
    })
  })
  const mark = (words: string, articleId = 'A1') => {
    const from = article.text.indexOf(words)
    return annotation.handlers['annotation.create']({
      articleId,
      start: from,
      end: from + words.length,
      meaning: 'claim'
    })
  }
  return { project, annotation, article, mark }
}

test('a marked passage is a whole annotation, on disk where its article is', async () => {
  const { project, mark } = await start()
  const made = await mark('finished in the autumn')
  expect(made).toMatchObject({
    annotation: {
      kind: 'highlight',
      meaning: 'claim',
      creator: 'Ana',
      target: {
        articleId: 'A1',
        blockId: 'b1',
        quote: { exact: 'finished in the autumn' },
        position: { start: 12, end: 34 }
      }
    },
    anchor: { state: 'exact', start: 12, end: 34, score: 1 }
  })
  const file = await readFile(join(project.current().root, 'articles/A1/annotations.json'), 'utf8')
  expect(JSON.parse(file).records).toEqual([made.annotation])
})

test('white space at the ends of a selection is left out, and one without words is refused', async () => {
  const { annotation, mark } = await start()
  expect((await mark(' the village. '.trimEnd())).annotation.target.quote.exact).toBe('the village.')
  const create = annotation.handlers['annotation.create']
  for (const [from, to] of [
    [3, 4],
    [5, 5],
    [9, 2],
    [0, 5000]
  ] as const) {
    const refused = create({ articleId: 'A1', start: from, end: to, meaning: 'gap' })
    await expect(refused).rejects.toMatchObject({ code: 'range-invalid' })
  }
})

test('a comment and tags are changed, tidied, undone and redone', async () => {
  const { project, annotation, mark } = await start()
  const { id } = (await mark('four years')).annotation
  const list = async () => {
    const views = await annotation.handlers['annotation.list']({ articleId: 'A1' })
    return views.map((view) => [view.annotation.comment, view.annotation.tags])
  }
  const input = { articleId: 'A1', id, comment: 'Says who?', tags: [' delay', 'delay', ''] }
  const changed = await annotation.handlers['annotation.update'](input)
  expect([changed.annotation.comment, changed.annotation.tags]).toEqual(['Says who?', ['delay']])
  await project.handlers['project.undo']({})
  expect(await list()).toEqual([['', []]])
  await project.handlers['project.redo']({})
  expect(await list()).toEqual([['Says who?', ['delay']]])
})

test('several removed at once come back with one undo', async () => {
  const { project, annotation, mark } = await start()
  const ids = [(await mark('The dam')).annotation.id, (await mark('village')).annotation.id]
  await annotation.handlers['annotation.remove']({ articleId: 'A1', ids })
  expect(await annotation.count('A1')).toBe(0)
  await project.handlers['project.undo']({})
  expect(await annotation.count('A1')).toBe(2)
})

test('when the article has another text, each annotation says how it stands there', async () => {
  const { annotation, article, mark } = await start()
  await mark('finished in the autumn of 1961')
  await mark('Nobody had asked the village.')
  article.text =
    'By a lake. The dam was finished in the autumn of 1961, after six years of toil and two strikes by its builders.'
  const views = await annotation.handlers['annotation.list']({ articleId: 'A1' })
  expect(views.map((view) => view.anchor.state)).toEqual(['moved', 'orphaned'])
  article.text = first
  const again = await annotation.handlers['annotation.list']({ articleId: 'A1' })
  expect(again.map((view) => view.anchor.state)).toEqual(['exact', 'exact'])
})

test('annotations of a capture stand with the archive', async () => {
  const { project, annotation, mark } = await start()
  const { id } = (await mark('The dam', 'capture:C1')).annotation
  const file = await readFile(join(project.current().root, 'archive/annotations/C1.json'), 'utf8')
  expect(JSON.parse(file).records).toHaveLength(1)
  expect((await annotation.find('capture:C1', id))?.annotation.id).toBe(id)
  expect(await annotation.find('capture:C1', 'none')).toBeNull()
})

test('an id that would lead elsewhere is not found', async () => {
  const { annotation } = await start()
  for (const articleId of ['../A1', 'a/b', 'capture:../x', '']) {
    await expect(annotation.handlers['annotation.list']({ articleId })).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('one damaged file is told where it is read, and does not keep the others from being counted', async () => {
  const { project, annotation, mark } = await start()
  await mark('village')
  await project.close()
  const folder = join((await project.handlers['project.recent']({}))[0]?.folder ?? '', 'articles')
  await mkdir(join(folder, 'A2'))
  await writeFile(join(folder, 'A2', 'annotations.json'), '{"schema": 1, "rec')
  await project.handlers['project.open']({ id: (await project.handlers['project.recent']({}))[0]?.id ?? '' })
  expect([await annotation.count('A1'), await annotation.count('A2')]).toEqual([1, 0])
  await expect(annotation.handlers['annotation.list']({ articleId: 'A2' })).rejects.toMatchObject({
    code: 'project-damaged'
  })
})
