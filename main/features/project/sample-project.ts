import { join } from 'node:path'
import { ExpectedFailure } from '#contract/result'
import type { Files, Places } from '../../ports.ts'
import { projectFile } from './project-folder.ts'

/** The person's own copy of the sample. */
export function sampleFolder(places: Places): string {
  return join(places.projects, 'Sample project')
}

/** Copies the shipped sample on first use. The copy gets its name when it is whole, so that half of one is never opened. */
export async function copySample(files: Files, places: Places): Promise<void> {
  const target = sampleFolder(places)
  if ((await files.size(join(target, projectFile))) !== null) return
  if ((await files.size(join(places.sample, projectFile))) === null) {
    throw new ExpectedFailure('project-not-found', { folder: places.sample })
  }
  if ((await files.list(target)).length > 0) throw new ExpectedFailure('folder-not-empty', { folder: target })
  const partial = `${target}.part`
  await files.remove(partial)
  await copyFolder(files, places.sample, partial)
  await files.remove(target) // empty, as just seen
  await files.move(partial, target)
}

async function copyFolder(files: Files, from: string, to: string): Promise<void> {
  for (const { name, isFolder } of await files.list(from)) {
    if (isFolder) await copyFolder(files, join(from, name), join(to, name))
    else await files.write(join(to, name), (await files.read(join(from, name))) ?? new Uint8Array())
  }
}
