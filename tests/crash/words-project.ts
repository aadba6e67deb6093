import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { openSession, type ProjectSession } from '../../main/features/project/open-project.ts'
import { systemClock } from '../../main/platform/clock.ts'
import type { Disk } from '../../main/platform/disk.ts'
import { createFiles } from '../../main/platform/node-files.ts'

/** The smallest record there is; two files of them, so that changes of one and of several files can be made. */
export const Word = z.object({ id: z.string(), text: z.string() })
export type Word = z.infer<typeof Word>

export const firstPath = 'articles/a/annotations.json'
export const secondPath = 'library/00.json'

export async function makeProject(root: string): Promise<void> {
  await mkdir(root, { recursive: true })
  await writeFile(join(root, 'project.json'), '{"schema":1,"records":[]}')
  const session = await open(root)
  await session.commit('annotation-create', [
    { path: firstPath, id: 'old', before: null, after: { id: 'old', text: 'one' } as Word },
    { path: secondPath, id: 'old', before: null, after: { id: 'old', text: 'one' } as Word }
  ])
}

/** Opens it as the program does, without the lock: a test holds it alone. */
export function open(root: string, disk?: Disk): Promise<ProjectSession> {
  const events = { emit: () => {} }
  return openSession({ files: createFiles(disk), events, clock: systemClock }, root, 'p', { kind: 'write' })
}

/** What a later opening finds. */
export async function read(root: string, disk?: Disk): Promise<{ first: readonly Word[]; second: readonly Word[] }> {
  const session = await open(root, disk)
  return { first: await session.records(firstPath, Word), second: await session.records(secondPath, Word) }
}
