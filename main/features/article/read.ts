import type { Finding } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { ReadSourceInput, ReadSourceOutput } from '#domain/article/read-source'
import type { Ports } from '../../ports.ts'
import type { LoadedSource } from './load-source.ts'

export type ReadSource = Extract<ReadSourceOutput, { ok: true }>
type AuditedSource = ReadSource & { readonly findings: Finding[] }
type Unread = Extract<ReadSourceOutput, { ok: false }>
type Needs = Pick<Ports, 'workers' | 'clock'>

const longest = 120_000 // milliseconds, waiting for a free worker among them

/** Reads a source in a worker, which is ended when it takes too long. Fails with the codes of read-source, or cancelled. */
export function readLoaded(needs: Needs, source: LoadedSource, signal: AbortSignal): Promise<ReadSource> {
  return readWith<ReadSource>('read-source', needs, source, signal)
}

/** The same, audited by the worker that read it. */
export function readAndAudit(needs: Needs, source: LoadedSource, signal: AbortSignal): Promise<AuditedSource> {
  return readWith<AuditedSource>('read-and-audit', needs, source, signal)
}

async function readWith<Read extends ReadSource>(
  job: string,
  { workers, clock }: Needs,
  source: LoadedSource,
  signal: AbortSignal
): Promise<Read> {
  const { name, bytes, mediaType, url, password } = source
  const input: ReadSourceInput = { name, bytes, mediaType, url, password, readAt: clock.now().toISOString() }
  const tooLong = AbortSignal.timeout(longest)
  try {
    const either = AbortSignal.any([signal, tooLong])
    const read = await workers.run<ReadSourceInput, Read | Unread>(job, input, either)
    if (!read.ok) throw new ExpectedFailure(read.code, read.params)
    return read
  } catch (error) {
    if (tooLong.aborted && !signal.aborted) throw new ExpectedFailure('file-too-complex', { name: source.name })
    throw error
  }
}
