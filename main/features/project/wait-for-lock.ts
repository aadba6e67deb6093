import type { Locks } from '../../ports.ts'

const BETWEEN = 2_000 // ms: a look at one small file

/** Tells once when nobody holds a project's lock any more; answers how to stop waiting. */
export function waitForLock(locks: Locks, projectFolder: string, onFree: () => void): () => void {
  let isOver = false
  let timer = setTimeout(look, BETWEEN).unref()

  async function look(): Promise<void> {
    // A folder that cannot be read for a moment, such as one on a network drive, is looked at again.
    const isFree = await locks.isFree(projectFolder).catch(() => false)
    if (isOver) return
    if (isFree) onFree()
    else timer = setTimeout(look, BETWEEN).unref()
  }
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
