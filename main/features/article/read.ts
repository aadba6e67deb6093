import { ExpectedFailure } from '#contract/result'
import type { ReadSourceInput, ReadSourceOutput } from '#domain/article/read-source'
import type { Ports } from '../../ports.ts'
import type { LoadedSource } from './load-source.ts'

export type ReadSource = Extract<ReadSourceOutput, { ok: true }>

const longest = 120_000 // milliseconds, waiting for a free worker among them

/** Reads a source in a worker, which is ended when it takes too long. Fails with the codes of read-source, or cancelled. */
export async function readLoaded(
  { workers, clock }: Pick<Ports, 'workers' | 'clock'>,
  source: LoadedSource,
  signal: AbortSignal
): Promise<ReadSource> {
  const input: ReadSourceInput = { ...source, readAt: clock.now().toISOString() }
  const tooLong = AbortSignal.timeout(longest)
  try {
    const either = AbortSignal.any([signal, tooLong])
    const read = await workers.run<ReadSourceInput, ReadSourceOutput>('read-source', input, either)
    if (!read.ok) throw new ExpectedFailure(read.code, read.params)
    return read
  } catch (error) {
    if (tooLong.aborted && !signal.aborted) throw new ExpectedFailure('file-too-complex', { name: source.name })
    throw error
  }
}
