import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import type { Watching } from '../ports.ts'
import { isTemporary } from './durable.ts'

const quiet = 80 // milliseconds without a change before a batch is told
const longest = 600 // a batch waits no longer than this
const pollEvery = 3000 // where the system has no watches left, or a network drive none at all

/**
 * Watches folders one by one: recursive watching is not there on every system, and a project has folders that never change.
 * Nothing here keeps the program running.
 */
export function createWatching(): Watching {
  return {
    watch(root, told) {
      const watchers = new Map<string, FSWatcher>()
      const batch = createBatch(told)
      let poll: NodeJS.Timeout | null = null
      const fallBack = () => {
        poll ??= setInterval(() => told(null), pollEvery).unref()
      }
      return {
        add(folder) {
          if (watchers.has(folder) || poll !== null) return false
          try {
            const watcher = watch(join(root, folder), { persistent: false }, (_, name) => {
              if (name === null) fallBack()
              else if (!isTemporary(name)) batch.add(folder === '' ? name : `${folder}/${name}`)
            })
            watcher.on('error', () => forget(folder)) // the folder is gone
            watchers.set(folder, watcher)
            return true
          } catch (error) {
            if (!isMissing(error)) fallBack()
            return false
          }
        },
        close() {
          batch.end()
          if (poll !== null) clearInterval(poll)
          for (const watcher of watchers.values()) watcher.close()
          watchers.clear()
        }
      }
      function forget(folder: string): void {
        watchers.get(folder)?.close()
        watchers.delete(folder)
      }
    }
  }
}

function createBatch(told: (paths: readonly string[]) => void) {
  const paths = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let since = 0
  const flush = () => {
    timer = null
    const batch = [...paths]
    paths.clear()
    told(batch)
  }
  return {
    add(path: string) {
      if (paths.size === 0) since = Date.now()
      paths.add(path)
      if (timer !== null && Date.now() - since > longest) return
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(flush, quiet).unref()
    },
    end() {
      if (timer !== null) clearTimeout(timer)
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
