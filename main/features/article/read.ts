import { ExpectedFailure } from '#contract/result'
import type { ReadSourceInput, ReadSourceOutput } from '#domain/article/read-source'
import type { Ports } from '../../ports.ts'
import type { LoadedSource } from './load-source.ts'

export type ReadSource = Extract<ReadSourceOutput, { ok: true }>

/** Reads a source in a worker. Fails with file-empty, file-binary, file-too-large, file-unsupported, file-unreadable or cancelled. */
export async function readLoaded(
  { workers, clock }: Pick<Ports, 'workers' | 'clock'>,
  source: LoadedSource,
  signal: AbortSignal
): Promise<ReadSource> {
  const input: ReadSourceInput = { ...source, readAt: clock.now().toISOString() }
  const read = await workers.run<ReadSourceInput, ReadSourceOutput>('read-source', input, signal)
  if (!read.ok) throw new ExpectedFailure(read.code, read.params)
  return read
}
