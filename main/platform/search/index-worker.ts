import { parentPort } from 'node:worker_threads'
import { ExpectedFailure } from '#contract/result'
import { chooseDriver, wasmDriver } from './database.ts'
import { type IndexOfWords, openIndex } from './index-of-words.ts'
import type { IndexAnswer, IndexRequest } from './messages.ts'

// One index in a thread of its own: SQLite waits for the disk where nobody else waits for it.
let index: IndexOfWords | null = null
let last: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (request: IndexRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(request)))
})

async function answerTo(request: IndexRequest): Promise<IndexAnswer> {
  const { id } = request
  try {
    return { id, kind: 'value', value: await carryOut(request) }
  } catch (error) {
    if (error instanceof ExpectedFailure) return { id, kind: 'failure', code: error.code, params: error.params }
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    return { id, kind: 'error', message, stack }
  }
}

async function carryOut(request: IndexRequest): Promise<unknown> {
  if (request.act === 'open') {
    index?.close()
    index = null
    index = openIndex(request.driver === 'wasm' ? await wasmDriver() : await chooseDriver(), request.path)
    return null
  }
  if (request.act === 'close') {
    index?.close()
    index = null
    return null
  }
  if (index === null) throw new Error('The index is not open')
  switch (request.act) {
    case 'sources':
      return index.sources()
    case 'put':
      return index.put(...request.args)
    case 'remove':
      return index.remove(...request.args)
    case 'copiesWanted':
      return index.copiesWanted()
    case 'putCopy':
      return index.putCopy(...request.args)
    case 'query':
      return index.query(...request.args)
    default:
      return request satisfies never
  }
}
