import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { ExpectedFailure } from '#contract/result'
import { type Disk, errorCode } from './disk.ts'

export interface Containment {
  /** From now on nothing under this folder is followed out of it. Answers how to end that. */
  guard(root: string): () => void
  /** Fails with link-outside where a path under a guarded folder leads out of it. */
  check(path: string): Promise<void>
}

const remembered = 1000 // milliseconds that a folder's place is believed

/**
 * A project that came from somebody else may hold links to anywhere. What is asked is where a path really is, of the
 * file and of the nearest folder above it that is there.
 */
export function createContainment(disk: Pick<Disk, 'realpath' | 'lstat'>): Containment {
  const guards = new Set<{ readonly root: string }>() // one project may be opened twice for a moment
  const seen = new Map<string, { readonly at: number; readonly real: string }>()

  const realFolder = async (folder: string): Promise<string> => {
    const known = seen.get(folder)
    if (known !== undefined && Date.now() - known.at < remembered) return known.real
    const real = await nearest(disk, folder)
    if (seen.size > 10_000) seen.clear()
    seen.set(folder, { at: Date.now(), real })
    return real
  }
  return {
    guard(root) {
      const guard = { root }
      guards.add(guard)
      return () => void guards.delete(guard)
    },
    async check(asked) {
      const path = resolve(asked) // without dots and slashes too many
      const root = [...guards].find((guard) => isInside(guard.root, path) && guard.root !== path)?.root
      if (root === undefined) return
      const realRoot = await realFolder(root)
      const isOut =
        !isInside(realRoot, await realFolder(dirname(path))) ||
        ((await isLink(disk, path)) && !isInside(realRoot, await target(disk, path)))
      if (isOut) throw new ExpectedFailure('link-outside', { file: relative(root, path).split(sep).join('/') })
    }
  }
}

async function nearest(disk: Pick<Disk, 'realpath'>, path: string): Promise<string> {
  try {
    return await disk.realpath(path)
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error)) || dirname(path) === path) throw error
    return nearest(disk, dirname(path))
  }
}

/** A link to nothing counts as one that leads out: what it names may come to be. */
async function target(disk: Pick<Disk, 'realpath'>, path: string): Promise<string> {
  try {
    return await disk.realpath(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))) return sep
    throw error
  }
}

async function isLink(disk: Pick<Disk, 'lstat'>, path: string): Promise<boolean> {
  try {
    return (await disk.lstat(path)).isSymbolicLink()
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false
    throw error
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
