import { ExpectedFailure } from '#contract/result'

export interface SizeLimit {
  readonly bytes: number
  readonly words: string
}

/** All of a body, in the encoding it came in; too-large as soon as it is over the limit. */
export async function readBody(body: AsyncIterable<Uint8Array>, limit: SizeLimit): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit.bytes) throw new ExpectedFailure('too-large', { limit: limit.words })
    chunks.push(chunk)
  }
  return joined(chunks, size)
}

/** One array of its own out of several. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
