import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ProjectAccess } from '#contract/project'
import type { Lock, Locks } from '../ports.ts'
import { type Disk, errorCode } from './disk.ts'
import { isGone, ProcessIdentity, thisProcess } from './process-identity.ts'

const Holder = ProcessIdentity.extend({ token: z.string(), takenAt: z.string() })
type Holder = z.infer<typeof Holder>

const attempts = 5 // at most so many stale locks or races in a row

/** `.sourcebook/lock` names the process that may write. Reading needs no lock. */
export function createLocks(disk: Disk = fs): Locks {
  return {
    async take(projectFolder) {
      const folder = join(projectFolder, '.sourcebook')
      const mine: Holder = { ...thisProcess(), token: randomUUID(), takenAt: new Date().toISOString() }
      try {
        await disk.mkdir(folder, { recursive: true })
        return await takeOver(disk, join(folder, 'lock'), mine, attempts)
      } catch (error) {
        if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(errorCode(error))) throw error
        return withoutLock({ kind: 'read', reason: 'folder', holder: null })
      }
    },
    async isFree(projectFolder) {
      const path = join(projectFolder, '.sourcebook', 'lock')
      const holder = await read(disk, path)
      return holder === 'gone' || (await isStale(disk, path, holder))
    }
  }
}

async function takeOver(disk: Disk, path: string, mine: Holder, left: number): Promise<Lock> {
  if (await put(disk, path, mine)) return { access: { kind: 'write' }, release: () => release(disk, path, mine.token) }
  const holder = await read(disk, path)
  if (holder === 'gone' && left > 0) return takeOver(disk, path, mine, left - 1)
  if (holder === 'gone') return heldBy(null)
  if (left === 0 || !(await isStale(disk, path, holder)))
    return heldBy(holder === 'unreadable' ? null : `${holder.host}, ${holder.pid}`)
  await setAside(disk, path, holder)
  return takeOver(disk, path, mine, left - 1)
}

async function isStale(disk: Disk, path: string, holder: Holder | 'unreadable'): Promise<boolean> {
  return holder === 'unreadable' ? isOld(disk, path) : isGone(holder)
}

/** A link makes the file appear with its content, or not at all; the disk without links gets it in two steps. */
async function put(disk: Disk, path: string, mine: Holder): Promise<boolean> {
  const own = `${path}.${mine.token}`
  await writePlain(disk, own, JSON.stringify(mine))
  try {
    await disk.link(own, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error))) throw error
    return writePlain(disk, path, JSON.stringify(mine)).then(
      () => true,
      (failure) => {
        if (errorCode(failure) === 'EEXIST') return false
        throw failure
      }
    )
  } finally {
    await disk.unlink(own)
  }
}

/**
 * Another process may take the stale lock over at the same moment: rename takes exactly one file, and what was taken is
 * looked at. If it turns out to be a living one it is put back.
 */
async function setAside(disk: Disk, path: string, stale: Holder | 'unreadable'): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await disk.rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const taken = await read(disk, aside)
  if (typeof taken === 'object' && (stale === 'unreadable' || taken.token !== stale.token))
    await disk.link(aside, path).catch(() => {})
  await disk.unlink(aside)
}

/** A power cut may leave an empty lock; one being written is empty for a moment only. */
async function isOld(disk: Disk, path: string): Promise<boolean> {
  return Date.now() - (await disk.stat(path)).mtimeMs > 60_000
}

async function release(disk: Disk, path: string, token: string): Promise<void> {
  const holder = await read(disk, path)
  if (typeof holder === 'object' && holder.token === token) await disk.unlink(path)
}

async function read(disk: Disk, path: string): Promise<Holder | 'gone' | 'unreadable'> {
  try {
    const parsed = Holder.safeParse(JSON.parse(String(await disk.readFile(path))))
    return parsed.success ? parsed.data : 'unreadable'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    if (error instanceof SyntaxError) return 'unreadable'
    throw error
  }
}

async function writePlain(disk: Disk, path: string, text: string): Promise<void> {
  const handle = await disk.open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
}

function heldBy(holder: string | null): Lock {
  return withoutLock({ kind: 'read', reason: 'locked', holder })
}

function withoutLock(access: ProjectAccess): Lock {
  return { access, release: async () => {} }
}
