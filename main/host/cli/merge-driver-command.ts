import { readFile } from 'node:fs/promises'
import { sentence } from '../../sentences.ts'
import { complain } from './output.ts'
import { CommandFailure, withSession } from './session.ts'

/**
 * `sourcebook merge-driver %O %A %B %P`: what git calls for a file that both branches changed (gitattributes(5)). The
 * result takes the place of ours, %A; exit status 1 leaves the file marked as in conflict. It is a whole file in any case.
 */
export async function mergeDriver(base: string, ours: string, theirs: string, name = ours): Promise<void> {
  await withSession(async ({ call, files }) => {
    const [was, mine, other] = await Promise.all([base, ours, theirs].map((path) => readFile(path, 'utf8')))
    const merged = await call('project.mergeFiles', {
      name,
      base: was ?? '',
      ours: mine ?? '',
      theirs: other ?? ''
    }).catch((error: unknown) => {
      if (error instanceof CommandFailure)
        throw new CommandFailure(sentence('cli.mergeDriver.unreadable', { file: name }))
      throw error
    })
    await files.write(ours, new TextEncoder().encode(merged.text))
    for (const id of merged.conflicts) complain(sentence('cli.mergeDriver.conflict', { file: name, id }))
  })
}
