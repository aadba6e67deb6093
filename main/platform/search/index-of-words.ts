import { entriesOfFile } from '#domain/search/entries-of-file'
import type { IndexedFile, SearchRequest } from '../../ports.ts'
import { createSearching } from './answer-query.ts'
import type { Database, Driver } from './database.ts'
import { indexFailure } from './failure.ts'
import { openIndexFile, openInMemory } from './index-file.ts'
import { createEntryKeeper } from './keep-entries.ts'

export type IndexOfWords = ReturnType<typeof openIndex>

/**
 * One open index: what SearchIndex of ports.ts asks for, without waiting.
 * @param path null: in memory
 */
export function openIndex(driver: Driver, path: string | null) {
  const database = told(() => (path === null ? openInMemory(driver) : openIndexFile(driver, path)))
  const keeper = createEntryKeeper(database)
  const searching = createSearching(database)
  const setSource = database.prepare(
    'INSERT INTO source (path, stamp) VALUES (?, ?) ON CONFLICT DO UPDATE SET stamp = excluded.stamp'
  )
  const removeSource = database.prepare('DELETE FROM source WHERE path = ?')

  function told<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw indexFailure(error, path)
    }
  }
  const change = (work: () => void): void =>
    told(() => {
      searching.forget()
      inTransaction(database, work)
    })

  return {
    sources: () =>
      told(() => database.prepare('SELECT path, stamp FROM source').all()).map(
        (row) => [String(row.path), String(row.stamp)] as const
      ),
    put: (files: readonly IndexedFile[]) =>
      change(() => {
        for (const { path: source, stamp, bytes } of files) {
          keeper.replace(source, entriesOfFile(source, new TextDecoder().decode(bytes)))
          setSource.run(source, stamp)
        }
      }),
    remove: (paths: readonly string[]) =>
      change(() => {
        for (const source of paths) {
          keeper.replace(source, [])
          removeSource.run(source)
        }
      }),
    copiesWanted: () =>
      told(() => database.prepare('SELECT key, copy FROM entry WHERE copy IS NOT NULL AND read IS NOT copy').all()).map(
        ({ key, copy }) => ({ captureId: String(key).slice('archive:'.length), copy: String(copy) })
      ),
    putCopy: (captureId: string, copy: string, text: string) => change(() => keeper.putCopy(captureId, copy, text)),
    query: (request: SearchRequest) => told(() => searching.answer(request)),
    close: () => database.close()
  }
}

function inTransaction(database: Database, work: () => void): void {
  database.exec('BEGIN')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    try {
      database.exec('ROLLBACK')
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full; the first error is the one to tell.
    }
    throw error
  }
}
