import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, chown, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { portsOver } from './ports.ts'

const Word = z.object({ id: z.string(), text: z.string() })
const path = 'articles/a1/annotations.json'
const create = (id: string) => ({ path, id, before: null, after: { id, text: id } })

async function withProject() {
  const folder = await temporaryFolder()
  const ports = portsOver(folder)
  const project = createProjectFeature(ports)
  const { folder: root } = await project.handlers['project.create']({ name: 'Water' })
  await project.current().commit('annotation-create', [create('one')])
  await project.close()
  const open = async () => {
    const again = createProjectFeature(ports)
    await again.handlers['project.open']({ id: ports.grants.grant(root) })
    return again
  }
  return { folder, ports, root, open, file: join(root, path) }
}

test('a file that is a link out of the project is neither read nor written', async () => {
  const { folder, ports, root, open, file } = await withProject()
  const secret = join(folder, 'secret.json')
  await writeFile(secret, '{"schema":1,"records":[{"id":"one","text":"secret"}]}')
  await rm(file)
  await symlink(secret, file)
  const project = await open()
  await expect(project.current().records(path, Word)).rejects.toMatchObject({
    code: 'link-outside',
    params: { file: path }
  })
  await expect(project.current().commit('annotation-create', [create('two')])).rejects.toMatchObject({
    code: 'link-outside'
  })
  expect(await readFile(secret, 'utf8')).toContain('secret')
  await expect(ports.files.read(join(root, path))).rejects.toMatchObject({ code: 'link-outside' })
  await project.close()
})

test('a folder that is a link out of the project is not followed, and one that stays inside is', async () => {
  const { folder, ports, root, open } = await withProject()
  await mkdir(join(folder, 'elsewhere'))
  await symlink(join(folder, 'elsewhere'), join(root, 'notes'))
  await symlink(join(root, 'articles'), join(root, 'library'))
  const project = await open()
  await expect(ports.files.write(join(root, 'notes', 'x.md'), new Uint8Array(1))).rejects.toMatchObject({
    code: 'link-outside'
  })
  await expect(ports.files.list(join(root, 'notes'))).rejects.toMatchObject({ code: 'link-outside' })
  expect((await ports.files.list(join(root, 'library'))).map(({ name }) => name)).toEqual(['a1'])
  await project.close()
})

test('a folder in the place of a file, and a file in the place of a folder, are told and left alone', async () => {
  const { root, open, file } = await withProject()
  await rm(file)
  await mkdir(join(file, 'inner'), { recursive: true })
  await writeFile(join(root, 'library'), 'mine')
  const project = await open()
  await expect(project.current().records(path, Word)).rejects.toMatchObject({ code: 'wrong-kind' })
  await expect(project.current().commit(null, [create('two')])).rejects.toMatchObject({ code: 'wrong-kind' })
  const record = { path: 'library/00.json', id: 'r', before: null, after: { id: 'r' } }
  await expect(project.current().commit(null, [record])).rejects.toMatchObject({ code: 'wrong-kind' })
  expect(await readFile(join(root, 'library'), 'utf8')).toBe('mine')
  await project.close()
})

test('a folder in the place of project.json is told, and nothing is put into the project', async () => {
  const { root, open } = await withProject()
  await rm(join(root, 'project.json'))
  await mkdir(join(root, 'project.json'))
  await expect(open()).rejects.toMatchObject({ code: 'wrong-kind' })
})

const program = `
import { createProjectFeature } from ${JSON.stringify(join(import.meta.dirname, '../../../main/features/project/feature.ts'))}
import { portsOver } from ${JSON.stringify(join(import.meta.dirname, 'ports.ts'))}
const root = process.argv[1]
const ports = portsOver(process.argv[2])
const project = createProjectFeature(ports)
try {
  const opened = await project.handlers['project.open']({ id: ports.grants.grant(root) })
  const edit = { path: 'articles/a1/annotations.json', id: 'two', before: null, after: { id: 'two', text: 'two' } }
  const code = await project.current().commit(null, [edit]).then(() => 'saved', (error) => error.code)
  console.log(JSON.stringify({ access: opened.access, code }))
} catch (error) {
  console.log(JSON.stringify({ refused: error.code }))
}
process.exit()
`

test('a folder without rights opens for reading, says so, and stays as it is', async () => {
  if (process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).status !== 0)
    return console.warn('Not root, or no setpriv: a folder without rights was not tried.')
  const { folder, root, file } = await withProject()
  const before = await readFile(file, 'utf8')
  const home = join(folder, 'nobody')
  await mkdir(home)
  await chown(home, 65534, 65534)
  await chmod(folder, 0o755)
  execFileSync('chmod', ['-R', 'a+rX,a-w', root])
  const asNobody = () =>
    JSON.parse(
      execFileSync(
        'setpriv',
        [
          '--reuid=65534',
          '--regid=65534',
          '--clear-groups',
          process.execPath,
          '--input-type=module',
          '-e',
          program,
          root,
          home
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
      )
    )
  expect(asNobody()).toEqual({ access: { kind: 'read', reason: 'folder', holder: null }, code: 'folder-denied' })
  await chmod(root, 0o700)
  expect(asNobody()).toEqual({ refused: 'not-read' })
  expect(await readFile(file, 'utf8')).toBe(before)
  await chmod(root, 0o700)
})

test('a project on a read-only mount opens for reading, and a change is refused in words', async () => {
  const { root, open, file } = await withProject()
  if (spawnSync('mount', ['--bind', '-o', 'ro', root, root]).status !== 0)
    return console.warn('Nothing can be mounted here: a read-only mount was not tried.')
  onTestFinished(() => void execFileSync('umount', [root]))
  if (spawnSync('touch', [join(root, 'x')]).status === 0) execFileSync('mount', ['-o', 'remount,ro,bind', root])
  const before = await readFile(file, 'utf8')
  const project = await open()
  expect(await project.handlers['project.current']({})).toMatchObject({ access: { kind: 'read', reason: 'folder' } })
  await expect(project.current().commit(null, [create('two')])).rejects.toMatchObject({ code: 'folder-denied' })
  expect(await readFile(file, 'utf8')).toBe(before)
  await project.close()
})
