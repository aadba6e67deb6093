import fs, { type FileHandle } from 'node:fs/promises'
import type { Disk } from '../../main/platform/disk.ts'

export type Fault = 'EIO' | 'ENOSPC' | 'EACCES' | 'short write'

export interface FaultyDisk extends Disk {
  /** Operations asked for so far. */
  count(): number
}

const handleOperations = ['write', 'sync', 'stat', 'truncate'] as const

/**
 * The real disk, on which the operation number `at` fails, or it and every later one. A short write is one that the
 * system says went well while it took half of the bytes, and the next one none.
 */
export function createFaultyDisk(fault: Fault, at: number, isLasting: boolean): FaultyDisk {
  let count = 0
  const meets = () => {
    count++
    return isLasting ? count >= at : count === at
  }
  const guarded = <A extends unknown[], R>(name: string, run: (...input: A) => Promise<R>) => {
    return async (...input: A): Promise<R> => {
      const isFaulty = meets()
      if (isFaulty && fault !== 'short write')
        throw Object.assign(new Error(`${fault}: made to fail, ${name}`), { code: fault })
      return run(...input)
    }
  }
  const shorter = (handle: FileHandle): FileHandle['write'] => {
    const write = async (bytes: Uint8Array, offset: number, length: number) => {
      if (!meets()) return handle.write(bytes, offset, length)
      if (fault !== 'short write') throw Object.assign(new Error(`${fault}: made to fail, write`), { code: fault })
      const part = isLasting && length <= 1 ? 0 : Math.floor(length / 2)
      return part === 0 ? { bytesWritten: 0, buffer: bytes } : handle.write(bytes, offset, part)
    }
    return write as FileHandle['write'] // the one of its forms that durable files use
  }
  const open: Disk['open'] = async (...input) => {
    const handle = await guarded('open', fs.open)(...input)
    return new Proxy(handle, {
      get(target, name) {
        if (name === 'write') return shorter(target)
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        const bound = value.bind(target)
        return handleOperations.some((each) => each === name) ? guarded(String(name), bound) : bound
      }
    })
  }
  // Each has the shape of what it guards; the compiler loses the overloads on the way.
  const guard = <K extends keyof Disk>(name: K) => guarded(name, fs[name] as never) as unknown as Disk[K]
  return {
    open,
    rename: guard('rename'),
    unlink: guard('unlink'),
    mkdir: guard('mkdir'),
    rmdir: guard('rmdir'),
    readdir: guard('readdir'),
    readFile: guard('readFile'),
    stat: guard('stat'),
    lstat: guard('lstat'),
    realpath: guard('realpath'),
    link: guard('link'),
    copyFile: guard('copyFile'),
    count: () => count
  }
}
