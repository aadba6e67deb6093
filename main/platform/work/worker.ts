import { parentPort } from 'node:worker_threads'
import { ExpectedFailure } from '#contract/result'
import { jobs } from './jobs.ts'
import type { Answer, Request } from './messages.ts'

parentPort?.on('message', async (request: Request) => {
  const answer = await answerTo(request)
  parentPort?.postMessage(answer, answer.kind === 'value' ? wholeBuffers(answer.value) : [])
})

async function answerTo({ name, input }: Request): Promise<Answer> {
  try {
    const load = jobs[name]
    if (load === undefined) throw new Error(`There is no job called ${name}`)
    const run = await load()
    return { kind: 'value', value: await run(input) }
  } catch (error) {
    if (error instanceof ExpectedFailure) return { kind: 'failure', code: error.code, params: error.params }
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    return { kind: 'error', message, stack }
  }
}

/** Bytes of an answer are handed over rather than copied, where the array has its buffer to itself. */
function wholeBuffers(value: unknown): ArrayBuffer[] {
  const parts = typeof value === 'object' && value !== null ? [value, ...Object.values(value)] : []
  const buffers = parts.flatMap((part) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength
      ? part.buffer
      : []
  )
  return [...new Set(buffers)]
}
