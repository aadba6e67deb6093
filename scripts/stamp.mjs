import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

/** A hash over the names and bytes of files and folders of the repository. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return
  const entries = readdirSyncOrNull(absolute)
  if (entries === null) hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0')
  else for (const entry of entries.sort()) add(hash, join(path, entry))
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

/** Whether the work behind a stamp was done for this very fingerprint. */
export function isStamped(file, print) {
  const path = join(root, file)
  return existsSync(path) && readFileSync(path, 'utf8') === print
}

export function stamp(file, print) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), print)
}
