import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import { createApp } from '../../../main/app.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const shipped = join(import.meta.dirname, '../../../resources/sample/project')

async function openCopy(spoil: (root: string) => Promise<void>) {
  const folder = await temporaryFolder()
  const root = join(folder, 'copy')
  await cp(shipped, root, { recursive: true })
  await spoil(root)
  const ports = portsOver(folder)
  const app = createApp(ports, (error) => {
    throw error
  })
  const ask = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const result = await app.dispatch(method, input)
    if (!result.ok) throw new Error(result.failure.message)
    return result.value as MethodOutput<M> // dispatch answers a method with its own output
  }
  await ask('project.open', { id: ports.grants.grant(root) })
  return { app, ask, folder }
}

test('one file that cannot be read does not hide the others from a list, and is told once', async () => {
  const { app, ask } = await openCopy(async (root) => {
    await mkdir(join(root, 'articles', 'damaged'))
    await writeFile(join(root, 'articles', 'damaged', 'article.json'), '{"schema": 1, "rec')
    await mkdir(join(root, 'articles', 'folder', 'article.json'), { recursive: true })
    await symlink('/etc/hostname', join(root, 'notes', 'elsewhere.md'))
    await mkdir(join(root, 'library', '00.json'))
  })
  const lists = async () => {
    const { references } = await ask('library.count', {})
    const lengths = [await ask('article.list', {}), await ask('library.list', {}), await ask('briefing.list', {})]
    return [...lengths.map(({ length }) => length), references]
  }
  const shown = await lists()
  expect(shown).toEqual([2, shown[3], 1, shown[3]])
  expect(shown[3]).toBeGreaterThan(10)
  expect(await lists()).toEqual(shown)
  const notices = await ask('project.notices', {})
  expect(notices.map(({ code, params }) => [code, params.file]).sort()).toEqual([
    ['left-out', 'articles/damaged/article.json'],
    ['left-out', 'articles/folder/article.json'],
    ['left-out', 'library/00.json'],
    ['left-out', 'notes/elsewhere.md']
  ])
  expect(notices[0]?.message).toMatch(/cannot be read, so what it holds is not shown/)
  await app.close()
})

test('what is asked for by itself still fails where its file cannot be read', async () => {
  const { app, ask } = await openCopy(async (root) => {
    await mkdir(join(root, 'articles', 'damaged'))
    await writeFile(join(root, 'articles', 'damaged', 'article.json'), '[]')
  })
  await expect(ask('article.get', { id: 'damaged' })).rejects.toThrow(/article\.json is damaged/)
  await app.close()
})
