import { parentPort } from 'node:worker_threads'
import { ExpectedFailure } from '#contract/result'
import { wasmDriver } from '../../../main/platform/search/database.ts'
import { openIndex } from '../../../main/platform/search/index-of-words.ts'
import type { IndexRequest } from '../../../main/platform/search/messages.ts'

// The index's thread on a disk that is full after the tables: SQLite itself is told how large a file may become.
const driver = await wasmDriver()
let index: ReturnType<typeof openIndex> | null = null

parentPort?.on('message', (request: IndexRequest) => {
  const { id } = request
  try {
    parentPort?.postMessage({ id, kind: 'value', value: carryOut(request) ?? null })
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
    parentPort?.postMessage({ id, kind: 'failure', code: error.code, params: error.params })
  }
})

function carryOut(request: IndexRequest): unknown {
  if (request.act === 'open') {
    const { path } = request
    index = openIndex((place) => {
      const database = driver(place)
      return path === null ? database : { ...database, prepare: (sql) => limited(database, sql) }
    }, path)
    return null
  }
  if (request.act === 'close') return index?.close()
  const method = index?.[request.act] as (...args: readonly unknown[]) => unknown // the request is of this very method
  return method(...request.args)
}

function limited(database: ReturnType<typeof driver>, sql: string) {
  database.exec('PRAGMA max_page_count = 1') // as many as there are
  return database.prepare(sql)
}
