import { Worker } from 'node:worker_threads'
import { ExpectedFailure } from '#contract/result'
import type { SearchIndex, SearchIndexes } from '../../ports.ts'
import type { DriverChoice, IndexAnswer, IndexRequest } from './messages.ts'

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never

/**
 * Indexes of words, each in a thread of its own for as long as it is open.
 * @param script the built search-worker.js (index-worker.ts under a runtime that reads TypeScript)
 */
export function createSearchIndexes(script: string | URL, driver: DriverChoice = 'best'): SearchIndexes {
  return {
    async open(path) {
      const thread = startThread(script)
      try {
        await thread.ask({ act: 'open', path, driver })
      } catch (error) {
        await thread.end()
        throw error
      }
      return indexOver(thread)
    }
  }
}

// The thread answers each of its methods with what that method gives: index-of-words.ts is where they are written down.
function indexOver({ ask, end }: Thread): SearchIndex {
  return {
    sources: async () => new Map((await ask({ act: 'sources', args: [] })) as [string, string][]),
    put: async (files) => {
      const own = files.flatMap(({ bytes }) =>
        bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer ? bytes.buffer : []
      )
      await ask({ act: 'put', args: [files] }, own)
    },
    remove: async (paths) => void (await ask({ act: 'remove', args: [paths] })),
    copiesWanted: async () =>
      (await ask({ act: 'copiesWanted', args: [] })) as Awaited<ReturnType<SearchIndex['copiesWanted']>>,
    putCopy: async (...args) => void (await ask({ act: 'putCopy', args })),
    query: async (request) =>
      (await ask({ act: 'query', args: [request] })) as Awaited<ReturnType<SearchIndex['query']>>,
    async close() {
      await ask({ act: 'close' }).catch(() => {}) // a thread that has crashed holds nothing open
      await end()
    }
  }
}

interface Thread {
  ask(request: WithoutId<IndexRequest>, handOver?: ArrayBuffer[]): Promise<unknown>
  end(): Promise<void>
}

function startThread(script: string | URL): Thread {
  const worker = new Worker(script)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>()
  let next = 0
  let ended: Error | null = null
  const endWith = (reason: Error) => {
    ended ??= reason
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
    worker.unref()
  }
  worker.on('message', (answer: IndexAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref() // an index that nobody asks does not keep the program running
    if (answer.kind === 'value') asked?.resolve(answer.value)
    else if (answer.kind === 'failure') asked?.reject(new ExpectedFailure(answer.code, answer.params))
    else asked?.reject(Object.assign(new Error(answer.message), { stack: answer.stack }))
  })
  worker.on('error', endWith)
  worker.on('exit', (code) => endWith(new Error(`The index's thread ended (${code})`)))
  return {
    ask(request, handOver = []) {
      return new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended)
        const id = next++
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ ...request, id }, handOver)
      })
    },
    async end() {
      await worker.terminate()
    }
  }
}
