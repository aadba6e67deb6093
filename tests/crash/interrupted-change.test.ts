import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Edit } from '../../main/ports.ts'
import { temporaryFolder } from '../unit/temporary-folder.ts'
import { firstPath, makeProject, open, read, secondPath } from './words-project.ts'

const word = (text: string) => ({ id: 'old', text })
const edits: Edit[] = [
  { path: firstPath, id: 'old', before: word('one'), after: word('two') },
  { path: secondPath, id: 'old', before: word('one'), after: word('two') },
  { path: secondPath, id: 'old', before: word('two'), after: word('three') }
]

test.each([0, 1, 2])(
  'a change of two files that ended after %i of them is whole after the next opening',
  async (written) => {
    const root = await interruptedAfter(written)
    await open(root)
    expect(await read(root)).toEqual({ first: [word('two')], second: [word('three')] })
    expect(await readdir(join(root, '.sourcebook'))).not.toContain('intent.json')
  }
)

test('a file that was damaged meanwhile does not keep the project from opening', async () => {
  const root = await interruptedAfter(1)
  await writeFile(join(root, secondPath), '{')
  const session = await open(root)
  expect(session.history()).toEqual({ undo: 'annotation-create', redo: null })
})

test('an intent that was itself cut off is of a change that never began', async () => {
  const root = await interruptedAfter(0)
  await writeFile(join(root, '.sourcebook', 'intent.json'), '{"edits":[{"path"')
  expect(await read(root)).toEqual({ first: [word('one')], second: [word('one')] })
})

/** A project as a crash leaves it that came after so many files of the change. */
async function interruptedAfter(written: number): Promise<string> {
  const root = join(await temporaryFolder(), 'project')
  await makeProject(root)
  const session = await open(root)
  for (const path of [firstPath, secondPath].slice(0, written)) {
    await session.commit(
      null,
      edits.filter((edit) => edit.path === path)
    )
  }
  await writeFile(join(root, '.sourcebook', 'intent.json'), JSON.stringify({ edits }))
  return root
}
