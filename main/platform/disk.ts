import type fs from 'node:fs/promises'
import { ExpectedFailure } from '#contract/result'

/** The file operations that durable files are made of: node:fs/promises, or a disk that fails on purpose. */
export type Disk = Pick<
  typeof fs,
  | 'open'
  | 'rename'
  | 'unlink'
  | 'mkdir'
  | 'rmdir'
  | 'readdir'
  | 'readFile'
  | 'stat'
  | 'lstat'
  | 'realpath'
  | 'link'
  | 'copyFile'
>

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Why something was not written, as a person can act on it. What is no error of the disk is a bug and stays as it is. */
export function writeFailure(error: unknown, path: string): unknown {
  if (error instanceof ExpectedFailure) return error
  switch (errorCode(error)) {
    case '':
      return error
    case 'ENOSPC':
    case 'EDQUOT':
      return new ExpectedFailure('disk-full', { file: path }, { cause: error })
    case 'EISDIR':
    case 'ENOTDIR':
      return new ExpectedFailure('wrong-kind', { file: path }, { cause: error })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ExpectedFailure('folder-denied', { folder: path }, { cause: error })
    default:
      return new ExpectedFailure('not-saved', { file: path, reason: reason(error) }, { cause: error })
  }
}

export function readFailure(error: unknown, path: string): unknown {
  if (error instanceof ExpectedFailure || errorCode(error) === '') return error
  if (['EISDIR', 'ENOTDIR'].includes(errorCode(error)))
    return new ExpectedFailure('wrong-kind', { file: path }, { cause: error })
  return new ExpectedFailure('not-read', { file: path, reason: reason(error) }, { cause: error })
}

// Node says "EIO: i/o error, fsync": the system call's name helps nobody.
function reason(error: unknown): string {
  return error instanceof Error ? (error.message.split(',')[0] ?? error.message) : String(error)
}
